/** @import {Browser} from "playwright-core" */
/** @import {Site} from "../sites.js" */
/** @import {Archive} from "./archive.js" */
/** @import {Pagefind} from "./pagefind-index.js" */
/** @import {Reader, Reading} from "./reading.js" */
/** @import {Row} from "./rows.js" */
import { join } from 'node:path';
import { PAGEFIND_OUT, pagefindPage } from '../peers/pagefind.js';
import { openHost } from './host.js';
import { ensureIndexed } from './pagefind-index.js';
import { readSearches, toReadingRows } from './reading.js';
import { isForSearch } from './search-index.js';
import { middleWords } from './words.js';

const WORDS = 10;
/** Articles that each word must have, so that there is a whole page of results. */
const LEAST = 20;
/** What a first search may cost, from this number of articles on. */
const LIMITS = [
  { articles: 100_000, bytes: 120_000, requests: 16 },
  { articles: 0, bytes: 60_000, requests: 8 },
];
const PAGEFIND_PAGE = '/bench.html';

/**
 * @param {Archive} archive that is built
 * @param {Pagefind | undefined} pagefind
 * @param {Browser} browser
 * @param {(line: string) => void} say
 * @returns {Promise<Row[]>}
 */
export async function measureReading({ searched, plain, survey, articles }, pagefind, browser, say) {
  const words = middleWords(survey, WORDS, LEAST);
  if (pagefind) await ensureIndexed(pagefind, plain);
  const theirs = pagefind && (await tryReading(pagefindReader(plain), browser, words, say));
  const ours = await tryReading(backfileReader(searched), browser, words, say);
  const limits = LIMITS.find((limit) => articles >= limit.articles) ?? { bytes: 0, requests: 0 };
  return toReadingRows(ours, theirs, limits);
}

/**
 * @param {Promise<Reader>} opening
 * @param {Browser} browser
 * @param {string[]} words
 * @param {(line: string) => void} say
 * @returns {Promise<Reading | undefined>} none, and a line that says why, where a search shows nothing
 */
async function tryReading(opening, browser, words, say) {
  const reader = await opening;
  try {
    return await readSearches(browser, reader, words);
  } catch (error) {
    say(`  ${reader.page} is left out: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
    return undefined;
  } finally {
    reader.host.close();
  }
}

/**
 * @param {Site} site
 * @returns {Promise<Reader>}
 */
async function backfileReader({ folder, tool }) {
  return { host: await openHost(join(folder, tool.out)), page: '/search/index.html', isCounted: isForSearch };
}

/**
 * @param {Site} site that Pagefind has indexed
 * @returns {Promise<Reader>}
 */
async function pagefindReader({ folder, tool }) {
  const host = await openHost(join(folder, tool.out), { [PAGEFIND_PAGE]: pagefindPage() });
  return { host, page: PAGEFIND_PAGE, isCounted: (path) => path.startsWith(`/${PAGEFIND_OUT}/`) };
}
