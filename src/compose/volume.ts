/** A volume and its articles → its pages, one at a time: articles, then their day, and after its last day each month. */

import { periods } from '../arrange/archive.ts';
import { periodUrl } from '../arrange/urls.ts';
import type { Volume } from '../model/archive.ts';
import type { Article, Entry } from '../model/article.ts';
import { type CivilDate, monthOf } from '../model/civil-date.ts';
import type { HeadlineLink } from '../model/links.ts';
import type { Page, Teaser } from '../model/page.ts';
import { articlePage } from './article-page.ts';
import { dayPages, teaserOf } from './day-page.ts';
import { headlineLink, neighbours, trailOf } from './links.ts';
import { monthPage } from './month-page.ts';
import { standsForAll, translationsOf } from './translations.ts';

/** What compose is told beside a volume. */
interface ComposeOptions {
  /** Reads and renders the article of an entry; it is asked once for each, in order. */
  readonly articleOf: (entry: Entry) => Article;
  /** The site's. */
  readonly language: string;
  /** Days whose pages, and those of their articles, are left out; none by default. */
  readonly kept?: ReadonlySet<CivilDate>;
}

export function* compose(volume: Volume, options: ComposeOptions): Generator<Page> {
  const { entries, surroundings } = volume;
  const { previous, next } = surroundings;
  for (const month of periods(entries, ({ date }) => monthOf(date))) {
    const run = entries.slice(month.start, month.end);
    const before = entries[month.start - 1] ?? previous;
    const after = entries[month.end] ?? next;
    yield* composeDays(run, before, after, options);
    yield monthPage(month.key, run, before && monthOf(before.date), after && monthOf(after.date));
  }
}

function* composeDays(
  entries: readonly Entry[],
  previous: Entry | undefined,
  next: Entry | undefined,
  { articleOf, language, kept }: ComposeOptions,
): Generator<Page> {
  for (const { key: date, start, end } of periods(entries, (entry) => entry.date)) {
    if (kept?.has(date)) continue;
    const [before, day, after] = [entries[start - 1] ?? previous, entries.slice(start, end), entries[end] ?? next];
    const translations = translationsOf(day);
    // All pages of a day are in one folder, so the same links lead from each.
    const folder = periodUrl(date);
    const trail = trailOf(folder, date, 3);
    const links = [before, ...day, after].map((entry) => entry && headlineLink(folder, entry));
    const teasers: Teaser[] = [];
    for (const [index, entry] of day.entries()) {
      const article = articleOf(entry);
      const others = translations.get(entry.source) ?? NONE;
      const [earlier, own, later] = links.slice(index, index + 3) as [HeadlineLink?, HeadlineLink?, HeadlineLink?];
      if (own && standsForAll(entry, translations, day, language)) teasers.push(teaserOf(article, own, others));
      yield articlePage(article, trail, neighbours(earlier, later, itself), others);
    }
    yield* dayPages(date, teasers, end - start, before?.date, after?.date);
  }
}

const NONE: readonly Entry[] = [];

function itself<Item>(item: Item): Item {
  return item;
}
