/** A day's articles → its page. */

import { periodUrl } from '../arrange/urls.ts';
import type { Article, Entry } from '../model/article.ts';
import type { CivilDate } from '../model/civil-date.ts';
import type { HeadlineLink } from '../model/links.ts';
import type { PageOf, Teaser } from '../model/page.ts';
import { excerptOf } from './excerpt.ts';
import { headlineLink, neighbours, periodLink, trailOf } from './links.ts';

/** Characters of an article that its day's page shows. */
const EXCERPT_CHARACTERS = 200;
/** A day with more articles shows their headlines alone. */
const MOST_EXCERPTS = 100;

/** What the day's page shows of an article, to which `link` leads, and of its translations. */
export function teaserOf({ date, words, texts }: Article, link: HeadlineLink, translations: readonly Entry[]): Teaser {
  return {
    ...link,
    words,
    excerpt: excerptOf(texts, EXCERPT_CHARACTERS),
    translations: translations.map((entry) => headlineLink(periodUrl(date), entry)),
  };
}

/** `count` is the number of all articles of the day; `previous` and `next` are the nearest days with articles. */
export function dayPage(
  date: CivilDate,
  articles: readonly Teaser[],
  count: number,
  previous: CivilDate | undefined,
  next: CivilDate | undefined,
): PageOf<'day'> {
  const url = periodUrl(date);
  const view = {
    trail: trailOf(url, date, 2),
    date,
    articles,
    count,
    isLong: articles.length > MOST_EXCERPTS,
    ...neighbours(previous, next, (key) => periodLink(url, key)),
  };
  return { template: 'day', url, view };
}
