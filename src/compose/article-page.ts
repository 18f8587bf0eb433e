/** An article and its neighbours in time → its page. */

import { articleUrl } from '../arrange/urls.ts';
import type { Article, Entry } from '../model/article.ts';
import type { SiteUrl } from '../model/brand.ts';
import type { HeadlineLink, Neighbours, Trail } from '../model/links.ts';
import type { PageOf } from '../model/page.ts';
import { agencyOf } from './agency.ts';
import { excerptOf } from './excerpt.ts';
import { headlineLink } from './links.ts';

/** Characters of the description that search engines show. */
const DESCRIPTION_CHARACTERS = 160;

/** What readers of a newspaper read in a minute (M. Brysbaert, 2019: 238 words of English). */
const WORDS_A_MINUTE = 238;

/** `trail` and `neighbours` are links from the folder of the article's day, where its page is. */
export function articlePage(
  article: Article,
  trail: Trail,
  neighbours: Neighbours<HeadlineLink>,
  translations: readonly Entry[],
): PageOf<'article'> {
  const url = articleUrl(article);
  const { date, headline, headlineFrom, body, texts, words, id, digest, lang, dir, source } = article;
  return {
    template: 'article',
    url,
    language: { lang, dir },
    source,
    view: {
      trail,
      date,
      headline,
      headlineFrom,
      body,
      description: excerptOf(texts, DESCRIPTION_CHARACTERS),
      words,
      minutes: Math.max(1, Math.round(words / WORDS_A_MINUTE)),
      agency: agencyOf(texts, lang),
      id,
      digest,
      authors: article.authors ?? [],
      tags: article.tags ?? [],
      section: article.section ?? '',
      originalUrl: isAddress(article.originalUrl) ? article.originalUrl : '',
      translations: translations.map((entry) => headlineLink(url, entry)),
      ...neighbours,
    },
    ...(translations.length === 0 ? {} : { alternates: [article, ...translations].map(alternateOf) }),
  };
}

function alternateOf(entry: Entry): { lang: string; url: SiteUrl } {
  return { lang: entry.lang, url: articleUrl(entry) };
}

function isAddress(url: string | undefined): url is string {
  return url !== undefined && /^https?:\/\//i.test(url) && URL.canParse(url);
}
