/** Published entries → the addresses by which articles may link to them, old and new. */

import { basename, extname } from 'node:path';
import type { Entry } from '../model/article.ts';
import { lazily } from '../model/lazily.ts';
import { readFileName } from '../parse/file-name.ts';

export interface SiteIndex {
  /** The entry that an address in its plainest form leads to. */
  get(address: string): Entry | undefined;
}

/**
 * Finds entries by their file and by the `url` of their front matter, then by what Jekyll, Hugo and Pelican would have made of
 * their names and slugs. The first in path order wins. Most links lead elsewhere: that they do is known without all other addresses.
 */
export function indexSite(entries: readonly Entry[]): SiteIndex {
  const own = lazily(() => byAddress(entries, [likelyAddresses, certainAddresses]));
  const original = lazily(() => byAddress(entries, [originalAddresses]));
  const isOwn = (address: string) => /^(?:\/|post:)/.test(address);
  return { get: (address) => (isOwn(address) ? own() : original()).get(address) };
}

/** What comes later takes the place of what was there: one look at the map for each address. */
function byAddress(entries: readonly Entry[], kinds: readonly ((entry: Entry) => readonly string[])[]): Map<string, Entry> {
  const index = new Map<string, Entry>();
  const lastFirst = entries.toReversed();
  for (const addressesOf of kinds)
    for (const entry of lastFirst) for (const address of addressesOf(entry)) index.set(address, entry);
  return index;
}

/** WordPress's shortest address of an article: its number alone tells which. */
const BY_NUMBER = /^((?:[a-z]+:)?\/\/[^/?#]+)?\/?(?:index\.php)?(\?p=\d+)(?:[&#].*)?$/i;

/**
 * An address without what does not tell articles apart: fragment, query, `index.html`, `.html`, the slash at its end, case. That of a
 * front page has no path.
 */
export function plainAddress(address: string): string {
  const [, site = '', number] = BY_NUMBER.exec(address) ?? [];
  if (number !== undefined) return `${site}/${number}`.toLowerCase();
  return (address.includes('%') ? decode(address) : address)
    .replace(/[?#].*$/, '')
    .replace(/(?:^|\/)_?index\.(?:html?|md|markdown)$/i, '/')
    .replace(/\.(?:html?|php|md|markdown|txt)$/i, '')
    .replace(/\/+$/, '')
    .toLowerCase();
}

function certainAddresses(entry: Entry): string[] {
  const { base, lang } = readFileName(entry.source);
  const [stem, shared] = [plainAddress(entry.source), plainAddress(`${base}.md`)];
  const names = lang === undefined ? [`post:${basename(stem)}`] : [`/${lang}/${shared}`, `post:${lang}:${basename(shared)}`];
  return [`/${stem}`, ...originalAddresses(entry), ...names];
}

/** Where it was before, by its whole address and by its path. What was the front page is no address of one article. */
function originalAddresses({ originalUrl, otherUrls = [] }: Entry): string[] {
  const urls = [...(originalUrl === undefined ? [] : [originalUrl]), ...otherUrls];
  return urls
    .filter((url) => !url.includes(':') || URL.canParse(url))
    .map((url) => [plainAddress(url), plainAddress(pathOf(url))] as const)
    .flatMap((addresses) => (addresses[1] === '' ? [] : addresses));
}

function likelyAddresses({ source, date, name }: Entry): string[] {
  if (extname(source) === '.txt') return [];
  const { base, lang } = readFileName(source);
  const title = basename(plainAddress(`${base}.md`)).replace(/^\d{4}-?\d{1,2}-?\d{1,2}[-_ ]?/, '');
  if (title === '') return [];
  const day = date.replaceAll('-', '/');
  const below = lang === undefined ? '' : `/${lang}`;
  const paths = [title, name].flatMap((last) => [`/${day}/${last}`, `/posts/${last}`, `/${last}`]);
  return [...paths.map((path) => below + path), `post:${basename(plainAddress(source))}`];
}

/** With the query. */
function pathOf(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  return parsed === undefined ? url : parsed.pathname + parsed.search;
}

function decode(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    // A stray % is part of the address.
    return address;
  }
}
