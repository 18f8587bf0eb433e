/** A segment of the search index of which little has changed: it is amended, and is what a build from nothing would write. */

import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BuildOptions, buildSite } from '../../src/build.ts';
import { resolveConfig } from '../../src/config/resolve.ts';
import { rebuildSite } from '../../src/rebuild.ts';
import { readTexts, tempFolder, writeTree } from '../support/files.ts';

const MONTHS = 12;
const ARTICLES = 5;

const wordsOf = (seed: number) => Array.from({ length: 40 }, (_, index) => `w${(seed * 31 + index * index * 7) % 211}`).join(' ');
const dateOf = (month: number, day: number) => `2016-${String(month + 1).padStart(2, '0')}-${String(day + 1).padStart(2, '0')}`;
const fileOf = (month: number, number: number) => `in/${month}-${number}.txt`;

/** A volume is a month. */
const siteIn = (folder: string) =>
  resolveConfig({ input: 'in', out: 'out', search: true, limits: { volumeArticles: ARTICLES } }, folder);

/** Builds as the next build does, with what is kept in the folder. */
const rebuild = (folder: string, options: BuildOptions = {}) =>
  rebuildSite({ ...siteIn(folder), cache: join(folder, 'cache') }, options);

/** A folder with a site of a year and what was kept of its build. */
async function firstBuild(): Promise<string> {
  const folder = tempFolder();
  for (let month = 0; month < MONTHS; month += 1) {
    for (let number = 0; number < ARTICLES; number += 1) {
      const text = `date ${dateOf(month, number * 3)} Ship ${month} ${number}.\n\n${wordsOf(month * 100 + number)}\n`;
      writeTree(folder, { [fileOf(month, number)]: text });
    }
  }
  await rebuild(folder);
  return folder;
}

async function expectSameAsAnew(folder: string): Promise<void> {
  const anew = join(folder, 'anew');
  rmSync(anew, { recursive: true, force: true });
  await buildSite({ ...siteIn(folder), out: anew });
  expect(readTexts(join(folder, 'out'))).toEqual(readTexts(anew));
}

function change(folder: string, month: number, number: number, text: string): void {
  const file = join(folder, fileOf(month, number));
  if (existsSync(file)) writeFileSync(file, `${readFileSync(file, 'utf8')}\n${text}\n`);
}

/** Files of the cache that are runs. */
function runsIn(folder: string): string[] {
  const cache = join(folder, 'cache');
  const files = readdirSync(cache, { recursive: true, encoding: 'utf8' });
  return files.filter((path) => /\bruns\b.+[0-9a-f]{64}$/.test(path)).map((path) => join(cache, path));
}

/** Articles that a rebuild prints. */
async function printedBy(folder: string): Promise<number> {
  let pages = 0;
  await rebuild(folder, {
    onTemplate: (template, time) => {
      if (template === 'article') pages += time.pages;
    },
  });
  return pages;
}

test('takes the runs of what has changed, and no others', async () => {
  const folder = await firstBuild();
  const before = runsIn(folder);
  expect(before.length).toBe(MONTHS);
  change(folder, 6, 2, 'Some.');
  await rebuild(folder);
  const fresh = runsIn(folder).filter((run) => !before.includes(run));
  expect(fresh.length).toBe(1);
  for (const run of before) rmSync(run, { force: true });
  change(folder, 6, 2, 'More.');
  // Of the articles of its month, each on a day of its own, the one that changed and those next to it.
  expect(await printedBy(folder)).toBe(3);
  await expectSameAsAnew(folder);
});

test('is merged where what it was amended with is no longer there', async () => {
  const folder = await firstBuild();
  for (const run of runsIn(folder)) rmSync(run);
  change(folder, 6, 2, 'More.');
  expect(await printedBy(folder)).toBe(MONTHS * ARTICLES);
  await expectSameAsAnew(folder);
});

test('is merged where its files are not what was written', async () => {
  const folder = await firstBuild();
  const search = join(folder, 'out/search');
  for (const name of readdirSync(search).filter((file) => file.endsWith('.bin'))) {
    const bytes = readFileSync(join(search, name));
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 1;
    writeFileSync(join(search, name), bytes);
  }
  change(folder, 6, 2, 'More.');
  await rebuild(folder);
  await expectSameAsAnew(folder);
});

type Edit = (folder: string) => void;

const month = fc.nat(MONTHS - 1);
const number = fc.nat(ARTICLES - 1);
const more = fc.nat(300).map((seed) => wordsOf(seed).slice(0, seed));
const edit = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(month, number, more).map(
      ([a, b, text]): Edit =>
        (folder) =>
          change(folder, a, b, text),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(month, fc.nat(27), more).map(
      ([a, day, text]): Edit =>
        (folder) =>
          writeTree(folder, { [`in/new-${day}.txt`]: `date ${dateOf(a, day)} New ${text}\n` }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(month, number).map(
      ([a, b]): Edit =>
        (folder) =>
          rmSync(join(folder, fileOf(a, b)), { force: true }),
    ),
  },
  {
    weight: 1,
    arbitrary: month.map(
      (a): Edit =>
        (folder) => {
          for (let own = 0; own < ARTICLES; own += 1) rmSync(join(folder, fileOf(a, own)), { force: true });
        },
    ),
  },
);

test('is the same as from nothing after any edits', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 4, maxLength: 4 }), async (script) => {
      const folder = await firstBuild();
      for (const edits of script) {
        for (const one of edits) one(folder);
        await rebuild(folder);
        await expectSameAsAnew(folder);
      }
      rmSync(folder, { recursive: true });
    }),
    { numRuns: 12, seed: 42 },
  );
}, 600_000);
