/** What a search costs in a real browser: requests and bytes of script and index, and the time to the first result. */

/** @import {Browser, Page} from "playwright-core" */
/** @import {Answer, Host} from "./host.js" */
/** @import {Row} from "./rows.js" */
import { setTimeout as wait } from 'node:timers/promises';
import { median } from '../measure/statistics.js';
import { count, kilobytes, milliseconds } from './rows.js';
import { atMost } from './targets.js';

const SHOWN = 20;
/** Milliseconds without a request after which a search has all it wanted. */
const QUIET = 300;
/** Milliseconds that hits may take. */
const PATIENCE = 10_000;
const HITS = '.hits > li';
const NEW_HITS = '.hits > li:not([data-old])';
const FIRST = 'first hit: ';
/**
 * Says on the console when the first hit is there. Whoever waits for it otherwise puts scripts of its own into the page, and these take
 * a sixth of the time that is measured.
 */
const NOTE_FIRST = `new MutationObserver((_, observer) => {
  if (!document.querySelector('${HITS}')) return;
  observer.disconnect();
  console.debug('${FIRST}' + performance.now());
}).observe(document, { childList: true, subtree: true });`;
const MARK_OLD = `for (const hit of document.querySelectorAll('${HITS}')) hit.setAttribute('data-old', '');`;

/**
 * @typedef {object} Reader
 * @property {Host} host
 * @property {string} page its path, which takes `?q=`
 * @property {(path: string) => boolean} isCounted
 *
 * @typedef {{requests: number, sent: number, plain: number}} Cost
 *
 * @typedef {{first: Cost, further: Cost, time: number}} Reading with time in milliseconds
 */

/**
 * @param {Browser} browser
 * @param {Reader} reader
 * @param {string[]} words each is searched first in a fresh browser, and then the next in the same page
 * @returns {Promise<Reading>} medians
 */
export async function readSearches(browser, reader, words) {
  /** @type {Reading[]} */ const readings = [];
  // One that does not count warms up the host and the browser.
  for (const [place, word] of [words[0] ?? '', ...words].entries()) {
    const reading = await searchTwice(browser, reader, word, words[place % words.length] ?? '');
    if (place > 0) readings.push(reading);
  }
  return {
    first: medianCost(readings.map(({ first }) => first)),
    further: medianCost(readings.map(({ further }) => further)),
    time: median(readings.map(({ time }) => time)),
  };
}

/**
 * @param {Reading | undefined} ours none where it could not be read
 * @param {Reading | undefined} theirs
 * @param {{bytes: number, requests: number}} limits of a first search
 * @returns {Row[]}
 */
export function toReadingRows(ours, theirs, { bytes, requests }) {
  /**
   * @param {string} what
   * @param {Row['show']} show
   * @param {(reading: Reading) => number} of
   */
  const row = (what, show, of) => ({ what, show, ours: ours && of(ours), theirs: theirs && of(theirs) });
  return [
    { ...row('first search, bytes', kilobytes, ({ first }) => first.plain), targets: [atMost(bytes, kilobytes)] },
    row('first search, bytes as a host sends them that compresses text', kilobytes, ({ first }) => first.sent),
    { ...row('first search, requests', count, ({ first }) => first.requests), targets: [atMost(requests, count)] },
    { ...row('further word, bytes', kilobytes, ({ further }) => further.plain), targets: [atMost(40_000, kilobytes)] },
    row('further word, requests', count, ({ further }) => further.requests),
    { ...row('time to first result', milliseconds, ({ time }) => time), targets: [atMost(150, milliseconds)] },
  ];
}

/**
 * @param {Browser} browser
 * @param {Reader} reader
 * @param {string} first
 * @param {string} further
 * @returns {Promise<Reading>}
 */
async function searchTwice(browser, reader, first, further) {
  const context = await browser.newContext({ bypassCSP: true });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.addInitScript({ content: NOTE_FIRST });
    reader.host.take();
    const [noted] = await Promise.all([
      page.waitForEvent('console', (message) => message.text().startsWith(FIRST)),
      page.goto(`${reader.host.origin}${reader.page}?q=${encodeURIComponent(first)}`),
    ]);
    const opening = await costOf(page, reader, HITS);
    const time = Number(noted.text().slice(FIRST.length));
    await page.evaluate(MARK_OLD);
    await page.locator('[name=q]').fill(further);
    await page.locator('[name=q]').press('Enter');
    return { first: opening, further: await costOf(page, reader, NEW_HITS), time };
  } finally {
    await context.close();
  }
}

/**
 * @param {Page} page
 * @param {Reader} reader
 * @param {string} hits
 * @returns {Promise<Cost>} once all hits are shown
 */
async function costOf(page, { host, isCounted }, hits) {
  await page
    .locator(hits)
    .nth(SHOWN - 1)
    .waitFor({ state: 'attached' });
  await settle(host);
  return tally(host.take().filter(({ path }) => isCounted(path)));
}

/** @param {Host} host */
async function settle(host) {
  for (let before = -1; before !== host.count(); await wait(QUIET)) before = host.count();
}

/**
 * @param {Answer[]} answers
 * @returns {Cost}
 */
export function tally(answers) {
  return {
    requests: answers.length,
    sent: answers.reduce((sum, { sent }) => sum + sent, 0),
    plain: answers.reduce((sum, { plain }) => sum + plain, 0),
  };
}

/**
 * @param {Cost[]} costs
 * @returns {Cost}
 */
function medianCost(costs) {
  return {
    requests: median(costs.map(({ requests }) => requests)),
    sent: median(costs.map(({ sent }) => sent)),
    plain: median(costs.map(({ plain }) => plain)),
  };
}
