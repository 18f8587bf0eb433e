/** The reader in the browser and the one in Node: the same index, the same questions, the same answers. */

import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { build, type Engine, openSearch, type SearchOrder, type SearchRequest } from '../../src/index.ts';
import { Random } from '../bench/corpus/random.js';
import { tempFolder, writeTree } from '../support/files.ts';
import { serve } from '../support/server.ts';

const ARTICLES = 160;
const QUESTIONS = 60;
const SHOWN = 20;
/** A program for the page: what it shows of each hit. */
const HITS = `[...document.querySelectorAll('.hits > li')].map((hit) =>
  [hit.querySelector('a').href, hit.querySelector('h2').textContent, hit.querySelector('time').dateTime].join(' '))`;
const ORDERS: readonly SearchOrder[] = ['relevance', 'newest', 'oldest'];
const WORDS: Readonly<Record<string, readonly string[]>> = {
  en: 'the trade trades trading trader harbour harbours U.S. ship’s council minister ministers crisis anti-war'.split(' '),
  de: 'Straße Straßen Häuser Haus Hafen Minister Krise über größer'.split(' '),
  ja: '東京 京都 知事 港の船 カタカナ'.split(' '),
  ar: 'كتاب الكتاب مُحَمَّد مكتبة ميناء'.split(' '),
};
const LANGUAGES = Object.keys(WORDS);

const atEnd: (() => void)[] = [];
let browser: Browser;
let engine: Engine;
let root: string;

beforeAll(async () => {
  browser = await chromium.connect(inject('chromium'));
  const folder = tempFolder((action) => atEnd.push(action));
  const random = new Random(1);
  writeTree(
    folder,
    Object.fromEntries(Array.from({ length: ARTICLES }, (_, number) => [`in/${number}.md`, articleOf(number, random)])),
  );
  const limits = { segmentArticles: 40 };
  await build({ config: { title: 'The Harbour Times', input: `${folder}/in`, out: `${folder}/site`, limits } });
  engine = await openSearch(`${folder}/site`);
  root = await serve(`${folder}/site`, '/', (action) => atEnd.push(action));
}, 60_000);

afterAll(async () => {
  for (const action of atEnd) action();
  await browser.close();
});

test('both find the same, in the same order, and offer the same words', async () => {
  const random = new Random(2);
  const requests = Array.from({ length: QUESTIONS }, () => questionOf(random));
  const page = await browser.newPage();
  page.setDefaultTimeout(10_000);
  let found = 0;
  for (const request of requests) {
    const expected = await answerOf(request);
    expect(await shownFor(page, request), JSON.stringify(request)).toEqual(expected);
    if (expected.hits.length > 0) found += 1;
  }
  expect(found).toBeGreaterThan(QUESTIONS / 3);
}, 120_000);

interface Answer {
  readonly status: string;
  /** Address below the root, headline and date of each. */
  readonly hits: readonly string[];
  readonly offered: readonly string[];
}

async function answerOf(request: SearchRequest): Promise<Answer> {
  const { count, hits, nearest } = await engine.search(request);
  const records = await engine.records(hits.slice(0, SHOWN));
  const none = nearest.size > 0 ? '' : 'No article has all of this.';
  return {
    status: count === 0 ? none : count === 1 ? '1 article found' : `${count} articles found`,
    hits: records.map(({ path, headline, date }) => `${path} ${headline} ${date}`),
    offered: [...nearest.values()].filter((word) => word !== ''),
  };
}

/** What the page shows once it has all. */
async function shownFor(page: Page, { text, from, to, language, order }: SearchRequest): Promise<Answer> {
  const query = new URLSearchParams({ q: text, from, to, lang: language, order });
  await page.goto(`${root}search/index.html?${query}`);
  await page.waitForSelector('.results[aria-busy="false"]');
  return {
    status: (await page.textContent('.status')) ?? '',
    hits: (await page.evaluate<string[]>(HITS)).map((hit) => hit.replace(root, '')),
    offered: await page.locator('.suggestions a').allTextContents(),
  };
}

function sentence(random: Random, words: readonly string[], length: number): string {
  return Array.from({ length }, () => random.pick(words)).join(' ');
}

function articleOf(number: number, random: Random): string {
  const lang = random.pick(LANGUAGES);
  const words = WORDS[lang] as readonly string[];
  const date = `20${10 + (number % 9)}-0${1 + (number % 7)}-1${number % 10}`;
  return `---\ndate: ${date}\nlang: ${lang}\ntitle: ${number} ${sentence(random, words, 3)}\n---\n${sentence(random, words, 12)}\n`;
}

function questionOf(random: Random): SearchRequest {
  const words = WORDS[random.pick(LANGUAGES)] as readonly string[];
  const text = random.pick([
    () => random.pick(words),
    () => random.pick(words),
    () => sentence(random, words, 2),
    () => `"${sentence(random, words, 2)}"`,
    () => `${random.pick(words)} -${random.pick(words)}`,
    () => `${random.pick(words).slice(0, 4)}zz ${random.pick(words)}`,
    () => '',
  ])();
  const [from, to] = random.pick([
    ['', ''],
    ['', ''],
    ['2013-02-12', ''],
    ['', '2015-05-05'],
    ['2012-01-01', '2014-12-31'],
  ]) as [string, string];
  // Without a word and without dates there is nothing to look for.
  const language = text === '' && from === '' && to === '' ? 'de' : random.pick(['', '', '', ...LANGUAGES]);
  return { text, isTyping: false, from, to, language, order: random.pick(ORDERS) };
}
