/** @import {Browser} from "playwright-core" */
/** @import {Archive} from "./archive.js" */
/** @import {Pagefind} from "./pagefind-index.js" */
/** @import {Row} from "./rows.js" */
import { join } from 'node:path';
import { pagefindPage } from '../peers/pagefind.js';
import { openHost } from './host.js';
import { ensureIndexed } from './pagefind-index.js';
import { openRanker } from './ranker.js';
import { LIMIT, toQualityRows } from './ranks.js';
import { knownItems } from './words.js';

/** @typedef {(text: string, url: string, limit: number) => Promise<number>} Ranker */

/**
 * Known items: whether an article is found with three of its words.
 *
 * @param {Archive} archive
 * @param {Map<string, string>} urls of sources
 * @param {Pagefind | undefined} pagefind
 * @param {Browser} browser
 * @returns {Promise<Row[]>}
 */
export async function measureQuality({ articles, searched, plain, survey }, urls, pagefind, browser) {
  const items = knownItems(survey).flatMap(({ source, text }) => {
    const url = urls.get(source);
    return url === undefined ? [] : [{ text, url }];
  });
  const ours = await rankAll(items, await openRanker(searched));
  if (pagefind) await ensureIndexed(pagefind, plain);
  const theirs = pagefind && (await rankWithPagefind(items, join(plain.folder, plain.tool.out), browser));
  return toQualityRows(ours, theirs, articles);
}

/**
 * @param {{text: string, url: string}[]} items
 * @param {Ranker} rank
 * @returns {Promise<number[]>}
 */
async function rankAll(items, rank) {
  /** @type {number[]} */ const places = [];
  for (const { text, url } of items) places.push(await rank(text, url, LIMIT));
  return places;
}

/**
 * @param {{text: string, url: string}[]} items
 * @param {string} folder
 * @param {Browser} browser
 * @returns {Promise<number[]>}
 */
async function rankWithPagefind(items, folder, browser) {
  const host = await openHost(folder, { '/bench.html': pagefindPage() });
  const page = await browser.newPage();
  try {
    await page.goto(`${host.origin}/bench.html`);
    return await rankAll(items, async (...asked) => {
      return Number(await page.evaluate(`rankOf(...${JSON.stringify(asked)})`));
    });
  } finally {
    await page.close();
    host.close();
  }
}
