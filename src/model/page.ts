/**
 * Pages: a URL, a template of that name, and the typed view that the template prints. Views are plain data; every link in
 * them is already relative to the page, and no word of any language is in them: words are the templates'.
 */

import type { AboutView, DaysOfTheYearView, FrontView, OnThisDayView, SearchView, YearView } from './archive-views.ts';
import type { Direction, HeadlineOrigin } from './article.ts';
import type { SafeHtml, SiteUrl } from './brand.ts';
import type { CivilDate, YearMonth } from './civil-date.ts';
import type { DayHeadlines, HeadlineLink, Neighbours, PeriodLink, Trail } from './links.ts';

/** Which view each template prints. */
export interface Views {
  readonly front: FrontView;
  readonly year: YearView;
  readonly month: MonthView;
  readonly day: DayView;
  readonly article: ArticleView;
  readonly about: AboutView;
  readonly 'on-this-day': OnThisDayView;
  readonly 'days-of-the-year': DaysOfTheYearView;
  readonly search: SearchView;
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
  /** One for each article, or for each that this page of the day has; translations of it are with it. */
  readonly articles: readonly Teaser[];
  /** Whether there are so many that only their headlines fit. */
  readonly isLong: boolean;
  /** Which page of the day this is, from 1, and the way to each of them; none where there is but one. */
  readonly part: number;
  readonly pages: readonly { readonly part: number; readonly href: string }[];
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
  /** Minutes that reading takes, at least 1. */
  readonly minutes: number;
  /** The news agency that the text names as its source; empty where it names none. */
  readonly agency: string;
  readonly id: string;
  /** SHA-256 of the source file in hex. */
  readonly digest: string;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  /** Empty where the source names none, and so is the address at which it first appeared. */
  readonly section: string;
  readonly originalUrl: string;
  readonly translations: readonly HeadlineLink[];
}

export type NotFoundView = Record<string, never>;
