/** Hits by month → bars of decades, years or months, each of them a range of dates that can be chosen. */

import { daysInMonth, padded } from '../model/civil-date.ts';

/** First and last day; empty for no bound. */
export interface Range {
  readonly from: string;
  readonly to: string;
}

/** `key` is `2017-01`, `2017`, or the first year of a decade. */
export interface Bar extends Range {
  readonly key: string;
  readonly count: number;
  /** Whether it is in the range that was chosen, and not all bars are. */
  readonly isChosen: boolean;
}

export interface Bars {
  readonly unit: Unit;
  readonly bars: readonly Bar[];
  /** From the first bar to the last. */
  readonly range: Range;
}

type Unit = 'month' | 'year' | 'decade';

/** Years that are shown by their months, and by years. */
const MOST_YEARS_OF_MONTHS = 4;
const MOST_YEARS = 40;

/** The bars of the years that a range is in, or of the whole span where there is none. */
export function barsOf(months: ReadonlyMap<string, number>, range: Range, span: Range): Bars {
  const [first, last] = yearsAround(range, span);
  const unit = unitFor(last - first + 1);
  const counts = countBy(months, (month) => keyOf(month, unit));
  const keys = keysBetween(first, last, unit);
  const ranges = keys.map((key) => ({ key, ...rangeOf(key, unit), count: counts.get(key) ?? 0 }));
  const isIn = ({ from, to }: Range) => to >= range.from && (range.to === '' || from <= range.to);
  const isPart = !ranges.every(isIn);
  return {
    unit,
    bars: ranges.map((bar) => ({ ...bar, isChosen: isPart && isIn(bar) })),
    range: { from: ranges[0]?.from ?? '', to: ranges.at(-1)?.to ?? '' },
  };
}

/** The year or the month that a range is, if it is just that. */
export function periodOf({ from, to }: Range): string | undefined {
  const isSame = (key: string, unit: Unit) => {
    const own = rangeOf(key, unit);
    return own.from === from && own.to === to;
  };
  const [year, month] = [from.slice(0, 4), from.slice(0, 7)];
  if (from === '' || to === '') return undefined;
  if (isSame(year, 'year')) return year;
  return isSame(month, 'month') ? month : undefined;
}

/** A range outside the archive has no years of its own: then those of the archive are shown. */
function yearsAround({ from, to }: Range, span: Range): [number, number] {
  const [earliest, latest] = [yearOf(span.from), yearOf(span.to)];
  const first = Math.max(earliest, from === '' ? earliest : yearOf(from));
  const last = Math.min(latest, to === '' ? latest : yearOf(to));
  return first <= last ? [first, last] : [earliest, latest];
}

function unitFor(years: number): Unit {
  if (years <= MOST_YEARS_OF_MONTHS) return 'month';
  return years <= MOST_YEARS ? 'year' : 'decade';
}

function countBy(months: ReadonlyMap<string, number>, keyFor: (month: string) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [month, count] of months) counts.set(keyFor(month), (counts.get(keyFor(month)) ?? 0) + count);
  return counts;
}

function keyOf(month: string, unit: Unit): string {
  if (unit === 'month') return month;
  return unit === 'year' ? month.slice(0, 4) : `${month.slice(0, 3)}0`;
}

function keysBetween(first: number, last: number, unit: Unit): string[] {
  const step = unit === 'decade' ? 10 : 1;
  const keys: string[] = [];
  for (let year = first - (first % step); year <= last; year += step) {
    const key = padded(year, 4);
    if (unit === 'month') for (let month = 1; month <= 12; month += 1) keys.push(`${key}-${padded(month, 2)}`);
    else keys.push(key);
  }
  return keys;
}

function rangeOf(key: string, unit: Unit): Range {
  if (unit === 'month') return { from: `${key}-01`, to: `${key}-${daysInMonth(yearOf(key), Number(key.slice(5)))}` };
  const last = unit === 'year' ? key : padded(yearOf(key) + 9, 4);
  // There is no year 0.
  return { from: `${key === '0000' ? '0001' : key}-01-01`, to: `${last}-12-31` };
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}
