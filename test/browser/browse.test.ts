/** A varied archive in a real browser: accessible, within its width, quiet, and usable by keyboard and without scripts. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { build } from '../../src/index.ts';

import { readTree, tempFolder, writeTree } from '../support/files.ts';
import { serve } from '../support/server.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
const TEXT =
  'The council met on Monday and agreed on little. Talks go on.\n\nNobody knows for how long, and Reuters reported more.\n';
const LONG = `${'An unusually long headline that goes on and on about the harbour '.repeat(4)}and ends here`;

/** Kinds of pages: a path, or a pattern of an article's. */
const PAGES: Readonly<Record<string, string | RegExp>> = {
  front: 'index.html',
  year: '2019/index.html',
  'sparse year': '1901/index.html',
  month: '2019/05/index.html',
  day: '2019/05/04/index.html',
  'dense day': '2019/05/05/index.html',
  'day of the year': 'on/05-04/index.html',
  'days of the year': 'on/index.html',
  about: 'about/index.html',
  '404': '404.html',
  article: /^2019\/05\/04\/the-council/,
  'article with everything': /^2019\/05\/06\/everything/,
  'article in Arabic': /^2019\/05\/07\/(?!index)/,
  'article in Chinese': /^2019\/05\/08\/(?!index)/,
  'table of prices': /^2019\/05\/09\/(?!index)/,
  'long headline': /^2019\/05\/10\/(?!index)/,
};

const atEnd: (() => void)[] = [];
let browser: Browser;
let site: string;
let root: string;
let paths: Readonly<Record<string, string>>;

beforeAll(async () => {
  browser = await chromium.connect(inject('chromium'));
  const folder = tempFolder(later);
  writeTree(folder, sources());
  site = `${folder}/site`;
  await build({ config: { title: 'The Harbour Times', url: 'https://example.org/news/', input: `${folder}/in`, out: site } });
  root = await serve(site, '/news/', later);
  const files = Object.keys(readTree(site));
  const pathOf = (page: string | RegExp) => (typeof page === 'string' ? page : (files.find((path) => page.test(path)) ?? ''));
  paths = Object.fromEntries(Object.entries(PAGES).map(([kind, page]) => [kind, pathOf(page)]));
}, 60_000);

afterAll(async () => {
  for (const action of atEnd) action();
  await browser.close();
});

function later(action: () => void): void {
  atEnd.push(action);
}

function sources(): Record<string, string | Buffer> {
  const dated = (date: string, text: string) => `date ${date} ${text}`;
  const files: Record<string, string | Buffer> = { 'in/photo.gif': GIF };
  for (const year of ['1901', '1907', '2017', '2018', '2019']) files[`in/${year}.txt`] = dated(`${year}-05-04`, TEXT);
  for (let month = 1; month <= 12; month += 1) {
    const date = `2019-${String(month).padStart(2, '0')}-15`;
    files[`in/monthly-${month}.txt`] = dated(date, `Ships came in month ${month}. They left again.`);
  }
  for (let index = 0; index < 130; index += 1)
    files[`in/dense-${index}.txt`] = dated('2019-05-05', `Ship number ${index} arrived in the harbour on Sunday. It left.`);
  const columns = 12;
  const wide = `| ${'Port | '.repeat(columns)}\n|${'---|'.repeat(columns)}\n| ${'Kielharbour | '.repeat(columns)}\n\n`;
  files['in/everything.md'] =
    '---\ndate: 2019-05-06\ntitle: Everything at once\nauthor: [Ada Poe, Ben Roe]\nsection: World\ntags: [ships, trade]\nurl: https://old.example.org/a\n---\n' +
    `A *first* paragraph.\n\n## A heading\n\n${wide}| Port | Ships |\n|---|--:|\n| Kiel | 12 |\n\n> Quoted.\n\n- one\n- two\n\n![A photo](photo.gif)\n\n\`\`\`\ncode that is wide enough to need scrolling on a narrow telephone, surely\n\`\`\`\n`;
  files['in/arabic.txt'] = dated('2019-05-07', `${'اجتمع المجلس يوم الاثنين واتفق على القليل. '.repeat(3)}\n\nتستمر المحادثات.`);
  files['in/chinese.txt'] = dated('2019-05-08', '理事会星期一开会，达成的协议很少。\n\n会谈继续进行。');
  files['in/prices.txt'] = dated(
    '2019-05-09',
    `Prices rose.\n\n${'Wheat      12.50    13.25    14.00\nBarley      9.75     9.50    10.25\n'.repeat(2)}`,
  );
  files['in/long.txt'] = dated('2019-05-10', `${LONG}\n\nIt did.`);
  return files;
}

interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly faults: string[];
}

async function visit(kind: string, options: Parameters<Browser['newContext']>[0] = {}, from = root): Promise<Visit> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('requestfailed', (request) => faults.push(request.url()));
  await page.goto(from + paths[kind]);
  return { page, context, faults };
}

describe.each(Object.keys(PAGES))('the page of kind %s', (kind) => {
  test('has no violation, no overflow and nothing to complain of, narrow and wide, light and dark', async () => {
    const { page, context, faults } = await visit(kind);
    await page.evaluate(AXE);
    for (const width of [320, 1280]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        const { violations } = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>('axe.run()');
        const found = violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
        const overflow = (await page.evaluate<number>('document.documentElement.scrollWidth')) - width;
        expect({ width, colorScheme, found, overflow: Math.max(0, overflow) }).toEqual({
          width,
          colorScheme,
          found: [],
          overflow: 0,
        });
      }
    }
    expect(faults).toEqual([]);
    await context.close();
  });

  // A host shows 404.html at any depth, so its links are no relative ones.
  const ways = kind === '404' ? ['from a host'] : ['from disk', 'from a host'];
  test.each(ways)('leads on without scripts, %s', async (way) => {
    const start = way === 'from disk' ? `${pathToFileURL(site).href}/` : root;
    const { page, context, faults } = await visit(kind, { javaScriptEnabled: false }, start);
    const links = await page.evaluate<string[]>("[...document.querySelectorAll('a[href]')].map((a) => a.href.baseVal ?? a.href)");
    const own = new Set(
      links.map((link) => new URL(link, page.url()).href.split('#')[0] ?? '').filter((link) => link.startsWith(start)),
    );
    const files = readTree(site);
    const missing = [...own].filter((link) => files[decodeURI(link.slice(start.length))] === undefined);
    expect(own.size).toBeGreaterThan(1);
    expect(missing).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });
});

test('a reader comes from the front page to an article and back by the keyboard alone, and sees where', async () => {
  const { page, context } = await visit('front');
  for (let presses = 0; presses < 60 && !(await focused(page)).includes('in month 12'); presses += 1) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate<string>(FOCUS)).toBe('');
  }
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/2019\/12\/15\/ships/);
  while (!(await focused(page)).includes('The Harbour Times')) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${root}index.html`);
  await context.close();
});

test('arrow keys lead to the neighbours of an article, by the direction of its page', async () => {
  const { page, context } = await visit('article in Arabic');
  await page.keyboard.press('ArrowLeft');
  await page.waitForURL(/\/2019\/05\/08\//);
  await page.keyboard.press('ArrowLeft');
  await page.waitForURL(/\/2019\/05\/07\//);
  await page.keyboard.press('ArrowRight');
  await page.waitForURL(/\/2019\/05\/06\//);
  await context.close();
});

test('the theme is switched, remembered on the next page, and there before anything is painted', async () => {
  const { page, context } = await visit('article', { colorScheme: 'light' });
  const paper = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
  const light = await paper();
  await page.getByRole('button', { name: 'Light or dark' }).click();
  const dark = await paper();
  expect(dark).not.toBe(light);
  await page.goto(root + paths['month']);
  expect(await paper()).toBe(dark);
  expect(await page.evaluate<boolean>('document.querySelector(\'script[src$="theme.js"]\').defer')).toBe(false);
  await page.getByRole('button', { name: 'Light or dark' }).click();
  expect(await paper()).toBe(light);
  await context.close();
});

test('a citation and the address of a paragraph can be copied', async () => {
  const { page, context } = await visit('article', { permissions: ['clipboard-read', 'clipboard-write'] });
  const copied = () => page.evaluate<string>('navigator.clipboard.readText()');
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect
    .poll(copied)
    .toBe(
      `"The council met on Monday and agreed on little", The Harbour Times, 4 May 2019, https://example.org/news/${paths['article']}`,
    );
  await page.locator('.article-body p').first().hover();
  await page.locator('.article-body p a[aria-hidden]').first().click({ force: true });
  await expect.poll(copied).toMatch(/#p-[a-z0-9]+$/);
  expect(page.url()).toBe(await copied());
  await context.close();
});

test('t leads to what happened on this day', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date('2031-05-04T12:00:00'));
  await page.goto(root + paths['article in Chinese']);
  await page.keyboard.press('t');
  await page.waitForURL(`${root}on/05-04/index.html`);
  await context.close();
});

test('an article says who reported it, how long it takes, and what its source was', async () => {
  const { page, context } = await visit('article');
  expect((await page.locator('.dateline').innerText()).replace(/\s+/g, ' ')).toBe('4 May 2019 Reuters 21 words 1-minute read');
  expect(await page.locator('.source code').last().textContent()).toMatch(/^[0-9a-f]{64}$/);
  await context.close();
});

test('the chart leads to each month that has articles', async () => {
  const { page, context } = await visit('front');
  const bars = await page.locator('.chart svg a').count();
  expect(bars).toBe(2 + 2 + 12);
  await page.locator('.chart svg a').last().click({ force: true });
  await page.waitForURL(`${root}2019/12/index.html`);
  await context.close();
});

/** The element with the focus where nothing shows that it has it. */
const FOCUS =
  "getComputedStyle(document.activeElement).outlineStyle === 'none' ? document.activeElement.outerHTML.slice(0, 200) : ''";

/** What the element with the focus says. */
function focused(page: Page): Promise<string> {
  return page.evaluate<string>("document.activeElement === document.body ? '' : document.activeElement.textContent");
}
