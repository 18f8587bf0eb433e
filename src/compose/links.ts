/** Entries and periods → the links to them from a page. */

import { articleUrl, href, periodUrl } from '../arrange/urls.ts';
import type { Entry } from '../model/article.ts';
import type { SiteUrl } from '../model/brand.ts';
import { type CivilDate, type Year, type YearMonth, yearOf } from '../model/civil-date.ts';
import type { DayHeadlines, HeadlineLink, Neighbours, PeriodLink, Trail } from '../model/links.ts';

export function headlineLink(from: SiteUrl, entry: Entry): HeadlineLink {
  const { headline, date, lang, dir } = entry;
  return { href: href(from, articleUrl(entry)), headline, date, lang, dir };
}

export function periodLink<Key extends CivilDate | YearMonth | Year>(from: SiteUrl, key: Key): PeriodLink<Key> {
  return { key, href: href(from, periodUrl(key)) };
}

/** The year and the month of a day, and, from an article, the day. */
export function trailOf(from: SiteUrl, date: CivilDate | YearMonth, depth: 1 | 2 | 3): Trail {
  const month = date.slice(0, 7) as YearMonth;
  return [yearOf(month), month, date].slice(0, depth).map((key) => periodLink(from, key as CivilDate));
}

/** Links to what stands before and after, where there is something. */
export function neighbours<Item, Link>(
  previous: Item | undefined,
  next: Item | undefined,
  link: (item: Item) => Link,
): Neighbours<Link> {
  const links: { previous?: Link; next?: Link } = {};
  if (previous !== undefined) links.previous = link(previous);
  if (next !== undefined) links.next = link(next);
  return links;
}

/** A day with its first `most` headlines. `entries` are those of the day. */
export function dayHeadlines(from: SiteUrl, date: CivilDate, entries: readonly Entry[], most: number): DayHeadlines {
  return {
    day: { articles: entries.length, ...periodLink(from, date) },
    headlines: entries.slice(0, most).map((entry) => headlineLink(from, entry)),
  };
}
