/** What is known of an article: the entry, which the archive keeps, and the whole, which only its pages need. */

import type { ArticleId, SafeHtml } from './brand.ts';
import type { CivilDate } from './civil-date.ts';

export type Direction = 'ltr' | 'rtl';

/** Where a headline came from, as the `<h1>` says in `data-from`. */
export type HeadlineOrigin = 'title' | 'line' | 'lede' | 'heading';

/** What the rest of the archive needs to know of an article. No body. */
export interface Entry {
  /** The ledger's name of the file that it came from. */
  readonly source: string;
  readonly id: ArticleId;
  readonly date: CivilDate;
  /** Plain text, white space collapsed. */
  readonly headline: string;
  readonly headlineFrom: HeadlineOrigin;
  /** The last part of its URL without `.html`: slug and id. */
  readonly name: string;
  /** BCP 47, `und` where the script contradicts the configured language. */
  readonly lang: string;
  readonly dir: Direction;
  readonly words: number;
  /** SHA-256 of the file's bytes, 64 hex digits. */
  readonly digest: string;
  /** What the translations of an article have in common: the path of its file without language and extension. */
  readonly translationBase?: string;
  readonly authors?: readonly string[];
  readonly tags?: readonly string[];
  readonly section?: string;
  readonly summary?: string;
  /** Where the article first appeared, as the source has it. */
  readonly originalUrl?: string;
  /** Where else it was found on its old site. */
  readonly otherUrls?: readonly string[];
}

/** The whole typed record. */
export interface Article extends Entry {
  readonly body: SafeHtml;
  /** The body as plain text, by paragraphs or blocks; inside them white space as the source has it. */
  readonly texts: readonly string[];
}
