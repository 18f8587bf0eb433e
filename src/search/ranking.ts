/** Matches of all segments → what a search tells of them: count, order, months. */

import type { Matches } from './evaluate.ts';
import type { Day } from './head.ts';
import type { SegmentFacts } from './manifest.ts';
import type { Findings, Hit, SearchRequest } from './search.ts';

/** Hits that are listed; the count has no bound. */
export const MOST_HITS = 10_000;

/** A score's steps, and how many articles an archive may have: together they fill what a number holds exactly. */
const SCORE_STEPS = 2 ** 20;
const ARTICLES = 2 ** 25;

/** Collects the matches of one search, segment by segment, in any order. */
export class Ranking {
  readonly #request: SearchRequest;
  /** Number of the first article of each segment in the whole archive. */
  readonly #bases: readonly number[];
  /** Score and number of each match in one number, which sorts as they do. */
  #keys: Float64Array[] = [];
  readonly #months = new Map<string, number>();

  constructor(request: SearchRequest, segments: readonly Pick<SegmentFacts, 'articles'>[]) {
    this.#request = request;
    let base = 0;
    this.#bases = segments.map(({ articles }) => {
      base += articles;
      return base - articles;
    });
  }

  add(segment: number, { articles, scores }: Matches, days: readonly Day[]): void {
    const { from, to, order } = this.#request;
    const base = this.#bases[segment] as number;
    const keys = new Float64Array(articles.length);
    let day = 0;
    let count = 0;
    for (const [index, article] of articles.entries()) {
      while (day + 1 < days.length && (days[day + 1] as Day).start <= article) day += 1;
      const { date } = days[day] as Day;
      const month = date.slice(0, 7);
      this.#months.set(month, (this.#months.get(month) ?? 0) + 1);
      if ((from !== '' && date < from) || (to !== '' && date > to)) continue;
      const score = order === 'relevance' ? Math.round((scores[index] as number) * SCORE_STEPS) : 0;
      keys[count] = score * ARTICLES + base + article;
      count += 1;
    }
    this.#keys.push(keys.subarray(0, count));
  }

  /** Equal scores are newest first. */
  result(): Pick<Findings, 'count' | 'hits' | 'months'> {
    const keys = this.#sorted();
    const listed = this.#request.order === 'oldest' ? keys.subarray(0, MOST_HITS) : keys.slice(-MOST_HITS).reverse();
    const hits = Array.from(listed, (key) => this.#hit(key % ARTICLES));
    const months = new Map([...this.#months].sort(([a], [b]) => (a < b ? -1 : 1)));
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

  #hit(article: number): Hit {
    const segment = this.#bases.findLastIndex((base) => base <= article);
    return { segment, article: article - (this.#bases[segment] as number) };
  }
}
