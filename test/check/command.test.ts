/** `backfile check` as users and their scripts see it: one screen, one object, the exit code of a strict build, no file. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTree, type Tree, tempFolder, writeTree } from '../support/files.ts';
import { runCommand } from '../support/host.ts';

function folderWith(files: Tree): string {
  const folder = tempFolder();
  writeTree(folder, files);
  return folder;
}

const good: Tree = { 'seeds/good.txt': 'date 2017-01-23 A good article.\n' };
const story = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');

/** A dump with something of everything. */
function everything(): Tree {
  const repeated = (count: number, name: string, content: string) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`seeds/${name}-${index}.txt`, content]));
  const copies = (name: string) =>
    Object.fromEntries(
      Array.from({ length: 4 }, (_, index) => [`seeds/copies/${name}-${index}.txt`, `date 2011-04-05 ${name} ${story}`]),
    );
  const variants = (name: string) =>
    Object.fromEntries(
      Array.from({ length: 5 }, (_, index) => [
        `seeds/near/${name}-${index}.txt`,
        `date 2011-06-07 ${story.replaceAll('word', name)} ${index}`,
      ]),
    );
  return {
    ...Object.fromEntries(['one', 'two', 'three', 'four'].flatMap((name) => Object.entries(copies(name)))),
    ...Object.fromEntries(['red', 'green', 'blue', 'grey'].flatMap((name) => Object.entries(variants(name)))),
    ...repeated(5, 'no-date', 'No date at all.'),
    ...repeated(4, 'partial', 'date 1987-03 No day.'),
    ...repeated(3, 'never', 'date 2023-02-29 Never.'),
    ...repeated(2, 'bodiless', 'date 2017-01-23'),
    ...repeated(12, 'epoch', 'date 1970-01-01 Undated.'),
    ...repeated(12, 'old', 'date 1900-01-01 Undated.'),
    ...repeated(12, 'zero', 'date 0001-01-01 Undated.'),
    'seeds/empty.txt': '',
    'seeds/blank.txt': '\n',
    'seeds/nul.txt': 'date 2017-01-23 \0',
    'seeds/control.txt': 'date 2017-01-23 An odd \u0007 article.',
    'seeds/tomorrow.txt': 'date 2031-01-01 Not yet.',
    'seeds/ru.txt': 'Date: 2017-03-04 Первая новость.',
    'seeds/scan.pdf': '',
    'seeds/.hidden': '',
    'seeds/a\u001b[2J.txt': 'no date',
  };
}

describe('the exit code', () => {
  const trees: Record<string, Tree> = {
    sound: good,
    rejected: { ...good, 'seeds/bad.txt': 'no date' },
    warned: { ...good, 'seeds/odd.txt': 'date 2017-01-24 An odd \u0007 article.\n' },
    noted: { ...good, 'seeds/scan.pdf': '', 'seeds/tomorrow.txt': 'date 2031-01-01 Not yet.' },
    linked: { ...good, 'seeds/linked.md': '---\ndate: 2017-01-24\n---\n\nA [link](nowhere.md) to nothing.\n' },
    empty: { 'seeds/bad.txt': 'no date' },
    'without input': {},
    'with a wrong config': { ...good, 'backfile.config.json': '{"titel": "x"}' },
    everything: everything(),
  };

  test.each(Object.entries(trees))('is that of a strict build: %s', async (_, tree) => {
    const { code } = await runCommand(folderWith(tree), ['check']);
    expect(code).toBe((await runCommand(folderWith(tree), ['build', '--strict'])).code);
  });

  test('is that of a strict build where a page would move', async () => {
    const folder = folderWith(good);
    await runCommand(folder, ['build']);
    expect((await runCommand(folder, ['check'])).code).toBe(0);
    writeTree(folder, { 'seeds/good.txt': 'date 2017-01-24 A good article.\n' });
    const { code, stdout } = await runCommand(folder, ['check']);
    expect([code, stdout.includes('W-URL-MOVED 1:')]).toEqual([1, true]);
    expect((await runCommand(folder, ['build', '--strict'])).code).toBe(1);
  });

  test('is 2 for a wrong command line', async () => {
    const { code, stderr } = await runCommand(folderWith(good), ['check', '--out', 'x']);
    expect([code, stderr.split('\n')[0]]).toEqual([2, "error: unknown option '--out'"]);
  });
});

test('writes nothing at all', async () => {
  const folder = folderWith(everything());
  const before = readTree(folder);
  for (const flags of [[], ['--json'], ['--future']]) await runCommand(folder, ['check', ...flags]);
  expect(readTree(folder)).toEqual(before);
});

describe('the screen', () => {
  test('is one screen, even where everything is wrong', async () => {
    const { stdout, stderr } = await runCommand(folderWith(everything()), ['check']);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(40);
    expect(lines.filter((line) => Array.from(line).length > 80)).toEqual([]);
    expect(stderr).toBe('');
    await expect(stdout).toMatchFileSnapshot('everything.txt');
  });

  test('leaves out what there is nothing to say of', async () => {
    expect((await runCommand(folderWith(good), ['check'])).stdout).toBe(
      [
        'found       1 file: 1 published',
        'archive     1 article, 2017-01-23 to 2017-01-23, on 1 day',
        'languages   en 1',
        'date forms  date YYYY-MM-DD 1',
        'dialects    dated text 1',
        'text        3 words, 15 bytes; median 15 bytes',
        'largest     good.txt 15 bytes',
        'verdict     build --strict would publish it',
        '',
      ].join('\n'),
    );
  });

  test('says so where there is nothing to publish', async () => {
    const { stdout } = await runCommand(folderWith({ 'seeds/bad.txt': 'date 1987 x' }), ['check']);
    expect(stdout.split('\n')).toEqual([
      'found       1 file: 0 published, 1 rejected',
      'error       E-DATE-PARTIAL 1: The date is a year, or a year and a month.',
      '            bad.txt:1:6',
      '            → look the day up and write it out',
      'verdict     there is no article to publish',
      '',
    ]);
  });

  test('is coloured on a terminal only, and unless NO_COLOR is set', async () => {
    const folder = folderWith({ ...good, 'seeds/bad.txt': 'no date' });
    const shown = async (env: Record<string, string>) => {
      const said: string[] = [];
      await runCommand(folder, ['check'], { env, stdout: { isTTY: true, write: (text: string) => said.push(text) } });
      return said.join('');
    };
    expect(await shown({})).toContain('\u001b[31merror       \u001b[39mE-DATE-MISSING 1:');
    expect(await shown({ NO_COLOR: '1' })).toBe((await runCommand(folder, ['check'])).stdout);
  });

  test('counts what is dated after today as held, or as published with --future', async () => {
    const folder = folderWith({ ...good, 'seeds/tomorrow.txt': 'date 2031-01-01 Not yet.' });
    const [held, published] = [await runCommand(folder, ['check']), await runCommand(folder, ['check', '--future'])];
    expect(held.stdout).toContain('found       2 files: 1 published, 1 held\n');
    expect(published.stdout).toContain('found       2 files: 2 published\n');
    for (const { stdout } of [held, published]) expect(stdout).toContain('after today: 1 up to 2031-01-01, first tomorrow.txt\n');
  });
});

test('tells on a terminal how far it is, and clears that away', async () => {
  const said: string[] = [];
  let time = 0;
  const stderr = { isTTY: true, write: (text: string) => said.push(text) };
  const now = () => (time += 200);
  await runCommand(folderWith(good), ['check'], { stderr, now });
  expect(said.join('')).toBe('\r\u001b[2Kreading 1 files\r\u001b[2K');
});

describe('the object', () => {
  test('has everything in full, and is the same in every run', async () => {
    const folder = folderWith(everything());
    const { stdout, stderr } = await runCommand(folder, ['check', '--json']);
    const object = JSON.parse(stdout);
    expect([stdout.trimEnd().includes('\n'), stderr]).toEqual([false, '']);
    expect(object).toMatchObject({ type: 'check', outcome: 'faulty', found: 95, counts: { held: 1, ignored: 2 } });
    expect(object.duplicates.exact).toHaveLength(5);
    expect(object.duplicates.near).toHaveLength(5);
    expect(object.dates.map(({ rule }: { rule: string }) => rule)).toContain('epoch');
    expect((await runCommand(folder, ['check', '--json'])).stdout).toBe(stdout);
  });

  test('has the keys that the README names', async () => {
    const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
    const table = readme.slice(readme.indexOf('| key of `check --json` |')).split('\n\n', 1)[0] ?? '';
    const documented = [...table.matchAll(/^\| `(\w+)`/gm)].map((match) => match[1]);
    const { stdout } = await runCommand(folderWith(good), ['check', '--json']);
    expect(Object.keys(JSON.parse(stdout))).toEqual(documented);
  });
});
