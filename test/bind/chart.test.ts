import { expect, test } from 'vitest';
import { chartOf } from '../../src/bind/chart.ts';
import type { SiteUrl } from '../../src/model/brand.ts';
import { archiveOf } from './archive.ts';

const chart = (dates: readonly string[]) => chartOf(archiveOf(dates), '/' as SiteUrl);

test('a span of less than three months has no chart', () => {
  expect(chart(['2017-01-23'])).toBeUndefined();
  expect(chart(['2017-01-01', '2017-02-28'])).toBeUndefined();
});

test('a month has a bar as high as its share of the busiest, and a month without articles has none but its place', () => {
  expect(chart(['2016-12-05', '2017-01-01', '2017-01-02', '2017-03-01', '2017-03-02', '2017-03-02', '2017-03-31'])).toEqual({
    width: 19,
    height: 120,
    bars: [
      { key: '2016-12', href: '2016/12/index.html', articles: 1, x: 0, y: 90, width: 4, height: 30 },
      { key: '2017-01', href: '2017/01/index.html', articles: 2, x: 5, y: 60, width: 4, height: 60 },
      { key: '2017-03', href: '2017/03/index.html', articles: 4, x: 15, y: 0, width: 4, height: 120 },
    ],
    ticks: [{ year: '2017', at: 25 }],
  });
});

test('a span of centuries has a bar for each year, and few ticks', () => {
  const bars = chart(Array.from({ length: 300 }, (_, index) => `${1700 + index}-06-01`));
  expect([bars?.bars.length, bars?.bars[0]?.key, bars?.bars.at(-1)?.href]).toEqual([300, '1700', '1999/index.html']);
  expect(bars?.ticks.map(({ year }) => year)).toEqual(['1750', '1800', '1850', '1900', '1950']);
});
