/** The postings of a form while they are found, one article after the other. */

import { Numbers } from './numbers.ts';
import type { Postings } from './postings.ts';

/** A form's postings lie where the last one's did. */
export class PostingNotes {
  readonly #articles = new Numbers();
  readonly #impacts = new Numbers();
  readonly #counts = new Numbers();
  readonly #positions = new Numbers();

  /** Forgets what was noted. */
  clear(): void {
    for (const numbers of [this.#articles, this.#impacts, this.#counts, this.#positions]) numbers.clear();
  }

  /** Of the article that is noted next. */
  position(position: number): void {
    this.#positions.push(position);
  }

  /** An article, behind its positions. */
  article(article: number, impact: number, count: number): void {
    this.#articles.push(article);
    this.#impacts.push(impact);
    this.#counts.push(count);
  }

  /** What was noted, until something else is. */
  postings(): Postings {
    return {
      articles: this.#articles.values(),
      impacts: this.#impacts.values(),
      counts: this.#counts.values(),
      positions: this.#positions.values(),
    };
  }
}
