/** Pages of a mixed archive in a real browser: nothing sticks out of a narrow or a wide window, every text runs its own way. */

import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from 'vitest';
import { build } from '../../src/index.ts';
import { readTree, tempFolder, writeTree } from '../support/files.ts';

/** A headline line and the paragraph below it. */
interface Sample {
  readonly headline: string;
  readonly paragraph: string;
  readonly lang: 'en' | 'und';
  readonly dir: 'ltr' | 'rtl';
}

const SAMPLES: Readonly<Record<string, Sample>> = {
  English: {
    headline: 'Harbour council votes to widen the northern pier',
    paragraph: 'Members of the harbour council voted on Tuesday to widen the pier by four metres before the winter storms.',
    lang: 'en',
    dir: 'ltr',
  },
  Arabic: {
    headline: 'مجلس الميناء يصوت على توسيع الرصيف الشمالي قبل 15 نوفمبر؟',
    paragraph: 'صوت أعضاء مجلس الميناء يوم الثلاثاء على توسيع الرصيف الشمالي بمقدار أربعة أمتار قبل حلول عواصف الشتاء.',
    lang: 'und',
    dir: 'rtl',
  },
  Hebrew: {
    headline: 'מועצת הנמל הצביעה בעד הרחבת הרציף הצפוני',
    paragraph: 'חברי מועצת הנמל הצביעו ביום שלישי בעד הרחבת הרציף הצפוני בארבעה מטרים לפני סערות החורף.',
    lang: 'und',
    dir: 'rtl',
  },
  Chinese: {
    headline: '港务委员会投票决定在冬季风暴到来之前拓宽北码头',
    paragraph: '港务委员会成员周二投票决定，在冬季风暴到来之前将北码头拓宽四米，工程预计持续两个月，期间渡轮改停南码头。',
    lang: 'und',
    dir: 'ltr',
  },
  Russian: {
    headline: 'Совет порта проголосовал за расширение северного причала',
    paragraph: 'Члены совета порта во вторник проголосовали за расширение северного причала на четыре метра до зимних штормов.',
    lang: 'und',
    dir: 'ltr',
  },
  Hindi: {
    headline: 'बंदरगाह परिषद ने उत्तरी घाट को चौड़ा करने के पक्ष में मतदान किया',
    paragraph: 'बंदरगाह परिषद के सदस्यों ने मंगलवार को सर्दियों के तूफानों से पहले उत्तरी घाट को चार मीटर चौड़ा करने का फैसला किया।',
    lang: 'und',
    dir: 'ltr',
  },
  'long English': {
    headline: `Council of the harbour ${'and of its northern and southern piers '.repeat(3)}votes at last`,
    paragraph: `Read https://example.org/${'harbour-council-minutes/'.repeat(8)} for ${'the decision and '.repeat(40)}more.`,
    lang: 'en',
    dir: 'ltr',
  },
  'long Arabic': {
    headline: `مجلس الميناء ${'والرصيف الشمالي والرصيف الجنوبي '.repeat(4)}يصوت`,
    paragraph: `${'صوت أعضاء مجلس الميناء على توسيع الرصيف. '.repeat(30)}`,
    lang: 'und',
    dir: 'rtl',
  },
  'unbroken English': {
    headline: 'Donaudampfschifffahrtsgesellschaft'.repeat(4),
    paragraph: `The word ${'Rindfleischetikettierung'.repeat(20)} has no break, and neither has ${'0'.repeat(400)} here.`,
    lang: 'en',
    dir: 'ltr',
  },
  'unbroken Arabic': {
    headline: 'أفاستسقيناكموها'.repeat(8),
    paragraph: `كلمة ${'أفاستسقيناكموها'.repeat(30)} طويلة.`,
    lang: 'und',
    dir: 'rtl',
  },
};

const NAMES = Object.keys(SAMPLES);
const BUSY_DAY = '2017/03/15';
const WIDTHS = [320, 1280];

/** The beginnings of the elements that reach beyond the window, but for those in a box that scrolls. */
const STICKING_OUT = `
  [...document.querySelectorAll('body *')]
    .filter((element) => !element.closest('.wide'))
    .filter((element) => element.getBoundingClientRect().right > innerWidth || element.getBoundingClientRect().left < 0)
    .map((element) => element.outerHTML.slice(0, 80))`;
const IS_TOO_WIDE = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.connect(inject('chromium'));
});

afterAll(() => browser.close());

test.each(WIDTHS)('no page is wider than a window of %i pixels', async (width) => {
  const site = await buildMixed();
  const page = await openPage(width);
  const wide: Record<string, string[]> = {};
  for (const path of pagesToSee(site)) {
    await page.goto(address(site, path));
    if (await page.evaluate(IS_TOO_WIDE)) wide[path] = await page.evaluate(STICKING_OUT);
  }
  expect(wide).toEqual({});
});

test('an article whose script the configured language does not have says so, and runs its own way', async () => {
  const site = await buildMixed();
  const page = await openPage(1280);
  for (const [name, { headline, lang, dir }] of Object.entries(SAMPLES)) {
    await page.goto(address(site, articleOf(site, name)));
    const root = await page.evaluate('[document.documentElement.lang, document.documentElement.dir]');
    expect(root, name).toEqual([lang, dir]);
    expect(await page.locator('h1').textContent(), name).toBe(headline);
    expect(await directionOf(page, 'h1'), name).toBe(dir);
    expect(await directionOf(page, '.article-body p'), name).toBe(dir);
    expect(await directionOf(page, '.masthead'), name).toBe('ltr');
  }
});

test.each(['index.html', '2017/03/index.html', `${BUSY_DAY}/index.html`])(
  'every headline on %s has its own language and direction',
  async (path) => {
    const site = await buildMixed();
    const page = await openPage(1280);
    await page.goto(address(site, path));
    for (const { headline, lang, dir } of Object.values(SAMPLES)) {
      const links = page.getByRole('link', { name: headline, exact: true });
      expect(await links.count(), headline).toBeGreaterThan(0);
      for (const link of await links.all()) {
        expect(await languageOf(link), headline).toEqual([lang, dir]);
      }
    }
  },
);

test('the excerpts of a day run the way of their articles', async () => {
  const site = await buildMixed();
  const page = await openPage(1280);
  await page.goto(address(site, `${BUSY_DAY}/index.html`));
  for (const { paragraph, lang, dir } of Object.values(SAMPLES)) {
    const excerpt = page.locator('.teaser p', { hasText: paragraph.slice(0, 20) }).first();
    expect(await languageOf(excerpt), paragraph).toEqual([lang, dir]);
  }
});

test('the neighbours of an article keep their own direction on its page', async () => {
  const site = await buildMixed();
  const page = await openPage(1280);
  await page.goto(address(site, articleOf(site, 'Arabic')));
  const neighbours = page.getByRole('navigation', { name: 'Before and after' }).getByRole('link');
  for (const link of await neighbours.all()) {
    const { lang, dir } = sampleOf(await link.textContent());
    expect(await languageOf(link)).toEqual([lang, dir]);
  }
  expect(await neighbours.count()).toBe(2);
});

/** What the browser makes of an element: the nearest `lang`, and the direction it lays out. */
function languageOf(locator: Locator): Promise<[string, string]> {
  return locator.evaluate((element) => [
    element.closest('[lang]').lang,
    element.ownerDocument.defaultView.getComputedStyle(element).direction,
  ]);
}

function directionOf(page: Page, selector: string): Promise<string> {
  return page.evaluate<string>(`getComputedStyle(document.querySelector('${selector}')).direction`);
}

async function openPage(width: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  onTestFinished(() => context.close());
  return context.newPage();
}

function address(site: string, path: string): string {
  return pathToFileURL(`${site}/${path}`).href;
}

async function buildMixed(): Promise<string> {
  const folder = tempFolder();
  writeTree(`${folder}/in`, mixedArchive());
  const texts = {
    title: 'The Exampleshire Chronicle and Intelligencer, Incorporating the Weekly Harbour Advertiser',
    subtitle: 'Every issue since the founding of the paper, with its supplements',
    rights: 'https://example.org/rights/for-everyone/who-asks-nicely-and-waits-for-an-answer-from-the-publisher',
    contact: 'archive-of-the-chronicle-and-intelligencer@harbour-council.example.org',
    provenance: `${'Scanned from paper. '.repeat(20)}\n\n${'0'.repeat(200)}`,
  };
  await build({ config: { ...texts, language: 'en', input: `${folder}/in`, out: `${folder}/site` } });
  return `${folder}/site`;
}

/** A month with an article a day, its busy day with twenty more, a year without any before it, single days after it. */
function mixedArchive(): Record<string, string> {
  const month = Array.from({ length: 31 }, (_, index) => `2017-03-${String(index + 1).padStart(2, '0')}`);
  const busy = Array(20).fill(BUSY_DAY.replaceAll('/', '-'));
  const dates = ['2015-12-31', ...month, ...busy, '2017-04-01', '2017-10-31', '2018-01-01', '2018-01-02', '2018-12-31'];
  return Object.fromEntries([...fullDay('2018-12-30'), ...dates.map((date, index) => sourceOf(date, index))]);
}

/** One article of each sample on one day. */
function fullDay(date: string): [string, string][] {
  return NAMES.map((_, index) => sourceOf(date, index));
}

/** File name and dated text. */
function sourceOf(date: string, index: number): [string, string] {
  const { headline, paragraph } = SAMPLES[NAMES[index % NAMES.length] ?? ''] as Sample;
  return [`${date}-${index}.txt`, `date ${date} ${headline}\n\n${paragraph}\n\n${paragraph}\n`];
}

function sampleOf(headline: string | null): Sample {
  return Object.values(SAMPLES).find((sample) => sample.headline === headline) as Sample;
}

/** Every page but those of single days and most articles: one of each sample is enough. */
function pagesToSee(site: string): string[] {
  const pages = Object.keys(readTree(site)).filter((path) => path.endsWith('.html'));
  return pages.filter((path) => !/^\d+\/\d+\/\d+\//.test(path) || path.startsWith(BUSY_DAY) || path.startsWith('2018/12/30'));
}

/** The page of the sample on the day that has one of each, known by its headline. */
function articleOf(site: string, name: string): string {
  const title = `<title>${SAMPLES[name]?.headline} · `;
  const found = Object.entries(readTree(site)).find(([path, bytes]) => path.startsWith('2018/12/30/') && bytes.includes(title));
  expect(found, name).toBeDefined();
  return found?.[0] ?? '';
}
