import { expect, test } from 'vitest';
import { medianSample } from './measure/statistics.js';
import { toBuildRows } from './search/building.js';
import { listChanged, toChangeRows } from './search/changed.js';
import { meanReciprocalRank, toQualityRows } from './search/ranks.js';
import { tally } from './search/reading.js';
import { count, megabytes, percent, type Row, toSearchTable } from './search/rows.js';
import { toSizeRows } from './search/sizes.js';
import { atLeast, atLeastPeer, atMost, atMostPart } from './search/targets.js';

const figuresOf = (rows: Row[]) => rows.map(({ ours, theirs }) => [ours, theirs]);
const metOf = ({ ours, theirs, targets = [] }: Row) => targets.map(({ isMet }) => isMet(ours, theirs));

test('a table compares with the peer, says which targets are met, and leaves open what is not known', () => {
  const rows = [
    { what: 'index size', show: megabytes, ours: 5e6, theirs: 50e6, targets: [atMostPart(4), atMost(4e6, megabytes)] },
    { what: 'files', show: count, ours: 1234, targets: [atMostPart(1)] },
    { what: 'share', show: percent, ours: undefined, theirs: 0.5 },
  ];
  expect(toSearchTable('10 articles', rows).split('\n')).toEqual([
    '| 10 articles | Backfile | peer | × | target | met |',
    '| --- | --: | --: | --: | --- | --- |',
    '| index size | 5.0 MB | 50.0 MB | 0.10 | ≤ 1/4 of peer, ≤ 4.0 MB | yes, no |',
    '| files | 1,234 | – | – | ≤ peer | – |',
    '| share | – | 50.0 % | – |  |  |',
    '',
  ]);
});

test('a target is met at its very number', () => {
  expect([atMost(2, count).isMet(2, undefined), atLeast(2, count).isMet(2, undefined)]).toEqual([true, true]);
  expect([atMostPart(8).isMet(1, 8), atMostPart(8).isMet(1.01, 8), atLeastPeer().isMet(0.9, 0.9)]).toEqual([true, false, true]);
  expect([atMost(2, count).isMet(undefined, 1), atLeastPeer().isMet(1, undefined)]).toEqual([undefined, undefined]);
});

test('the index costs what a build with it takes more than one without, in the same round', () => {
  const standing = (name: string, walls: number[], cpus: (number | undefined)[], memory?: number) => {
    const samples = walls.map((wall, round) => ({ wall, cpu: cpus[round], memory }));
    return { name, samples, median: medianSample(samples), written: undefined };
  };
  const plain = standing('without search', [10, 40, 20], [12, 42, 22], 100e6);
  const searched = standing('with search', [12, 42.5, 25], [15, 44, 29], 150e6);
  const peer = standing('Pagefind', [20, 20, 20], [30, 30, 30]);
  expect(figuresOf(toBuildRows([plain, searched, peer], 10_000))).toEqual([
    [2.5, 20],
    [3, 30],
    [0.25, 2],
    [50e6, undefined],
    [25, undefined],
    [150e6, undefined],
  ]);
  const unknown = standing('without search', [10, 40, 20], [12, undefined, 22]);
  expect(figuresOf(toBuildRows([unknown, searched], 10_000)).slice(0, 2)).toEqual([
    [2.5, undefined],
    [undefined, undefined],
  ]);
  expect(toBuildRows([plain, peer], 10_000)).toEqual([]);
});

test('an index is weighed against the text and counted against the articles', () => {
  const rows = toSizeRows([{ path: 'a.bin', bytes: 30, disk: 40 }], [{ path: 'b', bytes: 120, disk: 150 }], 100, 100);
  expect(figuresOf(rows)).toEqual([
    [30, 120],
    [40, 150],
    [0.3, 1.2],
    [1, 1],
  ]);
  expect(rows.map(metOf)).toEqual([[true], [false], [true], [true]]);
});

test('the mean reciprocal rank counts what is not found as nothing', () => {
  expect(meanReciprocalRank([1, 2, 4, 0])).toBe(0.4375);
  expect(figuresOf(toQualityRows([1, 0], [1, 1], 10_000))).toEqual([
    [0.5, 1],
    [0.5, 1],
  ]);
  expect(toQualityRows([1, 1], [1, 2], 10_000).map(metOf)).toEqual([[true, true], []]);
  expect(toQualityRows([1, 0], undefined, 10_001).map(metOf)).toEqual([[], []]);
});

test('costs are added up', () => {
  const answers = [
    { path: '/a', sent: 10, plain: 30 },
    { path: '/b', sent: 5, plain: 5 },
  ];
  expect(tally(answers)).toEqual({ requests: 2, sent: 15, plain: 35 });
});

test('of an index that an article changed in, the manifest and one segment may be new', () => {
  const [old, other] = [{ files: ['a-0.bin', 'a-1.bin'] }, { files: ['b-0.bin'] }];
  const changed = { files: ['c-0.bin', 'c-1.bin'] };
  const met = (written: string[], after: { files: string[] }[]) => toChangeRows(written, 1, [old, other], after).flatMap(metOf);
  expect(met(['index.json', 'heads.bin', 'c-0.bin', 'c-1.bin'], [changed, other])).toEqual([true]);
  expect(met(['index.json', 'b-0.bin', 'c-0.bin'], [changed, other])).toEqual([false]);
  expect(met(['index.json', 'd.bin', 'c-0.bin'], [changed, { files: ['d.bin'] }])).toEqual([false]);
  expect(met(['index.json'], [old, other])).toEqual([false]);
});

test('what is gone is not written', () => {
  const before = Object.entries({ same: '1', other: '1', gone: '1' });
  const after = Object.entries({ same: '1', other: '2', new: '1' });
  expect(listChanged(new Map(before), new Map(after))).toEqual(['other', 'new']);
});
