/** The postings of the forms of a segment, wherever they come from. */

/** The articles that have a form. Every array has as many items as there are articles, but `positions`, which has `counts` of each. */
export interface Postings {
  readonly articles: Uint32Array;
  readonly impacts: Uint32Array;
  readonly counts: Uint32Array;
  readonly positions: Uint32Array;
}

/** A group of forms that is the same as in a segment that is there already: units as they stand in it, and the articles of each form. */
export interface KeptGroup {
  readonly counts: readonly number[];
  readonly postings: Uint8Array;
  readonly positions: Uint8Array;
}

export interface FormPostings {
  /** In code unit order. */
  readonly forms: readonly string[];
  /** The postings of a form by its number; they are overwritten by the next. */
  of(number: number): Postings;
  /** Its articles alone, which take less time; overwritten likewise. */
  articlesOf(number: number): Uint32Array;
  /** The group that began with this form, if it and its forms are still what they were. */
  keptGroup(number: number): KeptGroup | undefined;
  /** The stem that a form has in a language (BCP 47), if that is known already. */
  knownStem(number: number, language: string): string | undefined;
}

/** What a segment is written from. */
export interface SegmentSource {
  /** In order. */
  readonly articles: readonly SegmentArticle[];
  /** Those of the articles, in order of their tags. */
  readonly languages: readonly string[];
  readonly postings: FormPostings;
}

/** An article of a segment. */
export interface SegmentArticle {
  readonly date: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** As `writeTitle` wrote it. */
  readonly title: Uint8Array;
}

/** The languages of articles, in order of their tags. */
export function languagesOfArticles(articles: Iterable<Pick<SegmentArticle, 'lang'>>): string[] {
  return [...new Set(Array.from(articles, ({ lang }) => lang))].sort();
}
