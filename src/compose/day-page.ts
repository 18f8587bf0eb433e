/** A day's articles → its page. */

import { articleUrl, href, periodUrl } from '../arrange/urls.ts';
import type { Article, Entry } from '../model/article.ts';
import type { CivilDate } from '../model/civil-date.ts';
import type { PageOf, Teaser } from '../model/page.ts';
import { excerptOf } from './excerpt.ts';
import { headlineLink, neighbours, periodLink, trailOf } from './links.ts';

/** Characters of an article that its day's page shows. */
const EXCERPT_CHARACTERS = 200;

/** What the day's page shows of an article, and of its translations. */
export function teaserOf(article: Article, translations: readonly Entry[]): Teaser {
  const { headline, date, lang, dir, words, text } = article;
  const link = href(periodUrl(date), articleUrl(article));
  return {
    href: link,
    headline,
    date,
    lang,
    dir,
    words,
    excerpt: excerptOf(text, EXCERPT_CHARACTERS),
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
    ...neighbours(previous, next, (key) => periodLink(url, key)),
  };
  return { template: 'day', url, view };
}
