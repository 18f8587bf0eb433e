/** The archive's days → the days of the year: what happened on each, through the years. */

import { daysOfTheYearUrl, href, onThisDayUrl } from '../arrange/urls.ts';
import { dayHeadlines, neighbours } from '../compose/links.ts';
import type { Archive, Period } from '../model/archive.ts';
import type { SiteUrl } from '../model/brand.ts';
import { type CivilDate, daysOf, type MonthDay, monthDayOf, monthsOf, type Year, yearOf } from '../model/civil-date.ts';
import { groupBy } from '../model/group.ts';
import type { DayHeadlines, PeriodLink } from '../model/links.ts';
import { byCodeUnit } from '../model/order.ts';
import type { Page, PageOf } from '../model/page.ts';

/** Headlines of each year. */
const HEADLINES = 5;
/** A year that has all 366 days. */
const LEAP_YEAR = '2000' as Year;

/** By day of the year, in order: the archive's days on it, newest first. */
export type DaysOfTheYear = ReadonlyMap<MonthDay, readonly Period<CivilDate>[]>;

/** None for an archive of a single year. */
export function daysOfTheYear({ days, years }: Archive): DaysOfTheYear {
  if (years.length < 2) return new Map();
  const groups = groupBy(days.toReversed(), ({ key }) => monthDayOf(key));
  return new Map([...groups].sort(([a], [b]) => byCodeUnit(a, b)));
}

/** A page for each day of the year that has articles, and the one that leads to them. */
export function* onThisDayPages(archive: Archive, byDay: DaysOfTheYear): Generator<Page> {
  if (byDay.size === 0) return;
  const keys = [...byDay.keys()];
  for (const [index, monthDay] of keys.entries()) {
    const url = onThisDayUrl(monthDay);
    const link = (key: MonthDay) => monthDayLink(url, key);
    const view = {
      monthDay,
      articles: sizeOf(byDay.get(monthDay) ?? []),
      years: yearsOn(archive, byDay.get(monthDay) ?? [], url),
      ...neighbours(keys[index - 1], keys[index + 1], link),
    };
    yield { template: 'on-this-day', url, view };
  }
  yield daysOfTheYearPage(byDay);
}

/** The days of one day of the year with their first headlines. */
export function yearsOn({ entries }: Archive, days: readonly Period<CivilDate>[], from: SiteUrl): DayHeadlines[] {
  return days.map(({ key, start, end }) => dayHeadlines(from, key, entries.slice(start, end), HEADLINES));
}

export function monthDayLink(from: SiteUrl, key: MonthDay): PeriodLink<MonthDay> {
  return { key, href: href(from, onThisDayUrl(key)) };
}

/** The days of a date in the years before. */
export function earlierYears(byDay: DaysOfTheYear, date: CivilDate): readonly Period<CivilDate>[] {
  return (byDay.get(monthDayOf(date)) ?? []).filter(({ key }) => yearOf(key) < yearOf(date));
}

function daysOfTheYearPage(byDay: DaysOfTheYear): PageOf<'days-of-the-year'> {
  const months = monthsOf(LEAP_YEAR).map((month, index) => ({
    month: index + 1,
    days: daysOf(month).map((day) => {
      const key = monthDayOf(day);
      const days = byDay.get(key);
      return days === undefined ? { key, articles: 0 } : { ...monthDayLink(daysOfTheYearUrl, key), articles: sizeOf(days) };
    }),
  }));
  return { template: 'days-of-the-year', url: daysOfTheYearUrl, view: { months } };
}

function sizeOf(days: readonly Period<CivilDate>[]): number {
  return days.reduce((sum, { start, end }) => sum + end - start, 0);
}
