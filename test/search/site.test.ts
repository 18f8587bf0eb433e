/** The index of a built site: what it is made of does not depend on how it was built, and it changes where the articles did. */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite } from '../../src/build.ts';
import { resolveConfig } from '../../src/config/resolve.ts';
import { openSearch } from '../../src/search/folder-store.ts';
import type { Manifest } from '../../src/search/manifest.ts';
import { segmentsOf } from '../../src/search/segment-cut.ts';
import { corpus } from '../bench/corpus/generate.js';
import { backfile } from '../support/command.ts';
import { readTree, tempFolder, writeTree } from '../support/files.ts';

const QUERIES = ['officials', '"on monday"', 'government -officials', 'minister'];

function archive(articles: number, config: object = {}): string {
  const cwd = tempFolder();
  const texts = [...corpus({ articles, years: 4 })].map(({ path, text }) => [path, text]);
  writeTree(join(cwd, 'seeds'), Object.fromEntries(texts));
  writeTree(cwd, { 'backfile.config.json': JSON.stringify(config) });
  return cwd;
}

async function hitsIn(site: string): Promise<string[][]> {
  const engine = await openSearch(site);
  return Promise.all(
    QUERIES.map(async (text) => {
      const { hits, count } = await engine.search({ text, isTyping: false, from: '', to: '', language: '', order: 'newest' });
      expect(hits).toHaveLength(count);
      return (await engine.records(hits)).map(({ path, headline }) => `${path} ${headline}`);
    }),
  );
}

/** Paths of the pages that have something. */
const pagesWith = (files: ReturnType<typeof readTree>, part: RegExp) =>
  Object.keys(files).filter((path) => path.endsWith('.html') && part.test(String(files[path])));

const searchFiles = (cwd: string) => Object.fromEntries(Object.entries(readTree(join(cwd, 'dist/search'))));

test('the same bytes with no thread, with one and with four', () => {
  const cwd = archive(1200, { limits: { segmentArticles: 400, volumeArticles: 100 } });
  const built = [0, 1, 4].map((workers) => {
    expect(backfile(cwd, ['build', '--no-cache', '--workers', String(workers), '--out', 'dist']).stderr).not.toContain('error');
    return searchFiles(cwd);
  });
  const [reference, ...others] = built;
  expect(Object.keys(reference ?? {}).filter((path) => path.endsWith('.bin')).length).toBeGreaterThan(2);
  for (const other of others) expect(other).toEqual(reference);
});

test('the same hits whatever is a volume or a segment', async () => {
  const cwd = archive(300);
  const hits: string[][][] = [];
  for (const [volumes, segmentArticles] of [
    ['years', 40_000],
    ['months', 40_000],
    ['years', 1],
    ['months', 1],
    ['months', 90],
  ] as const) {
    const config = resolveConfig({ input: 'seeds', out: `out-${hits.length}`, limits: { segmentArticles } }, cwd);
    await buildSite(config, { volumes });
    hits.push(await hitsIn(config.out));
  }
  const [reference, ...others] = hits;
  expect(reference?.every((own) => own.length > 0)).toBe(true);
  for (const other of others) expect(other).toEqual(reference);
});

test('one article that changes changes its segment and the manifest', async () => {
  const cwd = archive(300, { limits: { segmentArticles: 100 } });
  expect(backfile(cwd, ['build']).code).toBe(0);
  const before = searchFiles(cwd);
  const { segments } = JSON.parse(String(before['index.json'])) as Manifest;
  const path = readdirSync(join(cwd, 'seeds'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .at(0) as string;
  const { first: date } = segments[0] as Manifest['segments'][number];
  writeTree(join(cwd, 'seeds'), { [path]: `date ${date} A zebra was seen.` });
  expect(backfile(cwd, ['build', '--lenient']).code).toBe(0);
  const after = searchFiles(cwd);
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => before[name]?.equals(after[name] ?? Buffer.of()) !== true,
  );
  const now = JSON.parse(String(after['index.json'])) as Manifest;
  const concerned = [segments, now.segments]
    .flatMap((own) => own.filter(({ first, last }) => first <= date && date <= last))
    .flatMap(({ files }) => files);
  expect(changed.toSorted()).toEqual(
    ['index.html', 'index.json', 'heads.bin', ...concerned].filter((name) => changed.includes(name)).toSorted(),
  );
  expect(changed).toEqual(expect.arrayContaining(['index.json', 'heads.bin']));
  expect(changed).toEqual(expect.arrayContaining(concerned));
  const { hits } = await (await openSearch(join(cwd, 'dist'))).search({
    text: 'zebras',
    isTyping: false,
    from: '',
    to: '',
    language: '',
    order: 'newest',
  });
  expect(hits).toHaveLength(1);
});

test('nothing of it where the config does not want it', () => {
  const cwd = archive(20, { search: false, url: 'https://example.org/' });
  expect(backfile(cwd, ['build']).code).toBe(0);
  const files = readTree(join(cwd, 'dist'));
  expect(Object.keys(files).filter((path) => path.includes('search'))).toEqual([]);
  expect(pagesWith(files, /role="search"|rel="search"|search\//)).toEqual([]);
});

test('a box and a link on every page where the config does want it', () => {
  const cwd = archive(20, { url: 'https://example.org/' });
  expect(backfile(cwd, ['build']).code).toBe(0);
  const files = readTree(join(cwd, 'dist'));
  const pages = pagesWith(files, /<html/);
  expect(pages.length).toBeGreaterThan(20);
  for (const part of [/<form class="(?:find|search)" role="search" action="/, /<input type="search"/])
    expect(pagesWith(files, part)).toEqual(pages);
  // What is shown instead of a page that is not there is none to add a search engine from.
  expect(pagesWith(files, /<link rel="search" type="application\/opensearch/)).toEqual(
    pages.filter((path) => path !== '404.html'),
  );
});

test('segments are aligned blocks of years, as large as they may be', () => {
  const volume = (key: string, articles: number) => ({
    volume: { key: key as never, entries: Array.from({ length: articles }) as never },
  });
  const cut = (volumes: [string, number][], most: number) =>
    segmentsOf(
      volumes.map(([key, articles]) => volume(key, articles)),
      most,
    ).map((own) => own.map((one) => one.volume.key));
  const years: [string, number][] = [
    ['2010', 10],
    ['2011', 10],
    ['2012', 10],
    ['2013', 10],
    ['2016', 10],
  ];
  expect(cut(years, 100)).toEqual([['2010', '2011', '2012', '2013', '2016']]);
  expect(cut(years, 40)).toEqual([['2010', '2011', '2012', '2013'], ['2016']]);
  expect(cut(years, 20)).toEqual([['2010', '2011'], ['2012', '2013'], ['2016']]);
  expect(
    cut(
      [
        ['2010-01', 5],
        ['2010-02', 30],
        ['2011', 1],
      ],
      20,
    ),
  ).toEqual([['2010-01'], ['2010-02'], ['2011']]);
  expect(
    cut(
      [
        ['0001', 1],
        ['9999', 1],
      ],
      1,
    ),
  ).toEqual([['0001'], ['9999']]);
});
