/** What the index finds is what is in the text. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CivilDate } from '../../src/model/civil-date.ts';
import { groupBy } from '../../src/model/group.ts';
import { parseQuery } from '../../src/search/query.ts';
import type { Findings, SearchOrder } from '../../src/search/search.ts';
import { termsOf } from '../../src/text/terms.ts';
import { byScore } from './scores.ts';
import { engineOf, type Indexed, indexOf, isWanted, meets } from './support.ts';

/** Few words of several scripts and languages, whose forms share stems, beginnings and parts. */
const WORDS = [
  ...[
    'trade',
    'trades',
    'trading',
    'traded',
    'trader',
    'tread',
    'the',
    'a',
    'Syria',
    "Syria's",
    'Syrian',
    'U.S.',
    'anti-war',
    'war',
    'wars',
  ],
  ...[
    'Haus',
    'Häuser',
    'haus',
    'die',
    'dies',
    'Straße',
    'strasse',
    'ÉTUDES',
    'étudier',
    'études',
    'naïve',
    'can’t',
    "can't",
    '1,000',
    '2017',
  ],
  ...[
    '東京',
    '東京都',
    '京都',
    '都',
    'がん',
    'ガン',
    '東',
    '한국어',
    '한국',
    'สวัสดี',
    'สวัส',
    'AI東京',
    'مُحَمَّد',
    'محمد',
    'שלום',
    'елка',
    'ёлка',
    'йод',
    'x²',
  ],
];
const word = fc.constantFrom(...WORDS);
const text = fc.array(word, { minLength: 0, maxLength: 12 }).map((words) => words.join(' '));
/** Many words, so that the dictionary has several blocks, and a text of them. */
const rare = fc.nat({ max: 3000 }).map((number) => `${(number * 7919).toString(36)}ing`);
const longText = fc
  .array(fc.oneof(word, rare, rare), { minLength: 10, maxLength: 60, size: 'max' })
  .map((words) => words.join(' '));
const LANGUAGES = ['en', 'de', 'fr', 'und', 'ja'];

const day = fc.tuple(fc.integer({ min: 1998, max: 2003 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }));
const date = day.map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-') as CivilDate);

const articles = (languages: readonly string[]) =>
  fc
    .array(
      fc.record({
        date,
        headline: text,
        texts: fc.array(fc.oneof(text, longText), { maxLength: 3 }),
        lang: fc.constantFrom(...languages),
      }),
      {
        minLength: 1,
        maxLength: 40,
      },
    )
    .map((all) =>
      all
        .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
        .map((one, index): Indexed => ({ ...one, name: `n-${index}`, dir: index % 5 === 0 ? 'rtl' : 'ltr' })),
    );

/** Cut anywhere into segments, and these into runs. */
const archive = fc
  .oneof(articles(['en']), articles(LANGUAGES))
  .chain((all) => fc.tuple(fc.constant(all), fc.array(fc.nat(all.length), { maxLength: 3 }), fc.nat({ max: 8 })));

/** A part of a query: a word, mostly one of the archive's own, with what may be around it. */
const part = fc.record({
  from: fc.oneof({ weight: 3, arbitrary: fc.nat() }, { weight: 1, arbitrary: fc.oneof(word, rare) }),
  words: fc.constantFrom(1, 1, 1, 2, 3),
  how: fc.constantFrom('', '', '', '-', '"', '"', '-"', 'cut'),
  cut: fc.integer({ min: 1, max: 5 }),
});
type Part = typeof part extends fc.Arbitrary<infer Value> ? Value : never;

function textOf({ from, words, how, cut }: Part, own: readonly string[]): string {
  const start = typeof from === 'number' ? from % Math.max(1, own.length) : 0;
  const text = typeof from === 'number' ? own.slice(start, start + words).join(' ') : from;
  if (how === 'cut') return text.slice(0, cut);
  return how.endsWith('"') ? `${how}${text}"` : `${how}${text}`;
}

const query = fc.record({
  parts: fc.oneof(fc.array(part, { maxLength: 1 }), fc.array(part, { maxLength: 4 })),
  isTyping: fc.boolean(),
  from: fc.option(date, { nil: '' }),
  to: fc.option(date, { nil: '' }),
  language: fc.oneof(fc.constant(''), fc.constantFrom(...LANGUAGES)),
  order: fc.constantFrom<SearchOrder>('relevance', 'newest', 'oldest'),
});

/** Queries of one run of the test, each of its own archive's; 2,000 together. */
const QUERIES = 10;
const RUNS = 200;

function cutAt<Item>(items: readonly Item[], places: readonly number[]): Item[][] {
  const bounds = [...new Set([0, ...places, items.length])].sort((a, b) => a - b);
  return bounds.slice(1).map((end, index) => items.slice(bounds[index], end));
}

test('finds, counts, dates, orders and marks what a search of the text itself does', async () => {
  await fc.assert(
    fc.asyncProperty(archive, fc.array(query, { minLength: QUERIES, maxLength: QUERIES }), async ([all, cuts, step], queries) => {
      const runs = (segment: readonly Indexed[]) => cutAt(segment, step === 0 ? [] : [step, step * 2]);
      const segments = cutAt(all, cuts);
      const engine = await engineOf(indexOf(segments.map(runs)));
      const own = all.flatMap(({ headline, texts }) => [headline, ...texts].join(' ').split(' '));
      for (const { parts, ...rest } of queries) {
        const request = { ...rest, text: parts.map((one) => textOf(one, own)).join(' ') };
        const clauses = parseQuery(request.text, request.isTyping);
        const fitting = all.filter(
          (article) => (request.language === '' || article.lang === request.language) && meets(article, clauses),
        );
        const expected = fitting.filter(
          (article) => (request.from === '' || article.date >= request.from) && (request.to === '' || article.date <= request.to),
        );
        const before: Findings[] = [];
        const asked: (() => Findings)[] = [];
        const findings = await engine.search(request, (part) => {
          before.push(part());
          asked.push(part);
        });
        for (const part of asked)
          expect(part()).toEqual({ ...findings, isComplete: false, nearest: new Map(), marksIn: expect.any(Function) });
        const records = await engine.records(findings.hits);
        const names = records.map(({ path }) => path.replace(/^.*\/(.*)\.html$/, '$1'));
        const wanted = expected.map(({ name }) => name);
        if (request.order === 'oldest') expect(names).toEqual(wanted);
        else if (request.order === 'newest') expect(names).toEqual(wanted.toReversed());
        else expect(names).toEqual(byScore(expected, segments, clauses).map(({ name }) => name));
        expect(findings.count).toBe(wanted.length);
        expect(findings.isComplete).toBe(true);
        const months = groupBy(fitting, (article) => article.date.slice(0, 7));
        expect([...findings.months]).toEqual([...months].map(([month, own]) => [month, own.length]));
        expect(before.every(({ isComplete, count }) => !isComplete && count <= findings.count)).toBe(true);
        for (const { headline, texts, lang } of all) {
          const terms = [headline, ...texts].flatMap(termsOf);
          const marks = findings.marksIn(terms, lang);
          expect(marks.map((mark) => mark > 0)).toEqual(terms.map((_, at) => isWanted(terms, at, clauses, lang)));
          for (const [at, mark] of marks.entries())
            if (mark > 0) expect(isWanted(terms, at, clauses.slice(mark - 1, mark), lang)).toBe(true);
        }
        for (const { path, headline, lang, dir } of records) {
          const name = path.replace(/^.*\/(.*)\.html$/, '$1');
          const article = all.find((one) => one.name === name);
          expect({ headline, lang, dir }).toEqual({ headline: article?.headline, lang: article?.lang, dir: article?.dir });
          expect(path).toBe(`${article?.date.replaceAll('-', '/')}/${name}.html`);
        }
      }
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
}, 120_000);
