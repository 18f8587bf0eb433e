/** A page → its HTML: the view, the site, the words and the page's own links are what a template prints from. */

import {
  aboutUrl,
  archiveUrl,
  daysOfTheYearUrl,
  frontUrl,
  href,
  notFoundUrl,
  openSearchUrl,
  outputPath,
  scriptUrl,
  searchScriptUrl,
  searchUrl,
  styleUrl,
  themeUrl,
} from '../arrange/urls.ts';
import type { Config } from '../config/config.ts';
import type { Direction } from '../model/article.ts';
import type { SiteUrl } from '../model/brand.ts';
import type { OutputFile } from '../model/output.ts';
import type { Page } from '../model/page.ts';
import type { Library } from './library.ts';
import { type Phrasebook, phrasebook } from './phrasebook.ts';
import { contentPolicy } from './policy.ts';
import { datesIn, type Words } from './words.ts';

/** Renders pages one at a time. */
export type Renderer = (page: Page) => OutputFile;

/** What is the same on every page. */
interface Site {
  readonly title: string;
  readonly subtitle: string;
  readonly publisher: string;
  readonly rights: string;
  readonly contact: string;
  /** Where the contact leads; empty where it is no address. */
  readonly contactHref: string;
  /** Language and direction of the words around the articles. */
  readonly lang: string;
  readonly dir: Direction;
  /** Whether the archive can be searched. */
  readonly search: boolean;
  /** The content security policy. */
  readonly policy: string;
}

/** What a page knows of itself. */
interface Frame {
  readonly template: string;
  readonly lang: string;
  readonly dir: Direction;
  /** Address of the page, empty without `url` in the config. */
  readonly canonical: string;
  /** Addresses of the page in each of its languages; none without `url` in the config, since they must be absolute. */
  readonly alternates: readonly { readonly lang: string; readonly href: string }[];
  readonly links: Readonly<Record<keyof typeof SHARED, string>>;
  /** Says a date in the language of the page where there are words for it, else in the site's. */
  readonly ownDate: Phrasebook['longDate'];
  /** The language in which it says it. */
  readonly dateLang: string;
}

/** What every page links to. */
const SHARED = {
  front: frontUrl,
  about: aboutUrl,
  days: daysOfTheYearUrl,
  archive: archiveUrl,
  style: styleUrl,
  theme: themeUrl,
  script: scriptUrl,
  search: searchUrl,
  searchScript: searchScriptUrl,
  openSearch: openSearchUrl,
};

/** A renderer for one build. A template that fails throws a usage `Failure`. */
export function openRenderer({ templates, words }: Library, config: Config): Renderer {
  const book: Phrasebook = phrasebook(words);
  const { say, list, number, longDate } = book;
  const site = siteOf(config, languageOfWords(config.language, words.language), book);
  const linksFor = linksByFolder(config.url);
  const datesFor = datesByLanguage(words, { ownDate: book.longDate, dateLang: site.lang });
  return (page) => {
    const frame = frameOf(page, site, linksFor(page.url), datesFor(page.language?.lang ?? site.lang), config.url);
    // Node 20 takes twenty times as long where more follows what is spread. `body` and `title` are what the layout is given: here, they
    // only have their places, since names that are not there yet take as long to add.
    const data = { say, list, number, longDate, site, page: frame, body: undefined, title: undefined, ...page.view };
    const content = templates.render(page.template, data, page.source ?? page.url);
    return { path: outputPath(page.url), content };
  };
}

/** The configured tag where the words are in that language: British pages are British, though the words serve all English. */
function languageOfWords(configured: string, words: string): string {
  return configured === words || configured.startsWith(`${words}-`) ? configured : words;
}

function siteOf(config: Config, lang: string, book: Phrasebook): Site {
  const { title, subtitle = '', publisher = '', rights = '', contact = '' } = config;
  const dir = book.say('direction') === 'rtl' ? 'rtl' : 'ltr';
  const policy = contentPolicy(config.images);
  return {
    title,
    subtitle,
    publisher,
    rights,
    contact,
    contactHref: contactHref(contact),
    lang,
    dir,
    search: config.search,
    policy,
  };
}

function contactHref(contact: string): string {
  if (/^https?:\/\/\S+$/i.test(contact)) return contact;
  return /^[^\s@:/]+@[^\s@:/]+$/.test(contact) ? `mailto:${contact}` : '';
}

function frameOf(
  { template, url, language, alternates = [] }: Page,
  site: Site,
  links: Frame['links'],
  dates: Dates,
  address: string | undefined,
): Frame {
  return {
    template,
    lang: language?.lang ?? site.lang,
    dir: language?.dir ?? site.dir,
    canonical: address === undefined || url === notFoundUrl ? '' : `${address}${url.slice(1)}`,
    alternates: address === undefined ? [] : alternates.map((one) => ({ lang: one.lang, href: `${address}${one.url.slice(1)}` })),
    links,
    ...dates,
  };
}

type Dates = Pick<Frame, 'ownDate' | 'dateLang'>;

function datesByLanguage(words: Words, site: Dates): (lang: string) => Dates {
  const known = new Map<string, Dates>([[site.dateLang, site]]);
  return (lang) => {
    const seen = known.get(lang);
    if (seen !== undefined) return seen;
    const own = datesIn(words, lang);
    const dates = own === undefined ? site : { ownDate: phrasebook(own).longDate, dateLang: lang };
    known.set(lang, dates);
    return dates;
  };
}

/** Pages of one folder, which mostly come one after the other, have the same links. */
function linksByFolder(address: string | undefined): (url: SiteUrl) => Frame['links'] {
  let last: { readonly folder: string; readonly links: Frame['links'] } | undefined;
  return (url) => {
    if (url === notFoundUrl) return linksOf(url, address);
    const folder = url.slice(0, url.lastIndexOf('/') + 1);
    if (last?.folder !== folder) last = { folder, links: linksOf(url, address) };
    return last.links;
  };
}

function linksOf(url: SiteUrl, address: string | undefined): Frame['links'] {
  const link = url === notFoundUrl ? (to: SiteUrl) => fromAnywhere(to, address) : (to: SiteUrl) => href(url, to);
  return Object.fromEntries(Object.entries(SHARED).map(([name, target]) => [name, link(target)])) as Frame['links'];
}

/** A host shows `404.html` at every depth, where no relative link holds: it links by the path that the site has there. */
function fromAnywhere(to: SiteUrl, address: string | undefined): string {
  return address === undefined ? outputPath(to) : `${new URL(address).pathname}${outputPath(to)}`;
}
