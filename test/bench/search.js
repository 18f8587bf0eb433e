/** Runs Backfile's search and its peers on the same articles, and prints a table of each number of articles. */

/** @import {Browser} from "playwright-core" */
/** @import {Archive} from "./search/archive.js" */
/** @import {SearchOptions} from "./search/options.js" */
/** @import {Pagefind} from "./search/pagefind-index.js" */
/** @import {Row} from "./search/rows.js" */
import { join } from 'node:path';
import { argv, stderr } from 'node:process';
import { launch } from '../browser/launch.js';
import { installPeers } from './peers/install.js';
import { findPagefind } from './peers/pagefind.js';
import { findTools } from './peers/tools.js';
import { buildWithReport, createArchive } from './search/archive.js';
import { measureBuild, measureWhole } from './search/building.js';
import { measureChange } from './search/changed.js';
import { describeSearch } from './search/describe.js';
import { readSearchOptions } from './search/options.js';
import { measureQuality } from './search/quality.js';
import { measureReading } from './search/readers.js';
import { toSearchTable } from './search/rows.js';
import { measureSize } from './search/sizes.js';
import { createWorkFolder } from './work-folder.js';

const LARGE = 100_000;

/** @param {string} line */
const say = (line) => stderr.write(`${line}\n`);

/** @param {string[]} args */
async function main(args) {
  const options = readSearchOptions(args);
  if (options.peers.length > 0) installPeers(say);
  const pagefind = options.peers.includes('pagefind') ? findPagefind() : undefined;
  if (!pagefind) say('Pagefind is left out');
  const [backfile, ...others] = findTools(
    options.peers.filter((peer) => peer !== 'pagefind'),
    say,
  );
  const peers = others.filter(({ key }) => options.peers.includes(key) && options.parts.includes('whole'));
  if (!backfile) throw new Error('Backfile is not compiled');
  const browser = await launch();
  try {
    const work = createWorkFolder();
    await measure(options, createArchive(backfile, peers, options.articles, join(work, 'small')), pagefind, browser);
    const alone = { ...options, parts: options.parts.filter((part) => part !== 'whole') };
    if (options.large) await measure(alone, createArchive(backfile, [], LARGE, join(work, 'large')), undefined, browser);
  } finally {
    await browser.close();
  }
  console.log(describeSearch(args, options.rounds, [backfile, ...peers], pagefind));
}

/**
 * Prints one table.
 *
 * @param {SearchOptions} options
 * @param {Archive} archive
 * @param {Pagefind | undefined} pagefind
 * @param {Browser} browser
 */
async function measure({ parts, rounds }, archive, pagefind, browser) {
  /** @type {Row[]} */ const rows = [];
  const title = `${archive.articles.toLocaleString('en')} articles`;
  const add = async (/** @type {string} */ part, /** @type {() => Promise<Row[]>} */ rowsOf) => {
    if (!parts.includes(part)) return;
    say(`${title}: ${part}`);
    const found = await rowsOf();
    say(toSearchTable(part, found));
    rows.push(...found);
  };
  await add('build', () => measureBuild(archive, pagefind, rounds, say));
  await add('whole', () => measureWhole(archive, rounds, say));
  const urls = await buildWithReport(archive.searched);
  await add('size', () => measureSize(archive, pagefind));
  await add('reading', () => measureReading(archive, pagefind, browser, say));
  await add('quality', () => measureQuality(archive, urls, pagefind, browser));
  await add('changed', () => measureChange(archive));
  console.log(toSearchTable(title, rows));
}

/** @param {unknown} error */
function fail(error) {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 1;
}

main(argv.slice(2)).catch(fail);
