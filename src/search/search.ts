/** What a search is asked, and what it answers. The reader's browser and the tests speak to the engine in these words. */

/** How hits are ordered: by how well they fit, or by date. */
export type SearchOrder = 'relevance' | 'newest' | 'oldest';

export interface SearchRequest {
  /** As the reader typed it. */
  readonly text: string;
  /** Whether the reader is still typing, so that the last word may be the beginning of one. */
  readonly isTyping: boolean;
  /** First and last day, `YYYY-MM-DD`, both included; empty for no bound. */
  readonly from: string;
  readonly to: string;
  /** BCP 47; empty for all. */
  readonly language: string;
  readonly order: SearchOrder;
}

export interface Findings {
  /** Whether every part of the index that the request concerns was looked at. */
  readonly isComplete: boolean;
  readonly count: number;
  /** Articles by their numbers in the archive, from 0 in order of date, in the order that was asked for. */
  readonly hits: readonly number[];
  /** Articles that fit but for their date, by month, `YYYY-MM`: what a range is chosen from. */
  readonly months: ReadonlyMap<string, number>;
  /** Words that are in no article of the archive, and the nearest one that is, or empty; none before all is found. */
  readonly nearest: ReadonlyMap<string, string>;
  /** Of each term of a text in a language (BCP 47), which part of the request it meets, from 1 on; 0 for what was not looked for. */
  readonly marksIn: (terms: readonly string[], lang: string) => number[];
}

/** What is shown of a hit. */
export interface HitRecord {
  /** Below the site's root, without a slash before it: `2017/01/23/SLUG-ID.html`. */
  readonly path: string;
  readonly headline: string;
  readonly date: string;
  /** BCP 47 */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

/** An index that was opened. */
export interface Engine {
  readonly articles: number;
  /** Dates of the oldest and the newest article. */
  readonly first: string;
  readonly last: string;
  /** Articles by language. */
  readonly languages: ReadonlyMap<string, number>;
  /**
   * Answers with all that was found. Calls back behind each part of the index but the last; `part` answers with what is found when it is
   * asked. Rejects with an `IndexFault` where the index is damaged, with what the store rejects with where it cannot be read, and with the
   * signal's reason.
   */
  search(request: SearchRequest, onPart?: (part: () => Findings) => void, signal?: AbortSignal): Promise<Findings>;
  records(hits: readonly number[]): Promise<HitRecord[]>;
}

/** Bytes of a file, from `start` to before `end`. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/** Where the index lies. Rejects where it cannot be read. */
export interface Store {
  /** The parsed manifest. */
  manifest(): Promise<unknown>;
  /** The file with copies of heads. What rejects, is missing there, or is damaged, is read where it is. */
  headCopies(): Promise<Uint8Array>;
  /** Parts of a file of the index, each from `start` to before `end`, in order and apart from each other. */
  read(file: string, parts: readonly Part[]): Promise<Uint8Array[]>;
}

/** Undefined for languages without a stemmer; `language` is the primary subtag of a BCP 47 tag. */
export type StemmerOf = (language: string) => ((word: string) => string) | undefined;

/** The index is not what it must be: `older` and `newer` are other versions of its format, and of one that is `gone` a file is not there. */
export class IndexFault extends Error {
  readonly kind: 'damaged' | 'older' | 'newer' | 'gone';

  constructor(kind: IndexFault['kind'], message: string) {
    super(message);
    this.kind = kind;
  }
}
