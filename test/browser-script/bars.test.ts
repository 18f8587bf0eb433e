/** Which bars stand for which dates. */

import { expect, test } from 'vitest';
import { barsOf, periodOf, type Range } from '../../src/browser/bars.ts';

const WHOLE: Range = { from: '', to: '' };
const MONTHS = new Map([
  ['1899-12', 1],
  ['1904-02', 2],
  ['1904-03', 3],
  ['2017-01', 4],
]);

function shown(range: Range, span: Range) {
  const { unit, bars } = barsOf(MONTHS, range, span);
  return {
    unit,
    first: bars[0]?.from,
    last: bars.at(-1)?.to,
    counts: bars.flatMap(({ key, count }) => (count > 0 ? [key, count] : [])),
  };
}

test('a long span has bars of decades, then of years, then of months', () => {
  const span = { from: '1899-12-31', to: '2017-01-23' };
  expect(shown(WHOLE, span)).toEqual({
    unit: 'decade',
    first: '1890-01-01',
    last: '2019-12-31',
    counts: ['1890', 1, '1900', 5, '2010', 4],
  });
  expect(shown({ from: '1900-01-01', to: '1909-12-31' }, span)).toEqual({
    unit: 'year',
    first: '1900-01-01',
    last: '1909-12-31',
    counts: ['1904', 5],
  });
  expect(shown({ from: '1904-01-01', to: '1904-12-31' }, span)).toEqual({
    unit: 'month',
    first: '1904-01-01',
    last: '1904-12-31',
    counts: ['1904-02', 2, '1904-03', 3],
  });
});

test('a month is shown among the months of its year', () => {
  const { bars } = barsOf(MONTHS, { from: '1904-02-01', to: '1904-02-29' }, { from: '1899-12-31', to: '2017-01-23' });
  expect(bars.filter(({ isChosen }) => isChosen)).toEqual([
    { key: '1904-02', from: '1904-02-01', to: '1904-02-29', count: 2, isChosen: true },
  ]);
  expect(bars).toHaveLength(12);
});

test('a range outside the archive shows the archive', () => {
  expect(shown({ from: '2020-01-01', to: '' }, { from: '2016-01-01', to: '2017-01-23' }).counts).toEqual(['2017-01', 4]);
  expect(barsOf(MONTHS, WHOLE, { from: '0001-01-01', to: '0900-01-01' }).bars[0]?.from).toBe('0001-01-01');
});

test.each([
  ['2016-01-01', '2016-12-31', '2016'],
  ['2016-02-01', '2016-02-29', '2016-02'],
  ['2017-02-01', '2017-02-28', '2017-02'],
  ['1900-02-01', '1900-02-29', undefined],
  ['2016-01-01', '2017-12-31', undefined],
  ['2016-01-01', '', undefined],
])('%s to %s is called %s', (from, to, period) => {
  expect(periodOf({ from, to })).toBe(period);
});
