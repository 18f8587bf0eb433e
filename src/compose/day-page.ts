/** A day's articles → its page. */

import { dayPageUrl, href, periodUrl } from '../arrange/urls.ts';
import type { Article, Entry } from '../model/article.ts';
import { batchesOf } from '../model/batches.ts';
import type { CivilDate } from '../model/civil-date.ts';
import type { HeadlineLink } from '../model/links.ts';
import type { PageOf, Teaser } from '../model/page.ts';
import { excerptOf } from './excerpt.ts';
import { headlineLink, neighbours, periodLink, trailOf } from './links.ts';

/** Characters of an article that its day's page shows. */
const EXCERPT_CHARACTERS = 200;
/** A day with more articles shows their headlines alone. */
const MOST_EXCERPTS = 100;
/** A day with more articles has further pages. */
const MOST_HEADLINES = 1500;

/** What the day's page shows of an article, to which `link` leads, and of its translations. */
export function teaserOf({ date, words, texts }: Article, link: HeadlineLink, translations: readonly Entry[]): Teaser {
  return {
    words,
    excerpt: excerptOf(texts, EXCERPT_CHARACTERS),
    translations: translations.map((entry) => headlineLink(periodUrl(date), entry)),
    ...link,
  };
}

/**
 * A day's page, or its pages where it has more headlines than one should hold. `count` is the number of all articles of the
 * day; `previous` and `next` are the nearest days with articles.
 */
export function* dayPages(
  date: CivilDate,
  articles: readonly Teaser[],
  count: number,
  previous: CivilDate | undefined,
  next: CivilDate | undefined,
): Generator<PageOf<'day'>> {
  const batches = [...batchesOf(articles, MOST_HEADLINES)];
  for (const [index, batch] of batches.entries()) {
    const url = dayPageUrl(date, index + 1);
    const parts = batches.length === 1 ? [] : Array.from(batches.keys(), (other) => other + 1);
    const view = {
      trail: trailOf(url, date, index === 0 ? 2 : 3),
      date,
      articles: index === 0 ? batch : batch.map(fromBelow),
      count,
      isLong: articles.length > MOST_EXCERPTS,
      part: index + 1,
      pages: parts.map((part) => ({ part, href: href(url, dayPageUrl(date, part)) })),
      ...neighbours(previous, next, (key) => periodLink(url, key)),
    };
    yield { template: 'day', url, view };
  }
}

/** The links of a teaser lead from the day's folder; the further pages are in folders of their own below it. */
function fromBelow(teaser: Teaser): Teaser {
  const translations = teaser.translations.map((link) => ({ ...link, href: `../${link.href}` }));
  return { ...teaser, href: `../${teaser.href}`, translations };
}
