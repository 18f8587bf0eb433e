/** A month's entries → its page: a calendar, and below it every headline as long as they fit on a page. */

import { periods } from '../arrange/archive.ts';
import { periodUrl } from '../arrange/urls.ts';
import type { Entry } from '../model/article.ts';
import type { SiteUrl } from '../model/brand.ts';
import type { CivilDate, YearMonth } from '../model/civil-date.ts';
import type { DayHeadlines } from '../model/links.ts';
import type { PageOf } from '../model/page.ts';
import { weeksOf } from './calendar.ts';
import { dayHeadlines, neighbours, periodLink, trailOf } from './links.ts';

/** Headlines that a day shows in the calendar. */
const CALENDAR_HEADLINES = 3;
/** A month with more articles leaves the list of all headlines to its days. */
const MAX_LISTED = 300;

/** `previous` and `next` are the nearest months with articles. */
export function monthPage(
  month: YearMonth,
  entries: readonly Entry[],
  previous: YearMonth | undefined,
  next: YearMonth | undefined,
): PageOf<'month'> {
  const url = periodUrl(month);
  const isListed = entries.length <= MAX_LISTED;
  const days = headlinesByDay(url, entries, isListed ? MAX_LISTED : CALENDAR_HEADLINES);
  const inCalendar = new Map(days.map((day) => [day.day.key, shortened(day)]));
  const view = {
    trail: trailOf(url, month, 1),
    month,
    articles: entries.length,
    weeks: weeksOf(month, (day) => inCalendar.get(day) ?? emptyDay(day)),
    ...(isListed ? { days } : {}),
    ...neighbours(previous, next, (key) => periodLink(url, key)),
  };
  return { template: 'month', url, view };
}

function shortened({ day, headlines }: DayHeadlines): DayHeadlines {
  return { day, headlines: headlines.slice(0, CALENDAR_HEADLINES) };
}

function headlinesByDay(url: SiteUrl, entries: readonly Entry[], most: number): DayHeadlines[] {
  return periods(entries, ({ date }) => date).map(({ key, start, end }) =>
    dayHeadlines(url, key, entries.slice(start, end), most),
  );
}

function emptyDay(key: CivilDate): DayHeadlines {
  return { day: { key, articles: 0 }, headlines: [] };
}
