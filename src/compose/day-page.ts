/** A day's articles → its page. */

import { articleUrl, href, periodUrl } from '../arrange/urls.ts';
import type { Article } from '../model/article.ts';
import type { CivilDate } from '../model/civil-date.ts';
import type { PageOf, Teaser } from '../model/page.ts';
import { excerptOf } from './excerpt.ts';
import { neighbours, periodLink, trailOf } from './links.ts';

/** Characters of an article that its day's page shows. */
const EXCERPT_CHARACTERS = 200;

/** What the day's page shows of an article. */
export function teaserOf(article: Article): Teaser {
  const { headline, date, lang, dir, words, text } = article;
  const link = href(periodUrl(date), articleUrl(article));
  return { href: link, headline, date, lang, dir, words, excerpt: excerptOf(text, EXCERPT_CHARACTERS) };
}

/** `previous` and `next` are the nearest days with articles. */
export function dayPage(
  date: CivilDate,
  articles: readonly Teaser[],
  previous: CivilDate | undefined,
  next: CivilDate | undefined,
): PageOf<'day'> {
  const url = periodUrl(date);
  const view = {
    trail: trailOf(url, date, 2),
    date,
    articles,
    ...neighbours(previous, next, (key) => periodLink(url, key)),
  };
  return { template: 'day', url, view };
}
