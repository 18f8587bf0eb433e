/** Two runs of one stretch of the archive → what is different in them. */

import { ByteTable } from './byte-table.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { numbersIn } from './merge.ts';
import { isSameList } from './numbers.ts';
import { type Run, type RunArticle, readTerms } from './run.ts';

/** Articles of a segment that others replace. */
export interface Splice {
  /** Number of the first of them in the segment as it was. */
  readonly at: number;
  readonly removed: Run;
  readonly added: Run;
}

/** From the first article that is different to the last. `at` is the number of the stretch's first article in the segment as it was. */
export function spliceOf(before: Run, after: Run, at: number): Splice {
  const table = new ByteTable();
  const [old, fresh] = [termsOf(before), termsOf(after)];
  const [oldForms, freshForms] = [numbersIn(before, table), numbersIn(after, table)];
  const isSame = (a: number, b: number): boolean =>
    isSameArticle(before.articles[a] as RunArticle, after.articles[b] as RunArticle) &&
    hasSameTerms(old[a] as Uint32Array, oldForms, fresh[b] as Uint32Array, freshForms);
  const most = Math.min(old.length, fresh.length);
  let start = 0;
  while (start < most && isSame(start, start)) start += 1;
  let end = 0;
  while (end < most - start && isSame(old.length - 1 - end, fresh.length - 1 - end)) end += 1;
  return {
    at: at + start,
    removed: sliceOf(before, old, [start, old.length - end]),
    added: sliceOf(after, fresh, [start, fresh.length - end]),
  };
}

/** The terms of each article, by the run's numbers of their forms. */
function termsOf({ articles, terms }: Run): Uint32Array[] {
  const reader = new ByteReader(terms);
  return articles.map((article) => readTerms(reader, article));
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

/** Articles from one number to before another, as a run that has the forms of all. */
function sliceOf({ articles, forms, counts }: Run, terms: readonly Uint32Array[], bounds: readonly [number, number]): Run {
  const own = new Uint32Array(counts.length);
  const out = new ByteWriter();
  for (const numbers of terms.slice(...bounds)) {
    for (const number of numbers) {
      own[number] = (own[number] as number) + 1;
      out.varint(number);
    }
  }
  return { articles: articles.slice(...bounds), forms, counts: own, terms: out.written() };
}
