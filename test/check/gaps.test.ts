/** Days and months without articles. */

import { expect, test } from 'vitest';
import { findGaps } from '../../src/check/gaps.ts';
import type { CivilDate } from '../../src/model/civil-date.ts';

const gaps = (...dates: string[]) => findGaps(dates as CivilDate[]);

test('has every missing day counted, the longest runs, and whole months', () => {
  expect(gaps('1999-12-30', '2000-03-01', '2000-03-03')).toEqual({
    days: 62,
    longest: [
      { first: '1999-12-31', last: '2000-02-29', days: 61 },
      { first: '2000-03-02', last: '2000-03-02', days: 1 },
    ],
    months: [{ first: '2000-01', last: '2000-02', months: 2 }],
  });
});

test('has nothing where nothing is missing', () => {
  expect(gaps('0001-12-31', '0002-01-01')).toEqual({ days: 0, longest: [], months: [] });
  expect(gaps()).toEqual({ days: 0, longest: [], months: [] });
});
