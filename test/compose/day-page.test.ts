import { expect, test } from 'vitest';
import { dayPages } from '../../src/compose/day-page.ts';
import type { CivilDate } from '../../src/model/civil-date.ts';
import type { Teaser } from '../../src/model/page.ts';

const DAY = '2017-01-23' as CivilDate;
const teasers = (count: number): Teaser[] =>
  Array.from({ length: count }, (_, index) => ({
    ...{ href: `a-${index}.html`, headline: `A ${index}`, date: DAY, lang: 'en', dir: 'ltr' as const, excerpt: '', words: 1 },
    translations: [{ href: `b-${index}.html`, headline: `B ${index}`, date: DAY, lang: 'de', dir: 'ltr' as const }],
  }));
const pages = (count: number) => [...dayPages(DAY, teasers(count), count, '2017-01-22' as CivilDate, undefined)];

test('a day of 1,500 articles is one page', () => {
  const [page, ...others] = pages(1500);
  expect(others).toEqual([]);
  expect(page).toMatchObject({ url: '/2017/01/23/', view: { part: 1, pages: [], isLong: true, count: 1500 } });
  expect(page?.view.articles.length).toBe(1500);
});

test('a day of more has further pages in folders, where no article can be, and every page leads to every other', () => {
  const [first, second, third, ...others] = pages(3001);
  expect(others).toEqual([]);
  expect([first?.url, second?.url, third?.url]).toEqual(['/2017/01/23/', '/2017/01/23/2/', '/2017/01/23/3/']);
  expect(first?.view.pages.map(({ href }) => href)).toEqual(['index.html', '2/index.html', '3/index.html']);
  expect(second?.view.pages.map(({ href }) => href)).toEqual(['../index.html', 'index.html', '../3/index.html']);
  expect([first, second, third].flatMap((page) => page?.view.articles ?? []).map(({ headline }) => headline)).toEqual(
    teasers(3001).map(({ headline }) => headline),
  );
  expect(second?.view.articles[0]).toMatchObject({ href: '../a-1500.html', translations: [{ href: '../b-1500.html' }] });
  expect(second?.view.previous?.href).toBe('../../22/index.html');
  expect(second?.view.trail.map(({ href }) => href)).toEqual(['../../../index.html', '../../index.html', '../index.html']);
});
