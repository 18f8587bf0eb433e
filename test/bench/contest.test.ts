import { expect, test } from 'vitest';
import { compete } from './contest.js';

const contender = (name: string, log: string[], walls: number[]) => ({
  name,
  prepare: async (round: number) => {
    log.push(`${name} ${round}`);
  },
  run: async () => {
    const wall = walls.shift();
    if (wall === undefined) throw new Error('broken');
    return { wall, cpu: undefined, memory: undefined };
  },
  written: () => undefined,
});

test('contenders take turns, and each has the median of its rounds', async () => {
  const log: string[] = [];
  const standings = await compete([contender('A', log, [1, 3, 2]), contender('B', log, [9, 8, 7])], 3, () => {});
  expect(log).toEqual(['A 1', 'B 1', 'A 2', 'B 2', 'A 3', 'B 3']);
  expect(standings.map(({ name, median }) => [name, median.wall])).toEqual([
    ['A', 2],
    ['B', 8],
  ]);
  expect(standings.map(({ samples }) => samples.map(({ wall }) => wall))).toEqual([
    [1, 3, 2],
    [9, 8, 7],
  ]);
});

test('a contender that fails is out and said to be, and the others go on', async () => {
  const said: string[] = [];
  const standings = await compete([contender('A', [], [1, 3]), contender('B', [], [9])], 2, (line) => said.push(line));
  expect(standings.map(({ name }) => name)).toEqual(['A']);
  expect(said).toContain('  round 2: B is out: broken');
});

test('without the first there is nothing to compare with', async () => {
  await expect(compete([contender('A', [], []), contender('B', [], [9])], 1, () => {})).rejects.toThrow('broken');
});
