/** Whole sites: every page is valid HTML, and every link inside a site leads to a file and a place that are there. */

import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { HtmlValidate, Parser } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { build, type UserConfig } from '../../src/index.ts';
import { corpus } from '../bench/corpus/generate.js';
import { readTexts, type Tree, tempFolder, writeTree } from '../support/files.ts';

/** Path below the site's folder → content. */
type Site = Readonly<Record<string, string>>;

const SEEDS = fileURLToPath(new URL('../../seeds', import.meta.url));
const GOLDEN_SITES = fileURLToPath(new URL('../sites', import.meta.url));

/** Where the links of a site are resolved: deep enough that none can leave it unseen. */
const HOME = 'https://site.invalid/some/where/';

const VALIDATOR = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:standard'],
  rules: {
    // A headline is as long as its newspaper printed it, and a page's title begins with it.
    'long-title': 'off',
  },
});

const PARSER_CONFIG = VALIDATOR.getConfigForSync('page.html');

/** Everything a config can put on a page, and a base path. */
const FULL_CONFIG: UserConfig = {
  title: 'Chronicle & "Intelligencer" <1850>',
  subtitle: "The paper's back issues",
  url: 'https://example.org/news/archive/',
  publisher: 'Chronicle & Sons',
  rights: '© <all> & sundry',
  contact: 'archive@example.org',
  provenance: 'Typed from paper.\n\nChecked <twice> & once more.',
};

/** What looks like markup, or is hard to show, in a headline and in a body. */
const HARD_TEXTS = [
  '<b>Bold</b> & "quoted" \'twice\' &amp; &#x27; &nbsp;',
  '</h1></title><script>alert(1)</script>',
  '<!-- a comment --> <![CDATA[ data ]]> <?php ?>',
  '# Heading, *stars*, _lines_, `ticks`, [link](javascript:alert(1)), ![image](x.png)',
  'https://example.org/?a=1&b="2"&c=<3> and http://example.org/path_(with)_brackets.',
  'היום הצביעה המועצה <b>בעד</b>',
  'आज परिषद ने मतदान किया & "फैसला"',
  '𝕭lackletter, 👩‍👩‍👧 family, e\u0301 accent, soft\u00adhyphen, zero\u200bwidth',
  '    four blanks, a\ttab, and a line  \nthat is broken  \ntwice',
  '-',
];

const SITES: Readonly<Record<string, () => Promise<Site>>> = {
  'the seed': () => buildFrom(SEEDS, {}),
  'the seed with a base path': () => buildFrom(SEEDS, FULL_CONFIG),
  'a mixed archive': () => buildFrom(mixedArchive(), FULL_CONFIG),
  'a mixed archive in Arabic': () => buildFrom(mixedArchive(), { language: 'ar' }),
  ...goldenSites(),
};

describe.each(Object.keys(SITES))('of %s', (name) => {
  test('every page is valid HTML', async () => {
    expect(pagesOf(await siteOf(name)).flatMap(([path, html]) => invalid(path, html))).toEqual([]);
  });

  test('every link inside the site leads to a file and to a place in it', async () => {
    expect(brokenLinks(await siteOf(name))).toEqual([]);
  });
});

test('a mixed archive has pages of every kind', async () => {
  const paths = Object.keys(await siteOf('a mixed archive')).filter((path) => path.endsWith('.html'));
  expect(paths.filter((path) => /^\d+\/\d+\/\d+\/.+(?<!index)\.html$/.test(path))).toHaveLength(60);
  expect(paths).toEqual(expect.arrayContaining(['index.html', 'about/index.html', '404.html']));
});

test('a page that is not valid is found', async () => {
  const { 'index.html': front = '' } = await siteOf('the seed');
  expect(invalid('index.html', front.replace('<h1>', '<h1 id="content"><p>'))).toEqual([
    expect.stringMatching(/^index\.html:\d+:\d+ no-dup-id: /),
    expect.stringMatching(/^index\.html:\d+:\d+ no-implicit-close: /),
    expect.stringMatching(/^index\.html:\d+:\d+ element-permitted-content: /),
  ]);
});

test.each([
  ['no file', 'href="2017/index.html"', 'href="2018/index.html"'],
  ['a file by another case', 'href="about/index.html"', 'href="About/index.html"'],
  ['a folder above the site', 'href="about/index.html"', 'href="../about/index.html"'],
  ['the root of the host', 'href="about/index.html"', 'href="/about/index.html"'],
  ['no id', 'href="#content"', 'href="#contents"'],
])('a link to %s is found', async (_, good, bad) => {
  const site = await siteOf('the seed');
  const broken = brokenLinks({ ...site, 'index.html': (site['index.html'] ?? '').replace(good, bad) });
  expect(broken).toEqual([`index.html: ${bad.slice('href="'.length, -1)}`]);
});

/** Each site is built once. */
function siteOf(name: string): Promise<Site> {
  const site = built.get(name) ?? SITES[name]?.() ?? Promise.reject(new Error(`there is no site ${name}`));
  built.set(name, site);
  return site;
}

const built = new Map<string, Promise<Site>>();

async function buildFrom(input: string | Tree, config: UserConfig): Promise<Site> {
  const folder = tempFolder();
  if (typeof input !== 'string') writeTree(`${folder}/in`, input);
  const out = `${folder}/site`;
  await build({ config: { ...config, input: typeof input === 'string' ? input : `${folder}/in`, out } });
  return readTexts(out);
}

/** Fifty articles in five languages over three years, and ten hard ones. */
function mixedArchive(): Tree {
  const articles = [...corpus({ articles: 50, years: 3, bytes: 1200 })].map(({ path, text }) => [path, text]);
  const hard = HARD_TEXTS.map((text, index) => [`hard-${index}.txt`, `date 2012-02-29 ${text}\n\n${text}\n\n${text}\n`]);
  return Object.fromEntries([...articles, ...hard]);
}

function goldenSites(): Record<string, () => Promise<Site>> {
  const names = existsSync(GOLDEN_SITES) ? readdirSync(GOLDEN_SITES).sort() : [];
  const withSite = names.filter((name) => existsSync(`${GOLDEN_SITES}/${name}/expected`));
  return Object.fromEntries(
    withSite.map((name) => [`the golden site ${name}`, async () => readTexts(`${GOLDEN_SITES}/${name}/expected`)]),
  );
}

function pagesOf(site: Site): [string, string][] {
  return Object.entries(site).filter(([path]) => path.endsWith('.html'));
}

/** What the validator says of a page: `PATH:LINE:COLUMN RULE: MESSAGE`. */
function invalid(path: string, html: string): string[] {
  const messages = VALIDATOR.validateStringSync(html, path).results.flatMap((result) => result.messages);
  return messages
    .filter(({ ruleId, message }) => ruleId !== 'no-raw-characters' || !message.startsWith(BARE_GREATER_THAN))
    .map(({ line, column, ruleId, message }) => `${path}:${line}:${column} ${ruleId}: ${message}`);
}

/** A bare `>` in a text is valid; the rule has no option that lets it pass and still stops `<` and `&`. */
const BARE_GREATER_THAN = 'Raw ">"';

/** The links of a site that lead nowhere in it: `PATH: LINK`. */
function brokenLinks(site: Site): string[] {
  const { url } = JSON.parse(site['archive.json'] ?? '') as { url: string | null };
  const pages = new Map(pagesOf(site).map(([path, html]) => [path, anatomyOf(html)]));
  const hasPlace = (path: string, id: string) =>
    Object.hasOwn(site, path) && (id === '' || pages.get(path)?.ids.has(id) === true);
  return [...pages].flatMap(([path, { links }]) =>
    links.filter((link) => !isSound(new URL(atHome(link, path, url), HOME + path), hasPlace)).map((link) => `${path}: ${link}`),
  );
}

/** What is in a page to link to, and to where it links. */
interface Anatomy {
  readonly ids: ReadonlySet<string>;
  readonly links: readonly string[];
}

function anatomyOf(html: string): Anatomy {
  const root = new Parser(PARSER_CONFIG).parseHtml(html);
  const values = (name: string) => root.querySelectorAll(`[${name}]`).map((element) => element.getAttributeValue(name) ?? '');
  return { ids: new Set(values('id')), links: [...values('href'), ...values('src')] };
}

/** A link as it is where the site stands at `HOME`. Only `404.html` may link by the path that the site has on its host. */
function atHome(link: string, from: string, url: string | null): string {
  if (url === null) return link;
  if (link.startsWith(url)) return HOME + link.slice(url.length);
  const { pathname } = new URL(url);
  return from === '404.html' && link.startsWith(pathname) ? HOME + link.slice(pathname.length) : link;
}

/** Whether an address is one of another site, or a file of this one and a place in it. */
function isSound({ href, origin, protocol, pathname, hash }: URL, hasPlace: (path: string, id: string) => boolean): boolean {
  const home = new URL(HOME);
  if (origin !== home.origin) return ['http:', 'https:', 'mailto:'].includes(protocol);
  if (!href.startsWith(HOME)) return false;
  const path = decodeURIComponent(pathname.slice(home.pathname.length));
  return hasPlace(path === '' || path.endsWith('/') ? `${path}index.html` : path, decodeURIComponent(hash.slice(1)));
}
