/** The references of an article → where they lead, now that all articles are known. */

import { posix } from 'node:path';
import type { Entry } from '../model/article.ts';
import { assetMissing, linkUnknown } from '../model/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Reference, Resolution } from '../parse/references.ts';
import { POST_PREFIX } from '../parse/template-links.ts';
import type { Assets } from './assets.ts';
import { plainAddress, type SiteIndex } from './site-index.ts';
import { articleUrl, href } from './urls.ts';

/** What references may lead to. */
export interface Targets {
  readonly index: SiteIndex;
  readonly assets: Assets;
  /** Address of the old site, with `/` at its end. */
  readonly origin?: string | undefined;
  /** Hosts whose images may be shown. */
  readonly imageHosts: ReadonlySet<string>;
}

/** Resolves the references of one article, in their order. */
export function resolveReferences(entry: Entry, references: readonly Reference[], targets: Targets): readonly Resolution[] {
  return references.map((reference) => (reference.kind === 'image' ? resolveImage : resolveLink)(entry, reference.url, targets));
}

/** A warning for all links of an article that lead to nothing, and one for each image that is missing. */
export function referenceWarnings(
  source: string,
  references: readonly Reference[],
  resolutions: readonly Resolution[],
): Diagnostic[] {
  const lost = references.filter((_, index) => resolutions[index]?.kind === 'text');
  const links = lost.filter(({ kind }) => kind === 'link');
  const [first] = links;
  const place = (line: number) => ({ source, line, column: 1 });
  return [
    ...(first === undefined ? [] : [linkUnknown(place(first.line), first.url, links.length)]),
    ...lost.flatMap(({ kind, url, line }) => (kind === 'image' ? [assetMissing(place(line), url)] : [])),
  ];
}

function resolveLink(entry: Entry, url: string, targets: Targets): Resolution {
  const target = targetOf(entry, url, targets.index, targets.origin);
  if (typeof target === 'object') return { kind: 'link', href: href(articleUrl(entry), articleUrl(target)) };
  const asset = hasProtocol(url) || isVector(url) ? undefined : targets.assets.find(entry.source, url);
  if (asset !== undefined) return { kind: 'link', href: href(articleUrl(entry), asset.url) };
  return target === undefined ? { kind: 'text' } : { kind: 'link', href: target };
}

/** An image of the archive is shown; one from elsewhere is a link, unless the config allows its host. */
function resolveImage(entry: Entry, url: string, { assets, imageHosts, origin }: Targets): Resolution {
  const path = origin !== undefined && url.startsWith(origin) ? `/${url.slice(origin.length)}` : url;
  const asset = hasProtocol(path) ? undefined : assets.find(entry.source, path);
  if (asset !== undefined) return { kind: 'image', src: href(articleUrl(entry), asset.url), ...asset.size };
  if (!hasProtocol(url)) return { kind: 'text' };
  return imageHosts.has(new URL(url).host) ? { kind: 'image', src: url } : { kind: 'link', href: url };
}

function hasProtocol(url: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(url);
}

/** An SVG can hold scripts, which run when it is opened by itself, though not when it is shown as an image. */
function isVector(url: string): boolean {
  return /\.svg(?:[?#]|$)/i.test(url);
}

/** An article of this archive, an address elsewhere, or undefined. */
function targetOf(entry: Entry, url: string, index: SiteIndex, origin: string | undefined): Entry | string | undefined {
  if (url.startsWith(POST_PREFIX)) return named(posix.basename(url), entry.lang, index);
  if (hasProtocol(url)) return index.get(plainAddress(url)) ?? ofOrigin(url, index, origin) ?? url;
  const path = url.startsWith('/') ? url : posix.join('/', posix.dirname(entry.source), url);
  const known =
    at(path, index) ??
    index.get(plainAddress(`/${entry.lang}${path}`)) ??
    (entry.originalUrl === undefined ? undefined : index.get(plainAddress(beside(entry.originalUrl, url)))) ??
    (isSourceName(url)
      ? (index.get(plainAddress(`/${url}`)) ?? named(posix.basename(plainAddress(url)), entry.lang, index))
      : undefined);
  return known ?? elsewhere(entry, url, origin);
}

/** Old sites put their base path or an article's categories before its date. */
function at(path: string, index: SiteIndex): Entry | undefined {
  const plain = plainAddress(path);
  const dated = /\/\d{4}\/\d\d\/\d\d\/[^/]+$/.exec(plain)?.[0];
  return index.get(plain) ?? (dated === undefined ? undefined : index.get(dated));
}

/** By the name of its file, where other generators look, too; in the language of the link before others. */
function named(name: string, lang: string, index: SiteIndex): Entry | undefined {
  const plain = plainAddress(name);
  return index.get(`post:${lang}:${plain}`) ?? index.get(`post:${plain}`);
}

function isSourceName(url: string): boolean {
  return /\.(?:md|markdown)(?:[?#]|$)/i.test(url);
}

function ofOrigin(url: string, index: SiteIndex, origin: string | undefined): Entry | undefined {
  const [bare, start] = [withoutScheme(url), withoutScheme(origin ?? '')];
  return start !== '' && bare.startsWith(start) ? at(`/${bare.slice(start.length)}`, index) : undefined;
}

/** Old links are older than https, and with or without www. */
function withoutScheme(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/i, '');
}

/** Where the link led on the site that the article first appeared on. */
function elsewhere({ originalUrl }: Entry, url: string, origin: string | undefined): string | undefined {
  const base = originalUrl !== undefined && /^https?:/i.test(originalUrl) ? originalUrl : origin;
  return base !== undefined && URL.canParse(url, base) ? new URL(url, base).href : undefined;
}

function beside(originalUrl: string, url: string): string {
  return URL.canParse(originalUrl) ? new URL(url, originalUrl).pathname : posix.join(posix.dirname(originalUrl), url);
}
