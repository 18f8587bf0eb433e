/** Published entries → the addresses by which articles may link to them, old and new. */

import { basename, extname } from 'node:path';
import type { Entry } from '../model/article.ts';
import { readFileName } from '../parse/file-name.ts';

/** An address in its plainest form → the entry that it leads to. */
export type SiteIndex = ReadonlyMap<string, Entry>;

/**
 * Finds entries by their file and by the `url` of their front matter, then by what Jekyll, Hugo and Pelican would have made of
 * their names and slugs. The first in path order wins.
 */
export function indexSite(entries: Iterable<Entry>): SiteIndex {
  const lastFirst = [...entries].reverse();
  const index = new Map<string, Entry>();
  // What comes later takes the place of what was there: one look at the map for each address.
  for (const addressesOf of [likelyAddresses, certainAddresses])
    for (const entry of lastFirst) for (const address of addressesOf(entry)) index.set(address, entry);
  return index;
}

/** An address without what does not tell articles apart: fragment, query, `index.html`, `.html`, the slash at its end, case. */
export function plainAddress(address: string): string {
  return (address.includes('%') ? decode(address) : address)
    .replace(/[?#].*$/, '')
    .replace(/(?:^|\/)_?index\.(?:html?|md|markdown)$/i, '/')
    .replace(/\.(?:html?|php|md|markdown|txt)$/i, '')
    .replace(/\/+$/, '')
    .toLowerCase();
}

function certainAddresses({ source, originalUrl, otherUrls = [] }: Entry): string[] {
  const { base, lang } = readFileName(source);
  const [stem, shared] = [plainAddress(source), plainAddress(`${base}.md`)];
  const old = [...(originalUrl === undefined ? [] : [originalUrl]), ...otherUrls].filter(
    (url) => !url.includes(':') || URL.canParse(url),
  );
  const original = old.flatMap((url) => [plainAddress(url), plainAddress(pathOf(url))]);
  const names = lang === undefined ? [`post:${basename(stem)}`] : [`/${lang}/${shared}`, `post:${lang}:${basename(shared)}`];
  return [`/${stem}`, ...original, ...names];
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

function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : url;
}

function decode(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    // A stray % is part of the address.
    return address;
  }
}
