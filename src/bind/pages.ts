/** The archive → its archive-wide pages: front, years, about, 404. Made from entries, never from bodies. */

import { aboutUrl, frontUrl, notFoundUrl, periodUrl } from '../arrange/urls.ts';
import { dayHeadlines, neighbours, periodLink } from '../compose/links.ts';
import type { Config } from '../config/config.ts';
import type { Archive, Period } from '../model/archive.ts';
import type { Entry } from '../model/article.ts';
import type { SiteUrl } from '../model/brand.ts';
import { type CivilDate, monthOf, monthsOf, type Year, type YearMonth, yearOf } from '../model/civil-date.ts';
import type { AboutView, FrontView, Page, PeriodCount, YearView } from '../model/page.ts';
import { coverageOf, gapsOf } from './coverage.ts';

/** Days on the front page, and headlines of each. */
const NEWEST_DAYS = 7;
const NEWEST_HEADLINES = 12;
/** Gaps that `about/` lists. */
const MAX_GAPS = 50;

/** `held` is the number of articles that this build holds back. The archive has at least one entry. */
export function* bindPages(archive: Archive, config: Config, held: number): Generator<Page> {
  yield { template: 'front', url: frontUrl, view: frontView(archive) };
  for (const index of archive.years.keys()) yield yearPage(archive, index);
  yield { template: 'about', url: aboutUrl, view: aboutView(archive, config, held) };
  yield { template: '404', url: notFoundUrl, view: {} };
}

function frontView({ entries, days, years }: Archive): FrontView {
  const newest = days.slice(-NEWEST_DAYS).reverse();
  return {
    articles: entries.length,
    ...spanOf(entries),
    newest: newest.map(({ key, start, end }) => dayHeadlines(frontUrl, key, entries.slice(start, end), NEWEST_HEADLINES)),
    years: years.toReversed().map((year) => countOf(frontUrl, year)),
  };
}

function yearPage({ years, months, days }: Archive, index: number): Page {
  const { key: year, start, end } = years[index] as Period<Year>;
  const url = periodUrl(year);
  const known = new Map(months.filter(({ key }) => yearOf(key) === year).map((month) => [month.key, month]));
  const daysByMonth = countBy(days.filter(({ key }) => yearOf(key) === year).map(({ key }) => monthOf(key)));
  const view: YearView = {
    year,
    articles: end - start,
    months: monthsOf(year).map((key) => ({
      ...monthCount(url, key, known.get(key)),
      days: daysByMonth.get(key) ?? 0,
    })),
    ...neighbours(years[index - 1]?.key, years[index + 1]?.key, (key) => periodLink(url, key)),
  };
  return { template: 'year', url, view };
}

function aboutView(archive: Archive, { provenance }: Config, held: number): AboutView {
  const { entries, years } = archive;
  const coverage = coverageOf(archive);
  const gaps = gapsOf(archive.days.map(({ key }) => key));
  return {
    articles: entries.length,
    ...spanOf(entries),
    held,
    provenance: provenance?.split(/\n\s*\n/).map((paragraph) => paragraph.trim()) ?? [],
    years: years.toReversed().map((year) => {
      const { days, missing } = coverage.get(year.key) ?? { days: 0, missing: 0 };
      return { ...countOf(aboutUrl, year), days, missing };
    }),
    gaps: gaps.slice(0, MAX_GAPS),
    moreGaps: Math.max(0, gaps.length - MAX_GAPS),
  };
}

function monthCount(from: SiteUrl, key: YearMonth, month: Period<YearMonth> | undefined): PeriodCount<YearMonth> {
  return month === undefined ? { key, articles: 0 } : countOf(from, month);
}

function countOf<Key extends Year | YearMonth | CivilDate>(from: SiteUrl, { key, start, end }: Period<Key>): PeriodCount<Key> {
  return { ...periodLink(from, key), articles: end - start };
}

function countBy<Key>(keys: readonly Key[]): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function spanOf(entries: readonly Entry[]): { first: CivilDate; last: CivilDate } {
  return { first: (entries[0] as Entry).date, last: (entries.at(-1) as Entry).date };
}
