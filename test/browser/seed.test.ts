/** The seed's site as a reader meets it: a real browser, from disk and from a host, with scripts and without. */

import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Browser, chromium, type Locator, type Page, type Response } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from 'vitest';
import { build, type UserConfig } from '../../src/index.ts';
import { tempFolder, writeTree } from '../support/files.ts';
import { serve } from '../support/server.ts';

const SEEDS = fileURLToPath(new URL('../../seeds', import.meta.url));
const HEADLINE = "Syria's government lead envoy and a militant leader traded barbs";
const ARTICLE = '2017/01/23/syrias-government-lead-envoy-and-a-militant-leader-3792500c.html';

/** How a reader comes to a site: from its folder to the address of its front page. */
const WAYS: Readonly<Record<string, (site: string) => string | Promise<string>>> = {
  'from disk': (site) => `${pathToFileURL(site).href}/`,
  'from a host under /news/archive/': (site) => serve(site, '/news/archive/'),
  'from a host under /': (site) => serve(site, '/'),
};

const CASES = Object.keys(WAYS).flatMap((way) => [[way, 'with scripts'] as const, [way, 'without scripts'] as const]);

/** The smallest image. */
const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
/** Programs for the page. */
const WIDTHS = `Promise.all([...document.querySelectorAll('.article-body img')].map(async (image) => {
  image.loading = 'eager';
  await image.decode();
  return image.naturalWidth;
}))`;
const INTRUDE = `(() => {
  const add = (name, fields) => document.body.append(Object.assign(document.createElement(name), fields));
  add('script', { textContent: 'window.intruded = 1' });
  add('img', { src: 'http://evil.invalid/x.png' });
  add('iframe', { src: 'http://evil.invalid/' });
})()`;

/** A page, the address of the site's front page, and all that went wrong since the page was opened. */
interface Visit {
  readonly page: Page;
  readonly root: string;
  readonly faults: readonly string[];
}

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.connect(inject('chromium'));
});

afterAll(() => browser.close());

test.each(CASES)('a reader finds the article by year, month, calendar and day, %s, %s', async (way, scripts) => {
  const visit = await openSite(way, scripts);
  await follow(visit, '2017', '2017/index.html', '2017');
  await follow(visit, 'January', '2017/01/index.html', 'January 2017');
  await follow(visit, '23 1 article', '2017/01/23/index.html', '23 January 2017', visit.page.getByRole('table'));
  await follow(visit, HEADLINE, ARTICLE, HEADLINE);
  expect(visit.faults).toEqual([]);
});

test.each(CASES)('a reader finds the article in the lists and in the calendar, %s, %s', async (way, scripts) => {
  const visit = await openSite(way, scripts);
  await follow(visit, HEADLINE, ARTICLE, HEADLINE);
  await goTo(visit, '2017/01/index.html');
  await follow(visit, HEADLINE, ARTICLE, HEADLINE, visit.page.getByRole('table'));
  await goTo(visit, '2017/01/index.html');
  await follow(visit, HEADLINE, ARTICLE, HEADLINE, visit.page.getByRole('region', { name: 'All articles' }));
  await goTo(visit, '2017/01/index.html');
  await follow(visit, '23 January 2017', '2017/01/23/index.html', '23 January 2017');
  expect(visit.faults).toEqual([]);
});

test.each(CASES)('the article shows the text of its source, %s, %s', async (way, scripts) => {
  const visit = await openSite(way, scripts);
  await goTo(visit, ARTICLE);
  expect(await visit.page.locator('h1').textContent()).toBe(HEADLINE);
  expect(await visit.page.locator('h1').getAttribute('data-from')).toBe('lede');
  expect(await visit.page.locator('time').first().getAttribute('datetime')).toBe('2017-01-23');
  expect(collapse(await visit.page.locator('.article-body').textContent())).toBe(seedText());
  expect(visit.faults).toEqual([]);
});

test.each(CASES)('the trail leads from the article back to the front page, %s, %s', async (way, scripts) => {
  const visit = await openSite(way, scripts);
  await goTo(visit, ARTICLE);
  const trail = visit.page.getByRole('navigation', { name: 'Where this page stands' });
  await follow(visit, '23 January 2017', '2017/01/23/index.html', '23 January 2017', trail);
  await follow(visit, 'January 2017', '2017/01/index.html', 'January 2017', trail);
  await follow(visit, '2017', '2017/index.html', '2017', trail);
  await follow(visit, 'Front page', 'index.html', 'News archive', trail);
  await follow(visit, 'About this archive', 'about/index.html', 'About this archive');
  await follow(visit, 'News archive', 'index.html', 'News archive');
  expect(visit.faults).toEqual([]);
});

test.each(['', '2017/', '2017/01/', '2017/01/23', 'about/'])('a host shows the page of the folder "%s"', async (path) => {
  const visit = await openSite('from a host under /news/archive/', 'with scripts');
  await goTo(visit, path);
  expect(await headline(visit.page)).not.toBe('');
  expect(await isStyled(visit.page)).toBe(true);
  expect(visit.faults).toEqual([]);
});

test('a host under /news/archive/ lets the reader search', async () => {
  const visit = await openSite('from a host under /news/archive/', 'with scripts');
  await goTo(visit, 'about/');
  await visit.page.keyboard.press('/');
  await visit.page.keyboard.type('"militant leader" astana trade');
  await visit.page.keyboard.press('Enter');
  await visit.page.waitForSelector('.snippet mark');
  expect(await visit.page.textContent('.status')).toBe('1 article found');
  await follow(visit, HEADLINE, ARTICLE, HEADLINE);
  expect(visit.faults).toEqual([]);
});

test.each(['/news/archive/', '/'])('a lost reader finds the way back from any depth of a site under %s', async (base) => {
  const site = await buildSeed({ url: `https://example.org${base}` });
  const visit = await open(await serve(site, base), 'with scripts');
  const response = await visit.page.goto(`${visit.root}2016/02/30/there-is-none.html`);
  expect(response?.status()).toBe(404);
  expect(await headline(visit.page)).toBe('This page is not in the archive');
  expect(await isStyled(visit.page)).toBe(true);
  expect(visit.faults).toEqual([expect.stringContaining('the server responded with a status of 404')]);
  await follow(visit, 'Front page', 'index.html', 'News archive', visit.page.getByRole('main'));
  expect(visit.faults).toHaveLength(1);
});

test.each(Object.keys(WAYS))('the policy lets in the images of the site and of the hosts in the config, %s', async (way) => {
  const elsewhere = tempFolder();
  writeTree(elsewhere, { 'other.gif': GIF });
  const host = new URL(await serve(elsewhere, '/'));
  const visit = await openArticle(way, `![own](own.gif) ![other](${host}other.gif)`, { images: [host.host] });
  expect(await visit.page.evaluate(WIDTHS)).toEqual([1, 1]);
  expect(visit.faults).toEqual([`elsewhere: ${host}other.gif`]);
});

test.each(Object.keys(WAYS))('the policy keeps out what is not of the site, %s', async (way) => {
  const visit = await openArticle(way, 'p');
  await visit.page.evaluate(INTRUDE);
  await expect.poll(() => visit.faults.filter((fault) => fault.includes('Content Security Policy')).length).toBe(3);
  expect(await visit.page.evaluate("'intruded' in window")).toBe(false);
});

/** A site with one article of this text, and an image beside it, at the page of the article. */
async function openArticle(way: string, text: string, config: UserConfig = {}): Promise<Visit> {
  const folder = tempFolder();
  writeTree(folder, { 'in/a.md': `---\ndate: 2017-01-23\nslug: a\n---\n${text}\n`, 'in/own.gif': GIF });
  await build({ config: { ...config, input: `${folder}/in`, out: `${folder}/site` } });
  const root = await WAYS[way]?.(`${folder}/site`);
  const visit = await open(root ?? '', 'with scripts');
  await goTo(visit, '2017/01/23/a.html');
  return visit;
}

/** The seed's site at its front page. */
async function openSite(way: string, scripts: string): Promise<Visit> {
  const root = await WAYS[way]?.(await buildSeed());
  const visit = await open(root ?? '', scripts);
  await goTo(visit, 'index.html');
  expect(await isStyled(visit.page)).toBe(true);
  return visit;
}

async function buildSeed(config: UserConfig = {}): Promise<string> {
  const site = tempFolder();
  await build({ config: { ...config, input: SEEDS, out: site } });
  return site;
}

async function open(root: string, scripts: string): Promise<Visit> {
  const context = await browser.newContext({ javaScriptEnabled: scripts === 'with scripts' });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  return { page, root, faults: watch(page, root) };
}

/** A list to which everything is added that a quiet page does not do. */
function watch(page: Page, root: string): readonly string[] {
  const faults: string[] = [];
  page.on('console', (message) => faults.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(root)) faults.push(`elsewhere: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (isMissing(response)) faults.push(`missing: ${response.url()}`);
  });
  return faults;
}

/** A document that is missing shows in the console. */
function isMissing(response: Response): boolean {
  return response.status() >= 400 && !response.request().isNavigationRequest();
}

async function goTo({ page, root }: Visit, path: string): Promise<void> {
  await page.goto(root + path);
}

/** Clicks the first link of this name and looks where it leads. */
async function follow({ page, root }: Visit, name: string, path: string, heading: string, within?: Locator): Promise<void> {
  await (within ?? page).getByRole('link', { name, exact: true }).first().click();
  await page.waitForURL(root + path);
  expect(await headline(page)).toBe(heading);
}

async function headline(page: Page): Promise<string> {
  return collapse(await page.locator('h1').textContent());
}

/** Whether the stylesheet has arrived: only it narrows the page. */
function isStyled(page: Page): Promise<boolean> {
  return page.evaluate<boolean>("getComputedStyle(document.body).maxWidth !== 'none'");
}

function seedText(): string {
  const source = readFileSync(`${SEEDS}/000_3792500cf32d358c.txt`, 'utf8');
  return collapse(source.replace(/^ date 2017-01-23 /, ''));
}

function collapse(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
