import { expect, test } from 'vitest';
import { daysOfTheYear, earlierYears, onThisDayPages } from '../../src/bind/on-this-day.ts';
import type { Archive } from '../../src/model/archive.ts';
import type { DaysOfTheYearView, OnThisDayView } from '../../src/model/archive-views.ts';
import type { CivilDate } from '../../src/model/civil-date.ts';
import type { Page } from '../../src/model/page.ts';
import { archiveOf } from './archive.ts';

function pagesOf(archive: Archive): Page[] {
  return [...onThisDayPages(archive, daysOfTheYear(archive))];
}

test('each day of the year that has articles has a page with its years, newest first, and a way on', () => {
  const archive = archiveOf(['2016-02-29', '2017-01-23', '2018-01-23', ...Array<string>(7).fill('2019-01-23'), '2019-12-31']);
  const pages = pagesOf(archive);
  expect(pages.map(({ url }) => url)).toEqual(['/on/01-23/', '/on/02-29/', '/on/12-31/', '/on/']);
  expect(pages[0]?.view).toMatchObject({
    monthDay: '01-23',
    articles: 9,
    years: [{ day: { key: '2019-01-23', articles: 7 } }, { day: { key: '2018-01-23' } }, { day: { key: '2017-01-23' } }],
    next: { key: '02-29', href: '../02-29/index.html' },
  });
  const [first] = pages.map(({ view }) => view as OnThisDayView);
  expect(first?.years[0]?.headlines.length).toBe(5);
  expect(pages[1]?.view).toMatchObject({ previous: { key: '01-23' }, next: { key: '12-31' } });
});

test('the days of the year are all 366, with a link where there is a page', () => {
  const archive = archiveOf(['2016-02-29', '2017-01-23']);
  const [last] = pagesOf(archive)
    .map(({ view }) => view as DaysOfTheYearView)
    .slice(-1);
  const days = last?.months.flatMap((month) => month.days) ?? [];
  expect([days.length, days.filter(({ href }) => href !== undefined).length]).toEqual([366, 2]);
});

test('an archive of one year has none of it', () => {
  const archive = archiveOf(['2017-01-23', '2017-02-01']);
  expect(pagesOf(archive)).toEqual([]);
});

test('the front page looks back, not ahead', () => {
  const archive = archiveOf(['2016-01-23', '2017-01-23', '2018-01-23']);
  expect(earlierYears(daysOfTheYear(archive), '2017-01-23' as CivilDate).map(({ key }) => key)).toEqual(['2016-01-23']);
});
