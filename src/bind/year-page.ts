/** A year → its page: twelve small months, a day's shade its number of articles. */

import { href, periodUrl } from '../arrange/urls.ts';
import { weeksOf } from '../compose/calendar.ts';
import { neighbours, periodLink } from '../compose/links.ts';
import type { Archive, Period } from '../model/archive.ts';
import type { Heat, YearMonthView } from '../model/archive-views.ts';
import type { SiteUrl } from '../model/brand.ts';
import { type CivilDate, monthsOf, type Year, type YearMonth } from '../model/civil-date.ts';
import type { PageOf } from '../model/page.ts';

const LEVELS = 4;

/** The page of the archive's year at an index. */
export function yearPage({ years, days }: Archive, index: number): PageOf<'year'> {
  const { key: year, start, end } = years[index] as Period<Year>;
  const url = periodUrl(year);
  const counts = new Map<CivilDate, number>();
  for (const day of within(days, start, end)) counts.set(day.key, day.end - day.start);
  const most = Math.max(...counts.values());
  const view = {
    year,
    articles: end - start,
    months: monthsOf(year).map((month) => monthView(url, month, counts, most)),
    ...neighbours(years[index - 1]?.key, years[index + 1]?.key, (key) => periodLink(url, key)),
  };
  return { template: 'year', url, view };
}

/** The periods that lie between two indexes of entries; both are in order. */
function within<Key extends string>(periods: readonly Period<Key>[], start: number, end: number): readonly Period<Key>[] {
  return periods.slice(firstFrom(periods, start), firstFrom(periods, end));
}

function firstFrom(periods: readonly Period<string>[], start: number): number {
  let [low, high] = [0, periods.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((periods[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function monthView(url: SiteUrl, month: YearMonth, counts: ReadonlyMap<CivilDate, number>, most: number): YearMonthView {
  const weeks = weeksOf(month, (day) => heatOf(url, day, counts.get(day) ?? 0, most));
  const own = weeks.flat().filter((day) => day !== null && day.articles > 0);
  const articles = own.reduce((sum, day) => sum + (day?.articles ?? 0), 0);
  return {
    key: month,
    ...(articles === 0 ? {} : { href: href(url, periodUrl(month)) }),
    articles,
    days: own.length,
    weeks,
  };
}

/** By the square root, so that one heavy day does not leave all others pale. */
function heatOf(url: SiteUrl, key: CivilDate, articles: number, most: number): Heat {
  if (articles === 0) return { key, articles, level: 0 };
  const level = Math.ceil(LEVELS * Math.sqrt(articles / most)) as Heat['level'];
  return { ...periodLink(url, key), articles, level };
}
