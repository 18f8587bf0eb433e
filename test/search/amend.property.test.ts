/** A segment that is amended is, byte for byte, the one that is merged from all of its runs. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amendedSource } from '../../src/search/amend.ts';
import { concatenated } from '../../src/search/bytes.ts';
import { mergedSource } from '../../src/search/merge.ts';
import { readSegment } from '../../src/search/old-segment.ts';
import type { SegmentSource } from '../../src/search/postings.ts';
import { readRun } from '../../src/search/run.ts';
import { filesOfSegment } from '../../src/search/segment-files.ts';
import { type Segment, writeSegment } from '../../src/search/segment-writer.ts';
import { spliceOf } from '../../src/search/splice.ts';
import { stemmerOf } from '../../src/search/stemmers.ts';
import { type Indexed, runOf } from './support.ts';

const word = fc.oneof(
  { weight: 6, arbitrary: fc.nat(40).map((number) => `w${number}`) },
  { weight: 1, arbitrary: fc.constantFrom('trade', 'trading', 'Straße', '東京', 'Häuser', 'haus') },
  { weight: 1, arbitrary: fc.nat(4000).map((number) => `rare${number}`) },
);
const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));

const articleIn = (lang: fc.Arbitrary<string>): fc.Arbitrary<Indexed> =>
  fc.record({
    name: fc.nat(5).map((number) => `name-${number}`),
    date: fc.integer({ min: 10, max: 28 }).map((day) => `1999-05-${day}` as Indexed['date']),
    headline: text,
    lang,
    dir: fc.constantFrom('ltr' as const, 'rtl' as const),
    texts: fc.array(text, { maxLength: 3 }),
  });

/** Volumes of a month each, with articles in order. */
const volumesIn = (lang: fc.Arbitrary<string>) =>
  fc
    .array(fc.array(articleIn(lang), { minLength: 1, maxLength: 12 }).map(byDate), { minLength: 1, maxLength: 5 })
    .map((volumes) => volumes.map((volume, month) => volume.map((article) => inMonth(article, month))));

function inMonth(article: Indexed, month: number): Indexed {
  return { ...article, date: `1999-0${month + 1}-${article.date.slice(8)}` as Indexed['date'] };
}

function byDate(articles: readonly Indexed[]): Indexed[] {
  return articles.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** What becomes of a volume: it stays, or some of its articles are gone, changed or more. */
const change = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined) },
  {
    weight: 2,
    arbitrary: fc.record({ at: fc.nat(12), gone: fc.nat(3), more: fc.array(fc.tuple(fc.nat(4), text), { maxLength: 3 }) }),
  },
);

type Change = { at: number; gone: number; more: [number, string][] } | undefined;

function changed(volume: readonly Indexed[], what: Change): Indexed[] {
  if (what === undefined) return [...volume];
  const at = Math.min(what.at, volume.length);
  const like = volume[Math.min(at, volume.length - 1)] as Indexed;
  const more = what.more.map(([kind, own]): Indexed => {
    if (kind === 0) return { ...like, headline: own };
    if (kind === 1) return { ...like, texts: [...like.texts, own] };
    if (kind === 2) return { ...like, lang: 'de', texts: [own, ...like.texts] };
    return { ...like, texts: [own] };
  });
  return byDate(volume.toSpliced(at, what.gone, ...more));
}

/** Every second of the days that have the same articles: the others are found out. */
function same(before: readonly Indexed[], after: readonly Indexed[]): Set<string> {
  const of = (articles: readonly Indexed[], day: string) => JSON.stringify(articles.filter(({ date }) => date === day));
  const days = new Set(before.map(({ date }) => date as string));
  return new Set([...days].filter((day) => Number(day.slice(-2)) % 2 === 0 && of(before, day) === of(after, day)));
}

const written = (source: SegmentSource) => writeSegment(source, stemmerOf);
const merged = (volumes: readonly (readonly Indexed[])[]) => mergedSource(volumes.map((volume) => readRun(runOf(volume))));

function amended(before: readonly (readonly Indexed[])[], after: readonly (readonly Indexed[])[]): SegmentSource {
  const segment = written(merged(before));
  let at = 0;
  const splices = before.flatMap((volume, index) => {
    const start = at;
    at += volume.length;
    const now = after[index] as readonly Indexed[];
    return now === volume ? [] : [spliceOf(readRun(runOf(volume)), readRun(runOf(now)), start, same(volume, now))];
  });
  return amendedSource(readSegment(concatenated(segment.parts.flat()), filesOfSegment(segment).facts), splices);
}

function expectSameBytes(one: Segment, other: Segment): void {
  const bytesOf = ({ parts }: Segment) => parts.map(concatenated);
  expect(bytesOf(one).map((part, index) => Buffer.compare(part, bytesOf(other)[index] as Uint8Array))).toEqual([0, 0, 0, 0, 0]);
}

test.each([
  ['one language', fc.constant('en')],
  ['several', fc.constantFrom('en', 'de', 'ja')],
])('of articles in %s, whatever has changed', (_, lang) => {
  fc.assert(
    fc.property(volumesIn(lang), fc.array(change, { minLength: 5, maxLength: 5 }), (before, changes) => {
      const after = before.map((volume, index) => (changes[index] === undefined ? volume : changed(volume, changes[index])));
      if (after.flat().length === 0) return;
      const [one, other] = [written(amended(before, after)), written(merged(after))];
      expect({ ...one, parts: [] }).toEqual({ ...other, parts: [] });
      expectSameBytes(one, other);
    }),
    { numRuns: 500 },
  );
});

/** Some words are in many articles, most in few. */
const wordOf = (number: number) => `w${Math.round(number ** 2 / 3000)}`;

/** Ten months of thirty articles, whose dictionary has many blocks. */
const months = Array.from({ length: 10 }, (_, month) =>
  Array.from(
    { length: 30 },
    (__, number): Indexed => ({
      name: `n-${month}-${number}`,
      date: `1999-${String(month + 1).padStart(2, '0')}-10` as Indexed['date'],
      headline: `Ship ${month} ${number}`,
      lang: 'en',
      dir: 'ltr',
      texts: [Array.from({ length: 80 }, (___, index) => wordOf((month * 977 + number * 131 + index * 37) % 3000)).join(' ')],
    }),
  ),
);
const [, , , , may = []] = months;
const [last = []] = months.slice(-1);
const newWords = (count: number) => Array.from({ length: count }, (_, index) => `w${index * 7}x`).join(' ');
const sameBeginning = (count: number) => Array.from({ length: count }, (_, index) => `w1x${index}`).join(' ');
const swapped = (article?: Indexed) => article?.texts.join(' ').replace(/^(\w+) (\w+)/, '$2 $1') ?? '';
const like = (texts: string[]): Indexed => ({ ...(last[0] as Indexed), texts });

test.each<[string, Indexed[][], number]>([
  ['one article has other words', months.with(4, may.with(7, { ...(may[7] as Indexed), texts: ['quite other words'] })), 0.4],
  ['one has many new words', months.with(4, may.with(7, { ...(may[7] as Indexed), texts: [newWords(400)] })), 0.02],
  ['two words have changed places', months.with(4, may.with(7, { ...(may[7] as Indexed), texts: [swapped(may[7])] })), 0.9],
  ['two articles have changed places', months.with(4, may.with(7, may[8] as Indexed).with(8, may[7] as Indexed)), 0.1],
  ['there is one more at the end', months.with(9, [...last, like(['w5 w6 more'])]), 0.9],
  ['there are many more at the end', months.with(9, [...last, ...Array.from({ length: 12 }, () => like(['w5 w6 more']))]), 0.02],
  ['the last is gone', months.with(9, last.slice(0, -1)), 0.4],
])('where %s, what is the same stays as it is', (_, now, least) => {
  const source = amended(months, now);
  const { forms } = source.postings;
  const kept = [...forms.keys()].reduce((sum, number) => sum + (source.postings.keptGroup(number)?.counts.length ?? 0), 0);
  expect(kept / forms.length).toBeGreaterThan(least);
  expectSameBytes(written(source), written(merged(now)));
});

test('where a block has more forms than before, and others end elsewhere', () => {
  for (let count = 10; count <= 200; count += 10) {
    const texts = [...(may[7] as Indexed).texts, sameBeginning(count)];
    const now = months.with(4, may.with(7, { ...(may[7] as Indexed), texts }));
    expectSameBytes(written(amended(months, now)), written(merged(now)));
  }
});
