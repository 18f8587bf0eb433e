/** The archive → its archive-wide pages: front, years, search, about, 404. Made from entries, never from bodies. */

import {
  aboutUrl,
  daysOfTheYearUrl,
  frontUrl,
  href,
  notFoundUrl,
  searchHeadsUrl,
  searchManifestUrl,
  searchUrl,
} from '../arrange/urls.ts';
import { dayHeadlines, periodLink } from '../compose/links.ts';
import type { Config } from '../config/config.ts';
import type { Archive, Period } from '../model/archive.ts';
import type { AboutView, FrontView, SearchView } from '../model/archive-views.ts';
import type { Entry } from '../model/article.ts';
import type { SiteUrl } from '../model/brand.ts';
import { type CivilDate, monthDayOf, monthsOf, type Year, type YearMonth } from '../model/civil-date.ts';
import type { PeriodCount } from '../model/links.ts';
import type { Page } from '../model/page.ts';
import { chartOf } from './chart.ts';
import { coverageOf, gapsOf } from './coverage.ts';
import { languagesOf } from './languages.ts';
import { type DaysOfTheYear, daysOfTheYear, earlierYears, monthDayLink, onThisDayPages, yearsOn } from './on-this-day.ts';
import { yearPage } from './year-page.ts';

/** Headlines of the newest day on the front page, days before it, and headlines of each of these. */
const NEWEST_HEADLINES = 60;
const EARLIER_DAYS = 6;
const EARLIER_HEADLINES = 8;
/** Years that the front page shows of the newest day of the year. */
const ON_THIS_DAY_YEARS = 4;
/** Gaps that `about/` lists. */
const MAX_GAPS = 30;

/** `held` is the number of articles that this build holds back. The archive has at least one entry. */
export function* bindPages(archive: Archive, config: Config, held: number): Generator<Page> {
  const byDay = daysOfTheYear(archive);
  yield { template: 'front', url: frontUrl, view: frontView(archive, byDay) };
  for (const index of archive.years.keys()) yield yearPage(archive, index);
  yield* onThisDayPages(archive, byDay);
  if (config.search) yield { template: 'search', url: searchUrl, view: searchView(archive) };
  yield { template: 'about', url: aboutUrl, view: aboutView(archive, config, held) };
  yield { template: '404', url: notFoundUrl, view: {} };
}

function frontView(archive: Archive, byDay: DaysOfTheYear): FrontView {
  const { entries, days, years } = archive;
  const headlines = ({ key, start, end }: Period<CivilDate>, most: number) =>
    dayHeadlines(frontUrl, key, entries.slice(start, end), most);
  const newest = days.at(-1) as Period<CivilDate>;
  const chart = chartOf(archive, frontUrl);
  const before = earlierYears(byDay, newest.key);
  const onThisDay = {
    ...monthDayLink(frontUrl, monthDayOf(newest.key)),
    years: yearsOn(archive, before.slice(0, ON_THIS_DAY_YEARS), frontUrl),
  };
  return {
    articles: entries.length,
    ...spanOf(entries),
    newest: headlines(newest, NEWEST_HEADLINES),
    earlier: days
      .slice(-EARLIER_DAYS - 1, -1)
      .reverse()
      .map((day) => headlines(day, EARLIER_HEADLINES)),
    years: years.toReversed().map((year) => countOf(frontUrl, year)),
    ...(chart === undefined ? {} : { chart }),
    ...(before.length === 0 ? {} : { onThisDay }),
    ...(byDay.size === 0 ? {} : { daysOfTheYear: href(frontUrl, daysOfTheYearUrl) }),
  };
}

function searchView(archive: Archive): SearchView {
  return {
    ...spanOf(archive.entries),
    languages: [...languagesOf(archive)].map(([lang, articles]) => ({ lang, articles })),
    years: archive.years.toReversed().map((year) => countOf(searchUrl, year)),
    index: [searchManifestUrl, searchHeadsUrl].map((url) => href(searchUrl, url)),
  };
}

function aboutView(archive: Archive, { provenance }: Config, held: number): AboutView {
  const { entries, years } = archive;
  const coverage = coverageOf(archive);
  const byMonth = new Map(archive.months.map((month) => [month.key, month]));
  const gaps = gapsOf(archive.days.map(({ key }) => key));
  return {
    articles: entries.length,
    ...spanOf(entries),
    held,
    provenance: provenance?.split(/\n\s*\n/).map((paragraph) => paragraph.trim()) ?? [],
    years: years.toReversed().map((year) => {
      const { days, missing } = coverage.get(year.key) ?? { days: 0, missing: 0 };
      const months = monthsOf(year.key).map((key): PeriodCount<YearMonth> => {
        const month = byMonth.get(key);
        return month === undefined ? { key, articles: 0 } : countOf(aboutUrl, month);
      });
      return { ...countOf(aboutUrl, year), days, missing, months };
    }),
    gaps: gaps.slice(0, MAX_GAPS),
    moreGaps: Math.max(0, gaps.length - MAX_GAPS),
  };
}

function countOf<Key extends Year | YearMonth | CivilDate>(from: SiteUrl, { key, start, end }: Period<Key>): PeriodCount<Key> {
  return { ...periodLink(from, key), articles: end - start };
}

function spanOf(entries: readonly Entry[]): { first: CivilDate; last: CivilDate } {
  return { first: (entries[0] as Entry).date, last: (entries.at(-1) as Entry).date };
}
