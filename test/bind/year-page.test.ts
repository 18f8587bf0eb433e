import { expect, test } from 'vitest';
import { yearPage } from '../../src/bind/year-page.ts';
import { archiveOf } from './archive.ts';

test('a year shows each day with a shade by its number of articles, and the empty ones, too', () => {
  const many = (date: string, count: number) => Array<string>(count).fill(date);
  const dates = ['2015-12-31', ...many('2016-02-01', 1), ...many('2016-02-02', 5), ...many('2016-02-29', 16), '2017-01-01'];
  const { months, previous, next, articles } = yearPage(archiveOf(dates), 1).view;
  const [, february] = months;
  expect([months.length, articles, previous?.key, next?.key]).toEqual([12, 22, '2015', '2017']);
  expect(months[0]).toMatchObject({ key: '2016-01', articles: 0, days: 0 });
  expect(months[0]).not.toHaveProperty('href');
  expect(february).toMatchObject({ key: '2016-02', href: '02/index.html', articles: 22, days: 3 });
  expect(february?.weeks.map((week) => week.map((day) => day?.level ?? '-').join(''))).toEqual([
    '1300000',
    '0000000',
    '0000000',
    '0000000',
    '4------',
  ]);
  expect(february?.weeks[0]?.[1]).toEqual({ key: '2016-02-02', href: '02/02/index.html', articles: 5, level: 3 });
});
