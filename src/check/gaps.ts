/** Days with articles → the days and months between the first and the last that have none. */

import { gapsOf } from '../bind/coverage.ts';
import type { Gap } from '../model/archive-views.ts';
import { type CivilDate, monthNumber, monthOf, monthOfNumber, type YearMonth } from '../model/civil-date.ts';

/** Months without an article, both ends included. */
export interface MonthGap {
  readonly first: YearMonth;
  readonly last: YearMonth;
  readonly months: number;
}

export interface Gaps {
  /** Days without an article. */
  readonly days: number;
  /** The three longest runs of them, the longest first. */
  readonly longest: readonly Gap[];
  /** Every run of whole months without an article, in order. */
  readonly months: readonly MonthGap[];
}

const LONGEST = 3;

/** Of the days that have articles, in order. */
export function findGaps(days: readonly CivilDate[]): Gaps {
  const gaps = gapsOf(days);
  return {
    days: gaps.reduce((sum, gap) => sum + gap.days, 0),
    longest: gaps.slice(0, LONGEST),
    months: monthGaps([...new Set(days.map(monthOf))]),
  };
}

function monthGaps(months: readonly YearMonth[]): MonthGap[] {
  return months.flatMap((month, index) => {
    const before = index === 0 ? monthNumber(month) - 1 : monthNumber(months[index - 1] ?? month);
    const missing = monthNumber(month) - before - 1;
    return missing === 0 ? [] : [{ first: monthOfNumber(before + 1), last: monthOfNumber(before + missing), months: missing }];
  });
}
