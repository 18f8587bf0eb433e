/** Two runs of one stretch of the archive → what is different in them. */

import { ByteTable } from './byte-table.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { numbersIn } from './merge.ts';
import { isSameList } from './numbers.ts';
import { type Run, type RunArticle, readTerms, skipTerms } from './run.ts';

/** Articles of a segment that others replace. */
export interface Splice {
  /** Number of the first of them in the segment as it was. */
  readonly at: number;
  readonly removed: Run;
  readonly added: Run;
}

/**
 * From the first article that is different to the last. `at` is the number of the stretch's first article in the segment as it was, and the
 * articles of the days in `same` are known to be the same in both runs.
 */
export function spliceOf(before: Run, after: Run, at: number, same: ReadonlySet<string> = new Set()): Splice {
  const [old, fresh] = [before.articles, after.articles];
  const isKnown = (a: number, b: number): boolean => old[a]?.date === fresh[b]?.date && same.has(old[a]?.date ?? '');
  const known = betweenSame([0, old.length], [0, fresh.length], isKnown);
  const [oldTerms, freshTerms] = [termsOf(before, known[0]), termsOf(after, known[1])];
  const table = new ByteTable();
  const [oldForms, freshForms] = [numbersIn(before, table), numbersIn(after, table)];
  const isSame = (a: number, b: number): boolean =>
    isSameArticle(old[a] as RunArticle, fresh[b] as RunArticle) && hasSameTerms(oldTerms(a), oldForms, freshTerms(b), freshForms);
  const [removed, added] = betweenSame(...known, isSame);
  return { at: at + removed[0], removed: sliceOf(before, oldTerms, removed), added: sliceOf(after, freshTerms, added) };
}

/** First item, and one behind the last. */
type Bounds = readonly [start: number, end: number];

/** Of two stretches, what is left without the items that are the same at the beginning and at the end of both. */
function betweenSame(
  [startOfA, endOfA]: Bounds,
  [startOfB, endOfB]: Bounds,
  isSame: (a: number, b: number) => boolean,
): readonly [Bounds, Bounds] {
  const most = Math.min(endOfA - startOfA, endOfB - startOfB);
  let start = 0;
  while (start < most && isSame(startOfA + start, startOfB + start)) start += 1;
  let end = 0;
  while (end < most - start && isSame(endOfA - 1 - end, endOfB - 1 - end)) end += 1;
  return [
    [startOfA + start, endOfA - end],
    [startOfB + start, endOfB - end],
  ];
}

/** Terms by the run's numbers of their forms. */
type TermsOf = (article: number) => Uint32Array;

/** The terms of the articles in some bounds. */
function termsOf({ articles, terms }: Run, [start, end]: Bounds): TermsOf {
  const reader = new ByteReader(terms);
  for (const article of articles.slice(0, start)) skipTerms(reader, article);
  const own = articles.slice(start, end).map((article) => readTerms(reader, article));
  return (article) => own[article - start] as Uint32Array;
}

/** Whether terms of two runs are the same, by numbers that both runs' forms have. */
function hasSameTerms(a: Uint32Array, formsOfA: Uint32Array, b: Uint32Array, formsOfB: Uint32Array): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1)
    if (formsOfA[a[index] as number] !== formsOfB[b[index] as number]) return false;
  return true;
}

function isSameArticle(a: RunArticle, b: RunArticle): boolean {
  const isSameRecord = a.date === b.date && a.lang === b.lang && a.dir === b.dir && isSameList(a.title, b.title);
  return isSameRecord && isSameList(a.lengths, b.lengths);
}

/** The articles in some bounds, as a run that has the forms of all. */
function sliceOf({ articles, forms, counts }: Run, terms: TermsOf, [start, end]: Bounds): Run {
  const own = new Uint32Array(counts.length);
  const out = new ByteWriter();
  for (let article = start; article < end; article += 1) {
    for (const number of terms(article)) {
      own[number] = (own[number] as number) + 1;
      out.varint(number);
    }
  }
  return { articles: articles.slice(start, end), forms, counts: own, terms: out.written() };
}
