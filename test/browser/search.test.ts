/** The search in a real browser, from static files alone. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page, type Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { build } from '../../src/index.ts';
import { FORMAT_VERSION } from '../../src/search/layout.ts';
import { type Manifest, manifestOf, type SegmentFacts } from '../../src/search/manifest.ts';
import { tempFolder, writeTree } from '../support/files.ts';
import { serve } from '../support/server.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const HOSTILE = '<img src=x onerror="window.harm=1"><script>window.harm=1</script>';

const atEnd: (() => void)[] = [];
let browser: Browser;
let site: string;
let root: string;
/** The same articles, with an index of several segments. */
let cutRoot: string;

beforeAll(async () => {
  browser = await chromium.connect(inject('chromium'));
  const folder = tempFolder((action) => atEnd.push(action));
  const texts: Record<string, string> = {};
  for (let number = 0; number < 45; number += 1) {
    const date = `20${String(10 + (number % 8)).padStart(2, '0')}-0${1 + (number % 9)}-11`;
    texts[`in/${number}.txt`] = `date ${date} Ships of the harbour number ${number}.\n\nThe council trades with nobody.`;
  }
  texts['in/barbs.txt'] = 'date 2016-03-03 Syria’s envoy traded barbs in Astana.\n\nMore of it: prime minister.';
  texts['in/phrase.txt'] = 'date 2014-03-03 The minister is in his prime today.';
  texts['in/hostile.txt'] = `date 2015-05-05 Hostilities ${HOSTILE} began.\n\nBody hostilities ${HOSTILE} end.`;
  texts['in/haus.md'] = '---\ndate: 2012-02-02\nlang: de\ntitle: Die Häuser\n---\nHäuser am Hafen.';
  texts['in/arab.md'] = '---\ndate: 2012-02-03\nlang: ar\ntitle: كتاب جديد\n---\nكتاب جديد في المكتبة.';
  writeTree(folder, texts);
  site = `${folder}/site`;
  await build({ config: { title: 'The Harbour Times', url: 'https://example.org/news/', input: `${folder}/in`, out: site } });
  root = await serve(site, '/news/', (action) => atEnd.push(action));
  const limits = { segmentArticles: 30 };
  await build({ config: { title: 'The Harbour Times', input: `${folder}/in`, out: `${folder}/cut`, limits } });
  cutRoot = await serve(`${folder}/cut`, '/', (action) => atEnd.push(action));
}, 60_000);

afterAll(async () => {
  for (const action of atEnd) action();
  await browser.close();
});

/** Opens the search page; what goes wrong in it fails the test. */
async function withPage(
  query: string,
  action: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
  address = root,
): Promise<void> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    // From disk the browser says of each file of the index that it does not load it, as the page does.
    const isExpected =
      message.text().includes('Failed to load resource') || /from origin 'null' has been blocked/.test(message.text());
    if (message.type() === 'error' && !isExpected) errors.push(message.text());
  });
  try {
    await page.goto(`${address}search/index.html${query}`);
    await action(page);
    expect(errors).toEqual([]);
  } finally {
    await context.close();
  }
}

/** Opens the search page of the index of several segments. */
function inCut(action: (page: Page) => Promise<void>): Promise<void> {
  return withPage('', action, {}, cutRoot);
}

async function manifestIn(page: Page, address: string): Promise<Manifest> {
  return (await page.request.get(`${address}search/index.json`)).json();
}

/** Answers the first request for a segment's first file, and those behind it once they are let go. */
async function holdSecond(page: Page, segment: SegmentFacts | undefined): Promise<{ asked: () => number; release: () => void }> {
  let asked = 0;
  let release = () => {};
  const released = new Promise<void>((done) => {
    release = done;
  });
  await page.route(`**/${segment?.files[0]}`, async (route) => {
    asked += 1;
    if (asked > 1) await released;
    await route.continue();
  });
  return { asked: () => asked, release };
}

/** Waits for the status and gives the headlines. */
async function headlines(page: Page, status: string | RegExp): Promise<string[]> {
  const wanted = typeof status === 'string' ? new RegExp(`^${status}$`) : status;
  await expect.poll(() => page.textContent('.status'), { timeout: 10_000 }).toMatch(wanted);
  return page.locator('.hits h2').allTextContents();
}

describe('a search from its address', () => {
  test.each([
    ['?q=trading+astana', ['Syria’s envoy traded barbs in Astana']],
    ['?q="prime+minister"', ['Syria’s envoy traded barbs in Astana']],
    ['?q=prime+-astana', ['The minister is in his prime today']],
    ['?q=HAUSER', ['Die Häuser']],
    ['?q=الكتاب&lang=ar', ['كتاب جديد']],
    ['?q=minister&order=oldest', ['The minister is in his prime today', 'Syria’s envoy traded barbs in Astana']],
    ['?q=minister&from=2015-01-01&to=2016-12-31', ['Syria’s envoy traded barbs in Astana']],
  ])('%s', async (query, expected) => {
    await withPage(query, async (page) => {
      expect(await headlines(page, /found/)).toEqual(expected);
    });
  });

  test('shows what was found with its date, its words marked, and leads to it', async () => {
    await withPage('?q=barbs', async (page) => {
      await headlines(page, '1 article found');
      expect(await page.locator('.hits time').allTextContents()).toEqual(['3 March 2016']);
      await page.waitForSelector('.snippet mark');
      expect(await page.locator('.hits mark').allTextContents()).toEqual(['barbs', 'barbs']);
      await page.click('.hits a');
      expect(await page.textContent('h1')).toBe('Syria’s envoy traded barbs in Astana');
    });
  });

  test('puts nothing of an article into the page but text', async () => {
    await withPage('?q=hostilities', async (page) => {
      await headlines(page, '1 article found');
      await page.waitForSelector('.snippet mark');
      expect(await page.textContent('.hits')).toContain('<img src=x onerror=');
      expect(await page.locator('.hits img, .hits script').count()).toBe(0);
      expect(await page.evaluate('window.harm')).toBe(undefined);
    });
  });

  test('takes any query as words', async () => {
    await withPage(`?q=${encodeURIComponent(`${HOSTILE} __proto__ "`)}&order=x&from=1'`, async (page) => {
      await page.waitForSelector('.suggestions p');
      expect(await page.textContent('.suggestions')).toBe('No article has “proto”.');
      expect(await page.locator('.hits li').count()).toBe(0);
      expect(await page.evaluate('window.harm')).toBe(undefined);
    });
  });
});

describe('a reader', () => {
  test('sees results while typing, and keeps them in the address', async () => {
    await withPage('', async (page) => {
      await page.keyboard.type('astan', { delay: 10 });
      expect(await headlines(page, '1 article found')).toHaveLength(1);
      expect(new URL(page.url()).search).toBe('?q=astan');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.suggestions p');
      expect(await page.locator('.hits li').count()).toBe(0);
    });
  });

  test('goes back to the search before', async () => {
    await withPage('?q=barbs', async (page) => {
      await headlines(page, '1 article found');
      await page.fill('#q', 'minister');
      await page.keyboard.press('Enter');
      await headlines(page, '2 articles found');
      await page.goBack();
      await headlines(page, '1 article found');
      expect(await page.inputValue('#q')).toBe('barbs');
    });
  });

  test('gets twenty at a time', async () => {
    await withPage('?q=harbour', async (page) => {
      expect(await headlines(page, '45 articles found')).toHaveLength(20);
      await page.click('.further');
      await expect.poll(() => page.locator('.hits li').count()).toBe(40);
      expect(await page.evaluate(`document.activeElement?.closest('li') === document.querySelectorAll('.hits li')[20]`)).toBe(
        true,
      );
      await page.click('.further');
      await expect.poll(() => page.locator('.hits li').count()).toBe(45);
      expect(await page.isVisible('.further')).toBe(false);
    });
  });

  test('chooses a year and a month of it in the chart, by keyboard, and all dates again', async () => {
    await withPage('?q=harbour', async (page) => {
      await headlines(page, '45 articles found');
      expect(await page.locator('.bars button').count()).toBe(8);
      await page.focus('.bars button[data-key="2013"]');
      await page.keyboard.press('Enter');
      await headlines(page, '6 articles found');
      expect(new URL(page.url()).search).toBe('?q=harbour&from=2013-01-01&to=2013-12-31');
      expect(await page.inputValue('input[name="from"]')).toBe('2013-01-01');
      expect(await focused(page)).toContain('2013');
      await page.click('.bars button[data-key="2013-04"]');
      await headlines(page, '1 article found');
      expect(await page.getAttribute('.bars button[aria-pressed="true"]', 'aria-label')).toBe('April 2013: 1 article');
      await page.click('.bars button[data-key="2013-04"]');
      await headlines(page, '6 articles found');
      await page.click('.histogram .span button');
      await headlines(page, '45 articles found');
    });
  });

  test('moves along the chart by arrow keys, which is one stop for the tabulator', async () => {
    await withPage('?q=harbour', async (page) => {
      await headlines(page, '45 articles found');
      expect(await page.locator('.bars button[tabindex="0"]').count()).toBe(1);
      await page.focus('.bars button[tabindex="0"]');
      await page.keyboard.press('ArrowRight');
      expect(await focused(page)).toBe('2011: 6 articles');
      await page.keyboard.press('End');
      expect(await focused(page)).toBe('2017: 5 articles');
      await page.keyboard.press('Tab');
      expect(await focused(page)).toContain('harbour');
    });
  });

  test('finds, reads and comes back by the keyboard alone, and sees where', async () => {
    await withPage('', async (page) => {
      await page.goto(`${root}about/index.html`);
      await page.keyboard.press('/');
      await page.keyboard.type('traded barbs');
      await page.keyboard.press('Enter');
      await headlines(page, '1 article found');
      await page.focus('#q');
      while (!(await focused(page)).startsWith('Syria')) {
        await page.keyboard.press('Tab');
        expect(await page.evaluate(OUTLINE)).not.toBe('none');
      }
      await page.keyboard.press('Enter');
      await page.waitForURL(/2016\/03\/03\/syria/);
      await page.goBack();
      await headlines(page, '1 article found');
    });
  });

  test('chooses from the chart while the last word is but begun', async () => {
    await withPage('', async (page) => {
      await page.keyboard.type('harb');
      await headlines(page, '45 articles found');
      await page.click('.bars button[data-key="2013"]');
      await headlines(page, '6 articles found');
      await page.selectOption('select[name="order"]', 'newest');
      await page.fill('input[name="from"]', '2013-04-01');
      await headlines(page, /^[1-5] articles? found$/);
    });
  });

  test('hears the count once, when the search has settled', async () => {
    await withPage('', async (page) => {
      await page.evaluate(LISTEN);
      await page.keyboard.type('minister', { delay: 200 });
      await expect.poll(() => page.textContent('.announcement'), { timeout: 5000 }).not.toBe('');
      expect(await page.evaluate('heard')).toEqual(['2 articles found']);
    });
  });

  test('sees the newest search, though an older one ends later', async () => {
    await withPage('', async (page) => {
      let isFirst = true;
      await page.route('**/*.bin', async (route) => {
        if (isFirst) {
          isFirst = false;
          await new Promise((done) => setTimeout(done, 600));
        }
        await route.continue();
      });
      await page.fill('#q', 'barbs');
      await page.waitForTimeout(250);
      await page.fill('#q', 'minister');
      await headlines(page, '2 articles found');
      await page.waitForTimeout(700);
      expect(await headlines(page, '2 articles found')).toHaveLength(2);
    });
  });

  test('types over what was typed, and goes back to what was asked for', async () => {
    await withPage('?q=barbs', async (page) => {
      await headlines(page, '1 article found');
      await page.fill('#q', 'minister');
      await headlines(page, '2 articles found');
      await page.fill('#q', 'harbour');
      await headlines(page, '45 articles found');
      await page.keyboard.press('Enter');
      await page.goBack();
      await headlines(page, '1 article found');
      await page.goForward();
      await headlines(page, '45 articles found');
      expect(new URL(page.url()).search).toBe('?q=harbour');
      await page.selectOption('select[name="order"]', 'oldest');
      await page.fill('#q', '');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.browse:not([hidden])');
      expect(await page.locator('.hits li').count()).toBe(0);
    });
  });

  test('sees languages by their own names, and headlines in their own direction', async () => {
    await withPage('?lang=ar', async (page) => {
      expect(await headlines(page, '1 article found')).toHaveLength(1);
      expect(await page.locator('select[name="lang"] option').allTextContents()).toEqual([
        'all',
        'العربية',
        'Deutsch',
        'English',
      ]);
      expect(await page.locator('.hits h2').getAttribute('dir')).toBe('rtl');
      expect(await page.inputValue('select[name="lang"]')).toBe('ar');
    });
  });

  test('chooses dates, order and language in the form', async () => {
    await withPage('?q=minister', async (page) => {
      await headlines(page, '2 articles found');
      await page.selectOption('select[name="order"]', 'oldest');
      await expect.poll(() => page.locator('.hits h2').first().textContent()).toContain('The minister');
      await page.fill('input[name="from"]', '2016-01-01');
      await headlines(page, '1 article found');
      await page.selectOption('select[name="lang"]', 'de');
      await headlines(page, 'No article has all of this.');
    });
  });

  test('is offered the nearest word', async () => {
    await withPage('?q=astanna+barbs', async (page) => {
      await page.waitForSelector('.suggestions p');
      expect(await page.textContent('.suggestions')).toBe('No article has “astanna”. Did you mean “astana”?');
      await page.click('.suggestions a');
      await headlines(page, '1 article found');
      expect(await page.inputValue('#q')).toBe('astana barbs');
    });
  });

  test('does not see what was offered for another search while one takes long', async () => {
    await withPage('?q=astanna', async (page) => {
      await page.waitForSelector('.suggestions a');
      await page.route('**/*-0.bin', () => {});
      await page.fill('#q', 'barbs');
      await page.keyboard.press('Enter');
      await headlines(page, 'Searching …');
      await expect.poll(() => page.isVisible('.suggestions a')).toBe(false);
      await page.unroute('**/*-0.bin');
    });
  });

  test('sees what is found first while the rest is on its way', async () => {
    await inCut(async (page) => {
      const { segments } = await manifestIn(page, cutRoot);
      expect(segments.length).toBeGreaterThan(1);
      // Of the oldest segment a block of its dictionary comes at once, and its postings late.
      const { release } = await holdSecond(page, segments[0]);
      await page.fill('#q', 'harbour');
      await page.keyboard.press('Enter');
      const first = await headlines(page, /^\d+ articles found so far/);
      expect(first.length).toBeGreaterThan(0);
      expect(await page.getAttribute('.results', 'aria-busy')).toBe('true');
      release();
      await headlines(page, '45 articles found');
      expect(await page.getAttribute('.results', 'aria-busy')).toBe('false');
    });
  });

  test('is not told that there is nothing while the part that has it is on its way', async () => {
    await inCut(async (page) => {
      const { segments } = await manifestIn(page, cutRoot);
      // The newest segment alone has the word, and the oldest is looked at first.
      const { asked, release } = await holdSecond(page, segments.at(-1));
      await page.selectOption('select[name="order"]', 'oldest');
      await page.fill('#q', 'astana');
      await page.keyboard.press('Enter');
      await expect.poll(asked, { timeout: 10_000 }).toBe(2);
      // That comes later than a part would be shown.
      expect(await headlines(page, 'Searching …')).toEqual([]);
      expect(await page.getAttribute('.results', 'aria-busy')).toBe('true');
      release();
      expect(await headlines(page, '1 article found')).toEqual(['Syria’s envoy traded barbs in Astana']);
    });
  });

  test('is told of what fails, though a part was found and waits to be shown', async () => {
    await inCut(async (page) => {
      const { segments } = await manifestIn(page, cutRoot);
      let requests = 0;
      await page.route(`**/${segments[0]?.files[0]}`, async (route) => {
        requests += 1;
        if (requests === 1) return route.continue();
        await wait(20);
        return route.abort();
      });
      await page.fill('#q', 'harbour');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.problem:not([hidden])');
      await wait(300);
      expect(await page.isVisible('.problem button')).toBe(true);
      expect([await page.getAttribute('.results', 'aria-busy'), await page.locator('.hits li').count()]).toEqual(['false', 0]);
    });
  });

  test('is told when a part cannot be loaded, and can try again', async () => {
    await withPage('', async (page) => {
      await page.route('**/*-0.bin', (route) => route.abort());
      await page.fill('#q', 'barbs');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.problem:not([hidden])');
      expect(await page.textContent('.problem p')).toBe('A part of the search index could not be loaded.');
      await page.unroute('**/*-0.bin');
      await page.click('.problem button');
      await headlines(page, '1 article found');
      expect(await page.isVisible('.problem')).toBe(false);
    });
  });

  test('is told that it takes long, and can try again without what never comes', async () => {
    await withPage('', async (page) => {
      const held: Route[] = [];
      let isStuck = true;
      await page.route('**/*-0.bin', async (route) => {
        if (isStuck) held.push(route);
        else await route.continue();
      });
      await page.clock.install();
      await page.fill('#q', 'barbs');
      await page.keyboard.press('Enter');
      await expect.poll(() => held.length).toBe(1);
      await page.clock.runFor(8000);
      expect(await page.textContent('.status')).toBe('Searching …');
      expect(await page.isVisible('.problem')).toBe(false);
      await page.clock.runFor(1000);
      expect(await page.isVisible('.problem')).toBe(true);
      expect(await page.textContent('.problem p')).toBe('This takes longer than usual.');
      expect(await page.getAttribute('.results', 'aria-busy')).toBe('true');
      isStuck = false;
      // The clock stands, and with it what a click waits for.
      await page.focus('.problem button');
      await page.keyboard.press('Enter');
      await headlines(page, '1 article found');
      for (const route of held) await route.abort();
      await page.clock.runFor(20_000);
      expect(await headlines(page, '1 article found')).toHaveLength(1);
      expect([await page.isVisible('.problem'), await page.getAttribute('.results', 'aria-busy')]).toEqual([false, 'false']);
    });
  });

  test.each([
    ['is cut', { body: `{"format": ${FORMAT_VERSION}, ` }, 'The search index is damaged.'],
    [
      'lacks its segments',
      { json: { format: FORMAT_VERSION, check: 1, fileBytes: 1, languages: {}, segments: [] } },
      'The search index is damaged.',
    ],
    ['is not there', { status: 404 }, 'A part of the search index could not be loaded.'],
  ])('is told when the manifest %s, and can try again', async (_, answer, message) => {
    await withPage('', async (page) => {
      await page.route('**/index.json', (route) => route.fulfill(answer));
      await page.reload();
      await page.fill('#q', 'barbs');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.problem:not([hidden])');
      expect(await page.textContent('.problem p')).toContain(message);
      await page.unroute('**/index.json');
      await page.click('.problem button');
      await headlines(page, '1 article found');
    });
  });

  test('can try again for more, and keeps what there is', async () => {
    await withPage('?q=harbour', async (page) => {
      await headlines(page, '45 articles found');
      await page.route('**/*.bin', (route) => route.abort());
      await page.click('.further');
      await page.waitForSelector('.problem:not([hidden])');
      expect(await page.locator('.hits li').count()).toBe(20);
      await page.unroute('**/*.bin');
      await page.click('.problem button');
      await expect.poll(() => page.locator('.hits li').count()).toBe(40);
    });
  });

  test('is told when the index is not the one that the page reads', async () => {
    await withPage('', async (page) => {
      await page.route('**/index.json', (route) => route.fulfill({ json: { format: 99 } }));
      await page.reload();
      await page.fill('#q', 'barbs');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.problem:not([hidden])');
      expect(await page.textContent('.problem p')).toContain('is of another version');
    });
  });

  test('finds in an index that has taken the place of the one that the page began with', async () => {
    await withPage('', async (page) => {
      const { segments, languages } = await manifestIn(page, root);
      const gone = segments.map((segment) => ({ ...segment, files: segment.files.map((file) => `gone-${file}`) }));
      let requests = 0;
      await page.route('**/index.json', (route) => {
        requests += 1;
        return requests > 1 ? route.continue() : route.fulfill({ json: manifestOf(gone, languages) });
      });
      let missed = 0;
      page.on('response', (response) => {
        if (response.url().includes('/gone-') && response.status() === 404) missed += 1;
      });
      await page.reload();
      await page.fill('#q', 'barbs');
      await page.keyboard.press('Enter');
      await headlines(page, '1 article found');
      expect([requests, missed > 0, await page.isVisible('.problem')]).toEqual([2, true, false]);
    });
  });

  test('waits for what every search needs no longer than for the script', async () => {
    await withPage('', async (page) => {
      const requests: string[] = [];
      page.on('request', (request) => requests.push(new URL(request.url()).pathname.replace(/^.*\//, '')));
      await page.goto(`${root}search/index.html?q=barbs`);
      await headlines(page, '1 article found');
      const ofIndex = requests.filter((name) => /^(?:index\.json|.*\.bin)$/.test(name));
      expect(ofIndex.slice(0, 2).toSorted()).toEqual(['heads.bin', 'index.json']);
      // What the page asked for was taken, and not asked for again.
      expect(ofIndex.filter((name) => name === 'index.json' || name === 'heads.bin')).toHaveLength(2);
      // Of the segment: a block of its dictionary, postings, records.
      expect(ofIndex).toHaveLength(5);
      const initiators = await page.evaluate<string[]>(
        `performance.getEntriesByType('resource').filter(({ name }) => /(index\\.json|heads\\.bin)$/.test(name)).map((entry) => entry.initiatorType)`,
      );
      expect(initiators).toEqual(['link', 'link']);
    });
  });

  test('finds the same where the server knows no ranges, with a request for each file', async () => {
    await withPage('', async (page) => {
      let requests = 0;
      await page.route('**/*-0.bin', async (route) => {
        requests += 1;
        const { range: _, ...headers } = route.request().headers();
        await route.continue({ headers });
      });
      await page.fill('#q', 'minister');
      await page.keyboard.press('Enter');
      await headlines(page, '2 articles found');
      expect(requests).toBe(1);
    });
  });

  test('comes to the box of any page with a key, and from it to the search', async () => {
    await withPage('', async (page) => {
      await page.goto(`${root}2016/03/index.html`);
      await page.keyboard.press('/');
      await page.keyboard.type('barbs');
      await page.keyboard.press('Enter');
      await page.waitForURL(/search\/index\.html\?q=barbs$/);
      await headlines(page, '1 article found');
    });
  });
});

/** What the element with the focus says. */
function focused(page: Page): Promise<string> {
  return page.evaluate<string>("document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent");
}

const OUTLINE = 'getComputedStyle(document.activeElement).outlineStyle';

/** Collects what a screen reader says of its own accord. */
const LISTEN = `window.heard = [];
new MutationObserver(([{ target }]) => { if (target.textContent !== '') heard.push(target.textContent); })
  .observe(document.querySelector('.announcement'), { childList: true });`;

test('from disk, the page says why it cannot search and what serves the folder', async () => {
  await withPage('', async (page) => {
    await page.goto(`${pathToFileURL(site)}/2016/index.html`);
    await page.keyboard.press('/');
    await page.keyboard.type('barbs');
    await page.keyboard.press('Enter');
    await page.waitForURL(/search\/index\.html\?q=barbs$/);
    await page.waitForSelector('.problem:not([hidden])');
    expect(await page.textContent('.problem p')).toContain('python3 -m http.server');
    expect(await page.isVisible('.problem button')).toBe(false);
    expect(await page.inputValue('#q')).toBe('barbs');
    await page.press('#q', 'Enter');
    expect(await page.isVisible('.problem')).toBe(true);
    expect(await page.locator('.browse a').first().getAttribute('href')).toBe('../2017/index.html');
  });
});

test('without scripts, the page offers the dates', async () => {
  await withPage(
    '',
    async (page) => {
      expect(await page.textContent('noscript')).toContain('JavaScript');
      expect(await page.isVisible('form')).toBe(false);
      await page.click('.browse a');
      expect(await page.textContent('h1')).toContain('2017');
    },
    { javaScriptEnabled: false },
  );
});

describe.each([
  ['a phone', 360],
  ['a desk', 1280],
])('on %s', (_, width) => {
  test.each(['light', 'dark'] as const)('in %s, axe finds nothing', async (colorScheme) => {
    const options = { viewport: { width, height: 800 }, colorScheme };
    for (const query of ['', '?q=harbour', '?q=astanna&from=2013-01-01&to=2013-12-31'])
      await withPage(
        query,
        async (page) => {
          if (query !== '') await page.waitForSelector('.hits li, .suggestions p');
          await page.evaluate(AXE);
          const { violations } = (await page.evaluate('axe.run()')) as {
            violations: { id: string; nodes: { html: string }[] }[];
          };
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
          expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
        },
        options,
      );
  });
});
