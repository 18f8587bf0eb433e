/**
 * Calendar dates as written: proleptic Gregorian, years 0001 to 9999, no time zone, no `Date`.
 * In goes a year, a month and a day; out comes the text `YYYY-MM-DD`, which sorts as it should.
 */

import type { Brand } from './brand.ts';

/** `YYYY-MM-DD`. */
export type CivilDate = Brand<string, 'CivilDate'>;
/** `YYYY-MM`. */
export type YearMonth = Brand<string, 'YearMonth'>;
/** `MM-DD`, a day of any year. */
export type MonthDay = Brand<string, 'MonthDay'>;
/** `YYYY`. */
export type Year = Brand<string, 'Year'>;

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The date, or undefined where the calendar has no such day. */
export function civilDate(year: number, month: number, day: number): CivilDate | undefined {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return undefined;
  if (!Number.isInteger(month) || month < 1 || month > 12) return undefined;
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return undefined;
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}` as CivilDate;
}

/** Days of a month, 28 to 31; `month` runs from 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

/** The Gregorian rule, also for the years before it was made. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days since 0000-12-31, so that 0001-01-01 is 1. */
export function dayNumber(date: CivilDate): number {
  const { year, month, day } = datePartsOf(date);
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const leapDay = month > 2 && isLeapYear(year) ? 1 : 0;
  return before * 365 + leapDays + (DAYS_BEFORE_MONTH[month - 1] ?? 0) + leapDay + day;
}

/** Day of the week: 0 is Monday, 6 is Sunday. */
export function weekday(date: CivilDate): number {
  return (dayNumber(date) + 6) % 7;
}

/** Year, month and day as numbers. */
export function datePartsOf(date: CivilDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

export function monthOf(date: CivilDate): YearMonth {
  return date.slice(0, 7) as YearMonth;
}

export function monthDayOf(date: CivilDate): MonthDay {
  return date.slice(5) as MonthDay;
}

export function yearOf(date: CivilDate | YearMonth): Year {
  return date.slice(0, 4) as Year;
}

/** Every day of a month, in order. */
export function daysOf(month: YearMonth): CivilDate[] {
  const count = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)));
  return Array.from({ length: count }, (_, index) => `${month}-${padded(index + 1, 2)}` as CivilDate);
}

/** The twelve months of a year, in order. */
export function monthsOf(year: Year): YearMonth[] {
  return Array.from({ length: 12 }, (_, index) => `${year}-${padded(index + 1, 2)}` as YearMonth);
}

/** The day after, or undefined after 9999-12-31. */
export function nextDay(date: CivilDate): CivilDate | undefined {
  const { year, month, day } = datePartsOf(date);
  return civilDate(year, month, day + 1) ?? civilDate(year, month + 1, 1) ?? civilDate(year + 1, 1, 1);
}

/** The day before, or undefined before 0001-01-01. */
export function previousDay(date: CivilDate): CivilDate | undefined {
  const { year, month, day } = datePartsOf(date);
  const lastOfPrevious = month > 1 ? daysInMonth(year, month - 1) : 31;
  return civilDate(year, month, day - 1) ?? civilDate(year, month - 1, lastOfPrevious) ?? civilDate(year - 1, 12, 31);
}

/** Months since 0000-01 of `YYYY-MM`, or of a date that begins with it. */
export function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/** The month of which `monthNumber` says this. */
export function monthOfNumber(number: number): YearMonth {
  return `${padded(Math.floor(number / 12), 4)}-${padded((number % 12) + 1, 2)}` as YearMonth;
}

/** A number in so many digits at least. */
export function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
