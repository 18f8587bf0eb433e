import { describe, expect, test } from 'vitest';
import type { DateOrder } from '../../src/config/config.ts';
import { readDateValue } from '../../src/parse/date-value.ts';

/** The date, or the code. */
function read(value: string, order?: DateOrder): string {
  const result = readDateValue(value, () => ({}), order);
  return typeof result === 'string' ? result : result.code;
}

describe('a date is taken as written, whatever its time and offset', () => {
  test.each([
    ['2017-01-23', '2017-01-23'],
    ['2017-1-3', '2017-01-03'],
    ['2017/01/23', '2017-01-23'],
    ['2017.01.23', '2017-01-23'],
    ['20170123', '2017-01-23'],
    ['2017-01-23T00:00:00Z', '2017-01-23'],
    ['2017-01-23T23:59:59.999999-12:00', '2017-01-23'],
    ['2017-01-23T00:00:00+14:00', '2017-01-23'],
    ['2017-01-23 10:11:12 +0530', '2017-01-23'],
    ['2017-01-23 10:11:12+02', '2017-01-23'],
    ['2004-12-16 10:11 PST', '2004-12-16'],
    ['Fri Sep  3 11:21:31 CEST 2021', '2021-09-03'],
    ['Fri Sep 3 11:21:31 2021', '2021-09-03'],
    ['December 31, 2017', '2017-12-31'],
    ['Sunday, December 31st, 2017 at 11:59 p.m.', '2017-12-31'],
    ['Sept. 3, 2021', '2021-09-03'],
    ['31 Dec 2017', '2017-12-31'],
    ['31-Dec-2017', '2017-12-31'],
    ['1. May 2017', '2017-05-01'],
    ['Thu, 16 Dec 2004 10:11:00 -0800 (PST)', '2004-12-16'],
    ['Fri, 03 Sep 2021 23:59:59 GMT', '2021-09-03'],
  ])('%s', (value, date) => {
    expect(read(value)).toBe(date);
  });
});

describe('a date that can be read in two ways needs an order', () => {
  test.each(['03/04/2017', '3.4.2017', '03-04-2017', '03/04/2017 10:11'])('%s', (value) => {
    expect([read(value), read(value, 'dmy'), read(value, 'mdy')]).toEqual(['E-DATE-AMBIGUOUS', '2017-04-03', '2017-03-04']);
  });
});

describe('what is no date is refused', () => {
  test.each([
    ['2023-02-29', 'E-DATE-RANGE'],
    ['February 29, 2023', 'E-DATE-RANGE'],
    ['2017/31/12', 'E-DATE-RANGE'],
    ['20171301', 'E-DATE-RANGE'],
    ['2017', 'E-DATE-PARTIAL'],
    ['2017-01', 'E-DATE-PARTIAL'],
    ['January 2017', 'E-DATE-PARTIAL'],
    ['yesterday', 'E-DATE-FORM'],
    ['16 Dec 04', 'E-DATE-FORM'],
    ['1485129600', 'E-DATE-FORM'],
    ['2017-01-23 and more', 'E-DATE-FORM'],
    [`2017-01-23${'0'.repeat(9000)}`, 'E-DATE-FORM'],
  ])('%.40s', (value, code) => {
    expect(read(value)).toBe(code);
  });

  test('by an order that it does not follow', () => {
    expect(read('31/12/2017', 'mdy')).toBe('E-DATE-RANGE');
  });
});
