/** A month's entries → its page: a calendar, and below it every headline as long as they fit on a page. */

import { periods } from '../arrange/archive.ts';
import { periodUrl } from '../arrange/urls.ts';
import type { Entry } from '../model/article.ts';
import type { SiteUrl } from '../model/brand.ts';
import { type CivilDate, daysOf, weekday, type YearMonth } from '../model/civil-date.ts';
import type { DayHeadlines, PageOf } from '../model/page.ts';
import { dayHeadlines, neighbours, periodLink, trailOf } from './links.ts';

/** Headlines that a day shows in the calendar. */
const CALENDAR_HEADLINES = 3;
/** A month with more articles leaves the list of all headlines to its days. */
const MAX_LISTED = 300;
const DAYS_OF_WEEK = 7;

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
  const view = {
    trail: trailOf(url, month, 1),
    month,
    articles: entries.length,
    weeks: weeksOf(month, days.map(inCalendar)),
    ...(isListed ? { days } : {}),
    ...neighbours(previous, next, (key) => periodLink(url, key)),
  };
  return { template: 'month', url, view };
}

function inCalendar({ day, headlines }: DayHeadlines): DayHeadlines {
  return { day, headlines: headlines.slice(0, CALENDAR_HEADLINES) };
}

function headlinesByDay(url: SiteUrl, entries: readonly Entry[], most: number): DayHeadlines[] {
  return periods(entries, ({ date }) => date).map(({ key, start, end }) =>
    dayHeadlines(url, key, entries.slice(start, end), most),
  );
}

/** The month in weeks from Monday, padded with null. */
function weeksOf(month: YearMonth, days: readonly DayHeadlines[]): (DayHeadlines | null)[][] {
  const known = new Map(days.map((day) => [day.day.key, day]));
  const all = daysOf(month);
  const lead = weekday(all[0] as CivilDate);
  const cells = [...Array(lead).fill(null), ...all.map((key) => known.get(key) ?? emptyDay(key))];
  while (cells.length % DAYS_OF_WEEK !== 0) cells.push(null);
  return Array.from({ length: cells.length / DAYS_OF_WEEK }, (_, week) =>
    cells.slice(week * DAYS_OF_WEEK, (week + 1) * DAYS_OF_WEEK),
  );
}

function emptyDay(key: CivilDate): DayHeadlines {
  return { day: { key, articles: 0 }, headlines: [] };
}
