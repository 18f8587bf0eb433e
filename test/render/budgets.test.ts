/** What the pages of large archives weigh, gzipped, by entries made up for it; articles of 2,500 characters are what they are in life. */

import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { periods } from '../../src/arrange/archive.ts';
import { bindPages } from '../../src/bind/pages.ts';
import { compose } from '../../src/compose/volume.ts';
import { resolveConfig } from '../../src/config/resolve.ts';
import type { Archive } from '../../src/model/archive.ts';
import type { Article, Entry } from '../../src/model/article.ts';
import { monthOf, yearOf } from '../../src/model/civil-date.ts';
import type { Page } from '../../src/model/page.ts';
import { loadLibrary } from '../../src/render/library.ts';
import { openRenderer } from '../../src/render/page.ts';
import { readTemplateFiles } from '../../src/render/template-files.ts';

const KB = 1000;
const config = resolveConfig({ url: 'https://archive.example.org/' }, '/');
const library = loadLibrary('en', readTemplateFiles(undefined));
const render = openRenderer(library, config);
const style = readFileSync(new URL('../../templates/assets/style.css', import.meta.url));
const WORDS =
  'officials council harbour talks agreed minister said after strike Geneva vote ceasefire border prices rose court ruled'.split(
    ' ',
  );

function weigh(content: string | Uint8Array): number {
  return gzipSync(content).length;
}

/** A headline of ten words that no other article has. */
function headlineOf(index: number): string {
  const wordAt = (place: number) => WORDS[(index * 7919 + place * place * 31 + (index >> place)) % WORDS.length];
  return [...Array.from({ length: 10 }, (_, place) => wordAt(place)), index].join(' ');
}

function entryOf(date: string, index: number): Entry {
  const headline = headlineOf(index);
  const name = `${headline.toLowerCase().replaceAll(' ', '-')}-${((index * 2_654_435_761) % 4_294_967_296).toString(16).padStart(8, '0')}`;
  const entry = {
    source: `${index}.txt`,
    id: '0',
    date,
    headline,
    headlineFrom: 'lede',
    name,
    lang: 'en',
    dir: 'ltr',
    words: 400,
    digest: 'd',
  };
  return entry as unknown as Entry;
}

/** So many articles on each day of some years. */
function archiveOf(first: number, years: number, perDay: (day: number) => number): Archive {
  const entries: Entry[] = [];
  for (let year = first; year < first + years; year += 1) {
    for (let day = 0; day < 336; day += 1) {
      const date = `${year}-${String(Math.floor(day / 28) + 1).padStart(2, '0')}-${String((day % 28) + 1).padStart(2, '0')}`;
      const count = perDay(day);
      // Entries of one day that only count may be the same one.
      const own = Array.from({ length: Math.min(count, 60) }, (_, index) => entryOf(date, entries.length + index));
      for (let index = 0; index < count; index += 1) entries.push(own[index % own.length] as Entry);
    }
  }
  return {
    entries,
    days: periods(entries, ({ date }) => date),
    months: periods(entries, ({ date }) => monthOf(date)),
    years: periods(entries, ({ date }) => yearOf(date)),
  };
}

function articleOf(entry: Entry): Article {
  const texts = Array.from({ length: 8 }, (_, index) => `${headlineOf(index * 31 + entry.headline.length)}. `.repeat(4));
  return { ...entry, body: texts.map((text) => `<p>${text}</p>`).join('\n') as Article['body'], texts };
}

function pageOf(pages: Iterable<Page>, template: Page['template']): string {
  for (const page of pages) if (page.template === template) return String(render(page).content);
  throw new Error(`there is no page of ${template}`);
}

test('the stylesheet and the scripts', () => {
  const asset = (name: string) => weigh(readFileSync(new URL(`../../templates/assets/${name}`, import.meta.url)));
  expect(asset('style.css')).toBeLessThan(10 * KB);
  expect(asset('archive.js') + asset('theme.js')).toBeLessThan(6 * KB);
});

test('the script of the search page, without stemmers', () => {
  expect(weigh(readFileSync(new URL('../../build/browser/search.js', import.meta.url)))).toBeLessThan(16 * KB);
});

test('an article page and its stylesheet, beyond its own text', () => {
  const entries = [1, 2, 3].map((index) => entryOf('2017-01-23', index));
  const html = pageOf(compose({ key: '2017', entries, surroundings: {} } as never, { articleOf, language: 'en' }), 'article');
  expect(weigh(html.replace(/<div class="article-body">[\s\S]*<\/div>/, '')) + weigh(style)).toBeLessThan(15 * KB);
});

test('a day of 1,500 articles, and a month of 12,000', () => {
  const entries = Array.from({ length: 12_000 }, (_, index) =>
    entryOf(`2017-01-${String(Math.floor(index / 1500) + 10)}`, index),
  );
  const pages = [...compose({ key: '2017-01', entries, surroundings: {} } as never, { articleOf, language: 'en' })].filter(
    ({ template }) => template !== 'article',
  );
  expect(weigh(pageOf(pages, 'day'))).toBeLessThan(150 * KB);
  expect(weigh(pageOf(pages, 'month'))).toBeLessThan(60 * KB);
});

test('a year of 20,000 articles', () => {
  const pages = bindPages(
    archiveOf(2017, 1, (day) => 40 + ((day * 37) % 40)),
    config,
    0,
  );
  expect(weigh(pageOf(pages, 'year'))).toBeLessThan(60 * KB);
});

test('the front page of a million articles over 100 years, and of 300 years', () => {
  const million = archiveOf(1900, 100, () => 30);
  expect(million.entries.length).toBeGreaterThan(1_000_000);
  expect(weigh(pageOf(bindPages(million, config, 0), 'front'))).toBeLessThan(60 * KB);
  expect(
    weigh(
      pageOf(
        bindPages(
          archiveOf(1700, 300, () => 1),
          config,
          0,
        ),
        'front',
      ),
    ),
  ).toBeLessThan(60 * KB);
});
