import { describe, expect, test } from 'vitest';
import { readDate } from '../../src/parse/date.ts';

const FULL_WIDTH_ZERO = 0xff10;

/** The date, or the code and the index that it points to. */
function read(written: string): string | [string, number | undefined] {
  const result = readDate(written, (index) => ({ line: 1, column: index }));
  return typeof result === 'string' ? result : [result.code, result.column];
}

function message(written: string): string {
  const result = readDate(written, () => ({}));
  return typeof result === 'string' ? '' : result.message;
}

describe('a date is taken as written', () => {
  test.each(['2017-01-23', '0001-01-01', '9999-12-31', '2000-02-29', '2024-02-29', '1999-12-31'])('%s', (written) => {
    expect(read(written)).toBe(written);
  });
});

describe('a day that the calendar lacks is refused, never rolled over', () => {
  test.each([
    ['2023-02-29', 'February 2023 has 28 days'],
    ['1900-02-29', 'February 1900 has 28 days'],
    ['2024-02-30', 'February 2024 has 29 days'],
    ['2017-04-31', 'April 2017 has 30 days'],
    ['2017-12-32', 'December 2017 has 31 days'],
    ['2017-01-00', 'January 2017 has 31 days'],
    ['0004-02-30', 'February 0004 has 29 days'],
    ['2017-00-10', 'months run from 01 to 12'],
    ['2017-13-01', 'months run from 01 to 12'],
    ['0000-01-01', 'years run from 0001 to 9999'],
    ['0000-99-99', 'years run from 0001 to 9999'],
  ])('%s: %s', (written, why) => {
    expect(read(written)).toEqual(['E-DATE-RANGE', 0]);
    expect(message(written)).toBe(`${written} is not a calendar date (${why})`);
  });
});

describe('a part of a date is refused as such', () => {
  test.each(['2017', '1987-03', '0000', '2017-13', '9999'])('%s', (written) => {
    expect(read(written)).toEqual(['E-DATE-PARTIAL', 0]);
  });
});

describe('another form is refused', () => {
  test.each([
    '',
    'night',
    '23-01-2017',
    '01/23/2017',
    '2017/01/23',
    '2017.01.23',
    '20170123',
    '2017-1-23',
    '2017-01-3',
    '17-01-23',
    '10000-01-01',
    '-2017-01-23',
    '+2017-01-23',
    '2017-01-23T10:00:00Z',
    '2017-01-23,',
    '2017-01-23.',
    '"2017-01-23"',
    '2017-01-',
    '2017-',
    '2017--01-23',
    '2017-01-234',
    '2017-01-23Syria',
    '2017-01-23\u200b',
    '２０１７',
    'constructor',
  ])('%j', (written) => {
    expect(read(written)).toEqual(['E-DATE-FORM', 0]);
  });
});

describe('a date that only has to be typed in ASCII is refused at its first foreign character', () => {
  test.each([
    ['２０１７-01-23', 0, 'U+FF12, full-width digit', '2'],
    ['2017-01-2３', 9, 'U+FF13, full-width digit', '3'],
    ['٢٠١٧-٠١-٢٣', 0, 'U+0662, Arabic-Indic digit', '2'],
    ['۲۰۱۷-۰۱-۲۳', 0, 'U+06F2, extended Arabic-Indic digit', '2'],
    ['2०17-01-23', 1, 'U+0966, Devanagari digit', '0'],
    ['2017-๐1-23', 5, 'U+0E50, Thai digit', '0'],
    ['201\u{1d7d5}-01–23', 3, 'U+1D7D5, mathematical bold digit', '7'],
    ['2023-02-3０', 9, 'U+FF10, full-width digit', '0'],
  ])('%j', (written, index, name, ascii) => {
    expect(read(written)).toEqual(['E-DATE-CHARACTER', index]);
    expect(message(written)).toContain(`(${name})`);
    expect(message(written)).toContain(`needs "${ascii}"`);
  });

  test.each([
    ['\u00ad', 'soft hyphen'],
    ['\u2010', 'hyphen'],
    ['\u2011', 'non-breaking hyphen'],
    ['\u2012', 'figure dash'],
    ['\u2013', 'en dash'],
    ['\u2014', 'em dash'],
    ['\u2015', 'horizontal bar'],
    ['\u2043', 'hyphen bullet'],
    ['\u2212', 'minus sign'],
    ['\u30fc', 'katakana prolonged sound mark'],
    ['\ufe58', 'small em dash'],
    ['\ufe63', 'small hyphen-minus'],
    ['\uff0d', 'full-width hyphen-minus'],
  ])('dash %j, %s', (dash, name) => {
    expect(read(`2017${dash}01${dash}23`)).toEqual(['E-DATE-CHARACTER', 4]);
    expect(read(`2017-01${dash}23`)).toEqual(['E-DATE-CHARACTER', 7]);
    expect(message(`2017-01${dash}23`)).toContain(`, ${name})`);
  });

  test('every full-width digit means its own', () => {
    for (let digit = 0; digit <= 9; digit += 1) {
      expect(message(`201${String.fromCodePoint(FULL_WIDTH_ZERO + digit)}-01-01`)).toContain(`needs "${digit}"`);
    }
  });
});
