/** The only maker of URLs and output paths: a published contract, see the README. */

import type { Entry } from '../model/article.ts';
import type { OutputPath, SiteUrl } from '../model/brand.ts';
import type { CivilDate, MonthDay, Year, YearMonth } from '../model/civil-date.ts';

const SLASH = 0x2f;

export const frontUrl = '/' as SiteUrl;
export const aboutUrl = '/about/' as SiteUrl;
export const notFoundUrl = '/404.html' as SiteUrl;
export const daysOfTheYearUrl = '/on/' as SiteUrl;
export const styleUrl = '/assets/style.css' as SiteUrl;
export const themeUrl = '/assets/theme.js' as SiteUrl;
export const scriptUrl = '/assets/archive.js' as SiteUrl;
export const searchUrl = '/search/' as SiteUrl;
/** The script of the search page. */
export const searchScriptUrl = '/assets/search.js' as SiteUrl;
/** What the search's script loads for a word that no article has; it knows it by its place beside itself. */
export const searchNearestUrl = '/assets/search-nearest.js' as SiteUrl;
/** What the index consists of, and where: with the next, the only files of it whose names do not depend on their content. */
export const searchManifestUrl = '/search/index.json' as SiteUrl;
/** Copies of what a search reads first. */
export const searchHeadsUrl = '/search/heads.bin' as SiteUrl;
export const openSearchUrl = '/search/opensearch.xml' as SiteUrl;
export const headersUrl = '/_headers' as SiteUrl;
export const archiveUrl = '/archive.json' as SiteUrl;

/** `/2017/`, `/2017/01/` or `/2017/01/23/`. */
export function periodUrl(period: Year | YearMonth | CivilDate): SiteUrl {
  const [year, month, day] = [period.slice(0, 4), period.slice(5, 7), period.slice(8)];
  if (month === '') return `/${year}/` as SiteUrl;
  return (day === '' ? `/${year}/${month}/` : `/${year}/${month}/${day}/`) as SiteUrl;
}

/** `/2017/01/23/2/`: the pages of a day with too many articles for one, from the second on. No article's page is a folder. */
export function dayPageUrl(date: CivilDate, part: number): SiteUrl {
  return (part === 1 ? periodUrl(date) : `${periodUrl(date)}${part}/`) as SiteUrl;
}

/** `/on/01-23/`: a day of the year through all years. */
export function onThisDayUrl(monthDay: MonthDay): SiteUrl {
  return `/on/${monthDay}/` as SiteUrl;
}

/** `/2017/01/23/SLUG-ID.html`. Depends on the article alone. */
export function articleUrl({ date, name }: Pick<Entry, 'date' | 'name'>): SiteUrl {
  return `${periodUrl(date)}${name}.html` as SiteUrl;
}

/** `/assets/PATH`, for a file of the templates' `assets/` folder. */
export function assetUrl(path: string): SiteUrl {
  return `/assets/${path}` as SiteUrl;
}

/** `/search/NAME`, for a file of the search index: its name comes from its content. */
export function searchFileUrl(name: string): SiteUrl {
  return `/search/${name}` as SiteUrl;
}

/** `/media/HASH.ext`: `digest` is the SHA-256 of the content in hex. */
export function mediaUrl(digest: string, extension: string): SiteUrl {
  return `/media/${digest.slice(0, 20)}.${extension}` as SiteUrl;
}

/** The file behind a URL: a folder's is its `index.html`. */
export function outputPath(url: SiteUrl): OutputPath {
  return `${url.slice(1)}${url.endsWith('/') ? 'index.html' : ''}` as OutputPath;
}

/** The link from one page to another, relative and down to the file, so that it works at any base path and from disk. */
export function href(from: SiteUrl, to: SiteUrl): string {
  const target = outputPath(to);
  const start = sharedFolders(from, target);
  return `${'../'.repeat(foldersFrom(from, start))}${target.slice(start)}`;
}

/** Length of the folders at the beginning of a path that a URL is in, too, the last `/` included. */
function sharedFolders(url: SiteUrl, path: OutputPath): number {
  let end = 0;
  for (let index = 0; index < path.length && path.charCodeAt(index) === url.charCodeAt(index + 1); index += 1)
    if (path.charCodeAt(index) === SLASH) end = index + 1;
  return end;
}

/** Number of folders that a URL is in behind the first `start` characters of its path. */
function foldersFrom(url: SiteUrl, start: number): number {
  let count = 0;
  for (let index = url.indexOf('/', start + 1); index >= 0; index = url.indexOf('/', index + 1)) count += 1;
  return count;
}
