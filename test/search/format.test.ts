/** An index that was written once is read for as long as its format is, and what writes it changes no byte without a new version. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openEngine } from '../../src/search/engine.ts';
import { openFolderStore } from '../../src/search/folder-store.ts';
import { FORMAT_VERSION } from '../../src/search/layout.ts';
import { type Manifest, manifestOf } from '../../src/search/manifest.ts';
import { stemmerOf } from '../../src/search/stemmers.ts';
import { type Indexed, indexOf } from './support.ts';

const kept = (version: number) => fileURLToPath(new URL(`kept/format-${version}/`, import.meta.url));

const article = (number: number, lang: string, headline: string, ...texts: string[]): Indexed => ({
  name: `article-${number}`,
  date: `${1999 + Math.floor(number / 2)}-05-0${(number % 2) + 1}` as Indexed['date'],
  headline,
  lang,
  dir: lang === 'ar' ? 'rtl' : 'ltr',
  texts,
});
const articles = [
  article(0, 'en', 'Traders trade', 'Trading was brisk.', Array.from({ length: 600 }, (_, index) => `lot${index}`).join(' ')),
  article(1, 'de', 'Häuser', 'Die Straße, die Straße'),
  article(2, 'ja', '東京都知事', '東京 AI'),
  article(3, 'ar', 'مُحَمَّد', 'كتاب'),
];

test('the kept index of this format is found in as when it was written', async () => {
  const engine = await openEngine(openFolderStore(kept(FORMAT_VERSION)), stemmerOf);
  const found = async (text: string) => {
    const { hits } = await engine.search({ text, isTyping: false, from: '', to: '', language: '', order: 'oldest' });
    return (await engine.records(hits)).map(({ path, headline, dir }) => `${path} ${headline} ${dir}`);
  };
  expect(await found('traded')).toEqual(['1999/05/01/article-0.html Traders trade ltr']);
  expect(await found('"die strasse die"')).toEqual(['1999/05/02/article-1.html Häuser ltr']);
  expect(await found('京都 ai')).toEqual(['2000/05/01/article-2.html 東京都知事 ltr']);
  expect(await found('محمد')).toEqual(['2000/05/02/article-3.html مُحَمَّد rtl']);
  expect(await found('lot599 -haus')).toEqual(['1999/05/01/article-0.html Traders trade ltr']);
});

test('an index of an older format says so', async () => {
  const store = openFolderStore(kept(FORMAT_VERSION - 1));
  await expect(openEngine(store, stemmerOf)).rejects.toMatchObject({ kind: 'older' });
  // And so does a segment of it, where the manifest is another's.
  const manifest = manifestOf(((await store.manifest()) as Manifest).segments, { en: 4 });
  const engine = await openEngine({ ...store, manifest: async () => manifest }, stemmerOf);
  const request = { text: 'trade', isTyping: false, from: '', to: '', language: '', order: 'oldest' } as const;
  await expect(engine.search(request)).rejects.toMatchObject({ kind: 'older' });
});

test('what is written today is the kept index, byte for byte', () => {
  const written = indexOf([[articles.slice(0, 1), articles.slice(1, 2)], [articles.slice(2)]]);
  const folder = kept(FORMAT_VERSION);
  expect([...written.keys()].sort()).toEqual(readdirSync(folder).sort());
  for (const [name, bytes] of written) expect(Buffer.compare(readFileSync(join(folder, name)), Buffer.from(bytes)), name).toBe(0);
});
