/** Matches of all segments → what a search tells of them: count, order, months. */

import { monthOfNumber } from '../model/civil-date.ts';
import type { Matches } from './evaluate.ts';
import type { Days } from './head.ts';
import { dateOfCode, monthOfCode } from './layout.ts';
import type { Findings, SearchRequest } from './search.ts';

/** Hits that are listed; the count has no bound. */
export const MOST_HITS = 10_000;

/** A score's steps, and how many articles an archive may have: together they fill what a number holds exactly. */
const SCORE_STEPS = 2 ** 20;
const ARTICLES = 2 ** 25;

/** Collects the matches of one search, segment by segment, in any order. */
export class Ranking {
  readonly #request: SearchRequest;
  /** Score and number of each match in one number, which sorts as they do. */
  #keys: Float64Array[] = [];
  /** Matches of each month, in any range of dates. */
  readonly #months = new Map<number, number>();

  constructor(request: SearchRequest) {
    this.#request = request;
  }

  /** Those of a segment; `base` is the number of its first article in the archive. */
  add(base: number, { articles, scores }: Matches, days: Days): void {
    const isScored = this.#request.order === 'relevance';
    const keys = new Float64Array(articles.length);
    const { codes, starts } = days;
    const [first, end] = this.#asked(days);
    let day = -1;
    /** Where the next day begins. */
    let next = 0;
    let month = 0;
    let count = 0;
    for (let index = 0; index < articles.length; index += 1) {
      const article = articles[index] as number;
      while (article >= next) {
        day += 1;
        next = starts[day + 1] ?? Number.POSITIVE_INFINITY;
        month = monthOfCode(codes[day] as number);
      }
      this.#months.set(month, (this.#months.get(month) ?? 0) + 1);
      if (article < first || article >= end) continue;
      const score = isScored ? Math.round((scores[index] as number) * SCORE_STEPS) : 0;
      keys[count] = score * ARTICLES + base + article;
      count += 1;
    }
    this.#keys.push(keys.subarray(0, count));
  }

  /** The first article of the range that is asked for, and the one behind its last. */
  #asked({ codes, starts }: Days): [first: number, end: number] {
    const { from, to } = this.#request;
    const startOf = (day: number) => starts[day] ?? Number.POSITIVE_INFINITY;
    const first = from === '' ? 0 : startOf(firstDay(codes, (date) => date >= from));
    const end = to === '' ? Number.POSITIVE_INFINITY : startOf(firstDay(codes, (date) => date > to));
    return [first, end];
  }

  /** Equal scores are newest first. */
  result(): Pick<Findings, 'count' | 'hits' | 'months'> {
    const keys = this.#sorted();
    const listed = this.#request.order === 'oldest' ? keys.subarray(0, MOST_HITS) : keys.slice(-MOST_HITS).reverse();
    const hits = Array.from(listed, (key) => key % ARTICLES);
    const months = new Map(
      [...this.#months].sort(([a], [b]) => a - b).map(([month, articles]) => [monthOfNumber(month), articles]),
    );
    return { count: keys.length, hits, months };
  }

  #sorted(): Float64Array {
    const all = new Float64Array(this.#keys.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const keys of this.#keys) {
      all.set(keys, at);
      at += keys.length;
    }
    all.sort();
    this.#keys = [all];
    return all;
  }
}

/** Number of the first day for whose date something holds that holds for all after it. */
function firstDay(codes: Uint32Array, holds: (date: string) => boolean): number {
  let [low, high] = [0, codes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(dateOfCode(codes[middle] as number))) high = middle;
    else low = middle + 1;
  }
  return low;
}
