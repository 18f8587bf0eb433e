/** A volume and its articles → its pages, one at a time: articles, then their day, and after its last day each month. */

import { periods } from '../arrange/archive.ts';
import type { Volume } from '../model/archive.ts';
import type { Article, Entry } from '../model/article.ts';
import { monthOf } from '../model/civil-date.ts';
import type { Page, Teaser } from '../model/page.ts';
import { articlePage } from './article-page.ts';
import { dayPage, teaserOf } from './day-page.ts';
import { monthPage } from './month-page.ts';
import { standsForAll, translationsOf } from './translations.ts';

/** `articleOf` reads and renders the article of an entry; it is asked once for each, in order. `language` is the site's. */
export function* compose(volume: Volume, articleOf: (entry: Entry) => Article, language: string): Generator<Page> {
  const { entries, surroundings } = volume;
  const { previous, next } = surroundings;
  for (const month of periods(entries, ({ date }) => monthOf(date))) {
    const run = entries.slice(month.start, month.end);
    const before = entries[month.start - 1] ?? previous;
    const after = entries[month.end] ?? next;
    yield* composeDays(run, before, after, articleOf, language);
    yield monthPage(month.key, run, before && monthOf(before.date), after && monthOf(after.date));
  }
}

function* composeDays(
  entries: readonly Entry[],
  previous: Entry | undefined,
  next: Entry | undefined,
  articleOf: (entry: Entry) => Article,
  language: string,
): Generator<Page> {
  for (const { key: date, start, end } of periods(entries, (entry) => entry.date)) {
    const day = entries.slice(start, end);
    const translations = translationsOf(day);
    const teasers: Teaser[] = [];
    for (let index = start; index < end; index += 1) {
      const entry = entries[index] as Entry;
      const article = articleOf(entry);
      const others = translations.get(entry.source) ?? [];
      if (standsForAll(entry, translations, day, language)) teasers.push(teaserOf(article, others));
      yield articlePage(article, entries[index - 1] ?? previous, entries[index + 1] ?? next, others);
    }
    yield dayPage(date, teasers, end - start, (entries[start - 1] ?? previous)?.date, (entries[end] ?? next)?.date);
  }
}
