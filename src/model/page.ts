/**
 * Pages: a URL, a template of that name, and the typed view that the template prints. Views are plain data; every link in
 * them is already relative to the page, and no word of any language is in them: words are the templates'.
 */

import type { Direction, HeadlineOrigin } from './article.ts';
import type { SafeHtml, SiteUrl } from './brand.ts';
import type { CivilDate, Year, YearMonth } from './civil-date.ts';

/** Which view each template prints. */
export interface Views {
  readonly front: FrontView;
  readonly year: YearView;
  readonly month: MonthView;
  readonly day: DayView;
  readonly article: ArticleView;
  readonly about: AboutView;
  readonly '404': NotFoundView;
}

export type TemplateName = keyof Views;

/** A page of one template. */
export interface PageOf<Name extends TemplateName> {
  readonly template: Name;
  readonly url: SiteUrl;
  /** Language and direction of what the page is about; absent for pages that speak the site's own language. */
  readonly language?: { readonly lang: string; readonly dir: Direction };
  /** The same in each of its languages, its own among them. Absent where there is one. */
  readonly alternates?: readonly { readonly lang: string; readonly url: SiteUrl }[];
  /** What an error in the template is reported with. */
  readonly source?: string;
  readonly view: Views[Name];
}

export type Page = { [Name in TemplateName]: PageOf<Name> }[TemplateName];

/** A headline that leads to its article. */
export interface HeadlineLink {
  readonly href: string;
  readonly headline: string;
  readonly date: CivilDate;
  readonly lang: string;
  readonly dir: Direction;
}

/** A date, month or year that leads to its page. */
export interface PeriodLink<Key extends string = CivilDate | YearMonth | Year> {
  readonly key: Key;
  readonly href: string;
}

/** A period with the number of its articles; without a link where it has no page. */
export interface PeriodCount<Key extends string> {
  readonly key: Key;
  readonly href?: string;
  readonly articles: number;
}

/** Where a page stands, from the year down. */
export type Trail = readonly PeriodLink[];

/** What comes before and after, where there is something. */
export interface Neighbours<Link> {
  readonly previous?: Link;
  readonly next?: Link;
}

/** A day with its headlines, or the first of them. */
export interface DayHeadlines {
  readonly day: PeriodCount<CivilDate>;
  readonly headlines: readonly HeadlineLink[];
}

export interface FrontView {
  readonly articles: number;
  readonly first: CivilDate;
  readonly last: CivilDate;
  /** Newest first. */
  readonly newest: readonly DayHeadlines[];
  /** Newest first. */
  readonly years: readonly PeriodCount<Year>[];
}

export interface YearView extends Neighbours<PeriodLink<Year>> {
  readonly year: Year;
  readonly articles: number;
  /** All twelve. */
  readonly months: readonly (PeriodCount<YearMonth> & { readonly days: number })[];
}

export interface MonthView extends Neighbours<PeriodLink<YearMonth>> {
  readonly trail: Trail;
  readonly month: YearMonth;
  readonly articles: number;
  /** Weeks from Monday to Sunday; null where a day belongs to another month. */
  readonly weeks: readonly (readonly (DayHeadlines | null)[])[];
  /** Every headline, unless the month has too many of them for one page. */
  readonly days?: readonly DayHeadlines[];
}

export interface DayView extends Neighbours<PeriodLink<CivilDate>> {
  readonly trail: Trail;
  readonly date: CivilDate;
  /** One for each article; translations of it are with it. */
  readonly articles: readonly Teaser[];
  /** Number of articles, translations among them. */
  readonly count: number;
}

/** A headline with the beginning of its article. */
export interface Teaser extends HeadlineLink {
  readonly excerpt: string;
  readonly words: number;
  /** The article in other languages. */
  readonly translations: readonly HeadlineLink[];
}

export interface ArticleView extends Neighbours<HeadlineLink> {
  readonly trail: Trail;
  readonly date: CivilDate;
  readonly headline: string;
  readonly headlineFrom: HeadlineOrigin;
  readonly body: SafeHtml;
  readonly description: string;
  readonly words: number;
  readonly id: string;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  /** Empty where the source names none, and so is the address at which it first appeared. */
  readonly section: string;
  readonly originalUrl: string;
  readonly translations: readonly HeadlineLink[];
}

export interface AboutView {
  readonly articles: number;
  readonly first: CivilDate;
  readonly last: CivilDate;
  readonly held: number;
  /** Paragraphs of the provenance statement. */
  readonly provenance: readonly string[];
  /** Newest first. */
  readonly years: readonly (PeriodCount<Year> & { readonly days: number; readonly missing: number })[];
  /** Runs of days without an article between the first and the last, the longest first. */
  readonly gaps: readonly Gap[];
  /** How many more gaps there are. */
  readonly moreGaps: number;
}

/** Days without an article, both ends included. */
export interface Gap {
  readonly first: CivilDate;
  readonly last: CivilDate;
  readonly days: number;
}

export type NotFoundView = Record<string, never>;
