import { describe, expect, test } from 'vitest';
import {
  type CivilDate,
  civilDate,
  datePartsOf,
  dayNumber,
  daysInMonth,
  daysOf,
  isLeapYear,
  monthsOf,
  nextDay,
  previousDay,
  weekday,
  type Year,
  type YearMonth,
} from '../../src/model/civil-date.ts';

const DAYS_FROM_0001_TO_9999 = 3_652_059;

describe('the calendar', () => {
  test('has every day from 0001-01-01 to 9999-12-31 once, and each leads to its neighbours and back', () => {
    const wrong: string[] = [];
    let count = 0;
    let previous: CivilDate | undefined;
    for (const { year, month, day, text } of everyDay()) {
      count += 1;
      const date = civilDate(year, month, day);
      const isRight =
        date === text &&
        isSame(datePartsOf(date), year, month, day) &&
        dayNumber(date) === count &&
        weekday(date) === (count - 1) % 7 &&
        previousDay(date) === previous &&
        (previous === undefined || nextDay(previous) === date);
      if (!isRight) wrong.push(text);
      previous = text as CivilDate;
    }
    expect(wrong.slice(0, 5)).toEqual([]);
    expect(count).toBe(DAYS_FROM_0001_TO_9999);
    expect(previous).toBe('9999-12-31');
  });

  test('ends at both ends', () => {
    expect(previousDay('0001-01-01' as CivilDate)).toBeUndefined();
    expect(nextDay('9999-12-31' as CivilDate)).toBeUndefined();
  });

  test.each([
    ['2017-01-23', 'Monday'],
    ['2000-02-29', 'Tuesday'],
    ['1970-01-01', 'Thursday'],
    ['1582-10-15', 'Friday'],
    ['1900-03-01', 'Thursday'],
    ['0001-01-01', 'Monday'],
    ['9999-12-31', 'Friday'],
  ])('%s is a %s', (date, name) => {
    const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
    expect(names[weekday(date as CivilDate)]).toBe(name);
  });

  test('lists the days of a month and the months of a year', () => {
    expect(daysOf('2024-02' as YearMonth)).toHaveLength(29);
    expect(daysOf('2023-02' as YearMonth).at(-1)).toBe('2023-02-28');
    expect(daysOf('0009-12' as YearMonth)[8]).toBe('0009-12-09');
    expect(monthsOf('0999' as Year)).toHaveLength(12);
    expect(monthsOf('0999' as Year).at(-1)).toBe('0999-12');
  });
});

describe('a leap year', () => {
  test.each([4, 1600, 2000, 2024, 9996])('%i is one', (year) => {
    expect(isLeapYear(year)).toBe(true);
    expect(daysInMonth(year, 2)).toBe(29);
  });

  test.each([1, 100, 1700, 1900, 2023, 2100, 9999])('%i is none', (year) => {
    expect(isLeapYear(year)).toBe(false);
    expect(daysInMonth(year, 2)).toBe(28);
  });
});

describe('an impossible date is refused', () => {
  test.each([
    [2023, 2, 29],
    [1900, 2, 29],
    [2024, 2, 30],
    [2017, 4, 31],
    [2017, 1, 0],
    [2017, 1, 32],
    [2017, 1, -1],
    [2017, 0, 1],
    [2017, 13, 1],
    [0, 1, 1],
    [-1, 1, 1],
    [10_000, 1, 1],
    [2017.5, 1, 1],
    [2017, 1.5, 1],
    [2017, 1, 1.5],
    [Number.NaN, 1, 1],
    [2017, Number.NaN, 1],
    [2017, 1, Number.NaN],
    [Number.POSITIVE_INFINITY, 1, 1],
  ])('year %d, month %d, day %d', (year, month, day) => {
    expect(civilDate(year, month, day)).toBeUndefined();
  });
});

/** Every day by the calendar of the platform, which shares no code with ours. */
function* everyDay() {
  for (let year = 1; year <= 9999; year += 1) {
    for (let month = 1; month <= 12; month += 1) {
      const last = new Date(0);
      last.setUTCFullYear(year, month, 0);
      const days = last.getUTCDate();
      const prefix = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-`;
      for (let day = 1; day <= days; day += 1) yield { year, month, day, text: `${prefix}${day < 10 ? '0' : ''}${day}` };
    }
  }
}

function isSame(parts: { year: number; month: number; day: number }, year: number, month: number, day: number): boolean {
  return parts.year === year && parts.month === month && parts.day === day;
}
