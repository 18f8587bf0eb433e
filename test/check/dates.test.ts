/** Dates that a program made are told from dates that an editor wrote. */

import { describe, expect, test } from 'vitest';
import { arrange } from '../../src/arrange/archive.ts';
import { findFutureDates, findSuspiciousDates } from '../../src/check/dates.ts';
import type { Entry } from '../../src/model/article.ts';
import { type CivilDate, daysOf, monthsOf, type Year } from '../../src/model/civil-date.ts';
import type { LedgerLine } from '../../src/model/ledger.ts';

const entry = (date: string, index: number) => ({ source: `${date}-${index}.txt`, id: `${index}`, date }) as unknown as Entry;
const everyDay = (year: string) => monthsOf(year as Year).flatMap((month) => daysOf(month));
const firsts = (year: string) => monthsOf(year as Year).map((month) => `${month}-01`);
const times = (count: number, date: string) => Array.from({ length: count }, () => date);

/** `rule where articles/of` of what is found. */
function suspicious(dates: readonly string[]): string[] {
  const found = findSuspiciousDates(arrange(dates.map(entry)));
  return found.map(({ rule, where, articles, of }) => `${rule} ${where} ${articles}/${of}`);
}

describe('an epoch', () => {
  test('is suspicious where its neighbours do not explain it', () => {
    expect(suspicious(['1970-01-01', '2017-01-23', '2017-01-24'])).toEqual(['epoch 1970-01-01 1/3']);
    expect(suspicious(['0001-01-01', '1899-12-30', '1900-01-01', '1980-01-01', '2017-01-23'])).toHaveLength(4);
  });

  test('is a day like others in a year that is covered', () => {
    expect(suspicious(everyDay('1970'))).toEqual([]);
    expect(suspicious([...everyDay('1970'), ...times(40, '1970-01-01')])).toContain('epoch 1970-01-01 41/405');
  });
});

test('an epoch is not told again as a New Year', () => {
  expect(suspicious([...times(20, '1970-01-01'), '2017-01-23', '2017-01-24'])).toEqual(['epoch 1970-01-01 20/22']);
});

describe('dates on the 1st', () => {
  test('are suspicious where they are far more than chance, in the archive or in a year of it', () => {
    expect(suspicious(['1987', '1988'].flatMap((year) => firsts(year)))).toEqual(['first-of-month archive 24/24']);
    expect(suspicious([...everyDay('1986'), ...firsts('1987'), ...everyDay('1988'), ...everyDay('1989')])).toEqual([
      'first-of-month 1987 12/12',
    ]);
  });

  test('are New Year’s where that explains more', () => {
    const years = ['1987', '1988', '1989', '1991', '1992', '1993'];
    expect(suspicious(years.map((year) => `${year}-01-01`))).toEqual(['new-year archive 6/6']);
  });

  test('are not in a daily, in a weekly that falls on some of them, or in a handful', () => {
    expect(suspicious(everyDay('1987'))).toEqual([]);
    expect(suspicious(everyDay('1987').filter((_, index) => index % 7 === 0))).toEqual([]);
    expect(suspicious(['2017-01-01', '2017-03-01'])).toEqual([]);
  });
});

test('a day with far more articles than others is suspicious, a busy day is not', () => {
  expect(suspicious([...everyDay('1987'), ...times(30, '1987-05-06')])).toEqual(['crowded 1987-05-06 31/395']);
  expect(suspicious([...everyDay('1987'), ...times(7, '1987-05-06')])).toEqual([]);
});

test('the future is what is dated after today, held or not', () => {
  const ledger = [
    { source: 'a', status: 'held', date: '2031-01-01', diagnostics: [] },
    { source: 'b', status: 'published', entry: entry('2017-01-23', 1), diagnostics: [] },
    { source: 'c', status: 'published', entry: entry('2026-01-02', 1), diagnostics: [] },
    { source: 'd', status: 'rejected', diagnostics: [] },
  ] as unknown as LedgerLine[];
  expect(findFutureDates(ledger, '2026-01-01' as CivilDate)).toEqual([
    { rule: 'future', where: '2031-01-01', articles: 2, of: 3, examples: ['a', 'c'] },
  ]);
  expect(findFutureDates(ledger, '2031-01-01' as CivilDate)).toEqual([]);
});
