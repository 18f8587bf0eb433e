/** Links and lists of them, as views have them. Every link is relative to its page already. */

import type { Direction } from './article.ts';
import type { CivilDate, MonthDay, Year, YearMonth } from './civil-date.ts';

/** A headline that leads to its article. */
export interface HeadlineLink {
  readonly href: string;
  readonly headline: string;
  readonly date: CivilDate;
  readonly lang: string;
  readonly dir: Direction;
}

/** A date, month or year that leads to its page. */
export interface PeriodLink<Key extends string = CivilDate | YearMonth | Year | MonthDay> {
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
