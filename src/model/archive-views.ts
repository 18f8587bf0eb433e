/** The views of the pages that span volumes: front, years, days of the year, about. */

import type { CivilDate, MonthDay, Year, YearMonth } from './civil-date.ts';
import type { DayHeadlines, Neighbours, PeriodCount, PeriodLink } from './links.ts';

export interface FrontView {
  readonly articles: number;
  readonly first: CivilDate;
  readonly last: CivilDate;
  /** The newest day with its headlines, as many as fit. */
  readonly newest: DayHeadlines;
  /** The days before it with their first headlines, newest first. */
  readonly earlier: readonly DayHeadlines[];
  /** Newest first. */
  readonly years: readonly PeriodCount<Year>[];
  /** Articles by month or by year over the whole span; absent where there is nothing to compare. */
  readonly chart?: Chart;
  /** The newest day's day of the year in the years before it; absent where no other year has it. */
  readonly onThisDay?: PeriodLink<MonthDay> & { readonly years: readonly DayHeadlines[] };
  /** Where the days of the year lead to; absent in an archive of one year. */
  readonly daysOfTheYear?: string;
}

/** A bar for each month or year that has articles; lengths in units of the chart. */
export interface Chart {
  readonly width: number;
  readonly height: number;
  readonly bars: readonly Bar[];
  readonly ticks: readonly Tick[];
}

/** A year, and where it begins, in percent of the width. */
export interface Tick {
  readonly year: Year;
  readonly at: number;
}

export interface Bar extends PeriodCount<YearMonth | Year> {
  readonly href: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A day of the year, newest year first. */
export interface OnThisDayView extends Neighbours<PeriodLink<MonthDay>> {
  readonly monthDay: MonthDay;
  readonly articles: number;
  readonly years: readonly DayHeadlines[];
}

/** The days of the year, by month; a link where some year has articles on it. */
export interface DaysOfTheYearView {
  readonly months: readonly { readonly month: number; readonly days: readonly PeriodCount<MonthDay>[] }[];
}

export interface YearView extends Neighbours<PeriodLink<Year>> {
  readonly year: Year;
  readonly articles: number;
  /** All twelve. */
  readonly months: readonly YearMonthView[];
}

/** A month of a year's page: its weeks from Monday to Sunday, null where a day belongs to another month. */
export interface YearMonthView extends PeriodCount<YearMonth> {
  /** Days with articles. */
  readonly days: number;
  readonly weeks: readonly (readonly (Heat | null)[])[];
}

/** A day with its shade, 0 for no article to 4 for the most articles that a day of the year has. */
export interface Heat extends PeriodCount<CivilDate> {
  readonly level: 0 | 1 | 2 | 3 | 4;
}

export interface SearchView {
  readonly first: CivilDate;
  readonly last: CivilDate;
  /** In order of their tags. */
  readonly languages: readonly { readonly lang: string; readonly articles: number }[];
  /** Newest first. */
  readonly years: readonly PeriodCount<Year>[];
  /** Files of the index that every search needs. */
  readonly index: readonly string[];
}

export interface AboutView {
  readonly articles: number;
  readonly first: CivilDate;
  readonly last: CivilDate;
  readonly held: number;
  /** Paragraphs of the provenance statement. */
  readonly provenance: readonly string[];
  /** Newest first. */
  readonly years: readonly (PeriodCount<Year> & {
    readonly days: number;
    readonly missing: number;
    /** Articles of each of the twelve months. */
    readonly months: readonly PeriodCount<YearMonth>[];
  })[];
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
