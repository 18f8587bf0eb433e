/** The archive's days → how well the years are covered, and where the gaps are. */

import type { Archive } from '../model/archive.ts';
import type { Gap } from '../model/archive-views.ts';
import { type CivilDate, dayNumber, nextDay, previousDay, type Year, yearOf } from '../model/civil-date.ts';
import { byCodeUnit } from '../model/order.ts';

/** Days of a year that have articles, and days that have none. Only days between the archive's first and last count. */
export interface Coverage {
  readonly days: number;
  readonly missing: number;
}

/** The coverage of each year that has articles. */
export function coverageOf({ days, years }: Archive): Map<Year, Coverage> {
  const first = days[0]?.key ?? ('' as CivilDate);
  const last = days.at(-1)?.key ?? ('' as CivilDate);
  const counts = new Map<Year, number>();
  for (const { key } of days) counts.set(yearOf(key), (counts.get(yearOf(key)) ?? 0) + 1);
  return new Map(
    years.map(({ key }) => {
      const covered = counts.get(key) ?? 0;
      return [key, { days: covered, missing: daysWithin(key, first, last) - covered }];
    }),
  );
}

/** Runs of missing days between the first day and the last, the longest first, then in date order. */
export function gapsOf(days: readonly CivilDate[]): Gap[] {
  const gaps = days.flatMap((day, index) => {
    const before = days[index - 1];
    const missing = before === undefined ? 0 : dayNumber(day) - dayNumber(before) - 1;
    return before === undefined || missing === 0 ? [] : [gapBetween(before, day, missing)];
  });
  return gaps.sort((a, b) => b.days - a.days || byCodeUnit(a.first, b.first));
}

function gapBetween(before: CivilDate, after: CivilDate, days: number): Gap {
  return { first: nextDay(before) ?? before, last: previousDay(after) ?? after, days };
}

/** Days of the year that lie in the span from `first` to `last`. */
function daysWithin(year: Year, first: CivilDate, last: CivilDate): number {
  const start = `${year}-01-01` as CivilDate;
  const end = `${year}-12-31` as CivilDate;
  return dayNumber(last < end ? last : end) - dayNumber(first > start ? first : start) + 1;
}
