/** @import {Article} from "../articles/article.js" */
/** @import {Site} from "../sites.js" */
/** @import {Installed} from "../peers/tools.js" */
/** @import {Survey} from "./words.js" */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArticle } from '../articles/article.js';
import { corpus } from '../corpus/generate.js';
import { run } from '../measure/run.js';
import { BACKFILE_CONFIG, backfileProgram } from '../peers/backfile.js';
import { createSites, wipe } from '../sites.js';
import { survey } from './words.js';

/** Articles that are looked for, each with words of its own. */
const SAMPLE = 500;
const REPORT = 'report.jsonl';

/**
 * Backfile's archive with everything that is measured of it.
 *
 * @typedef {object} Archive
 * @property {number} articles
 * @property {Site} searched the site with search
 * @property {Site} plain the same articles without search, which Pagefind indexes
 * @property {Site[]} peers
 * @property {Survey} survey
 */

/**
 * @param {Installed} backfile
 * @param {Installed[]} peers generators of sites
 * @param {number} articles
 * @param {string} folder
 * @returns {Archive} nothing of it built
 */
export function createArchive(backfile, peers, articles, folder) {
  const [searched, ...others] = createSites([backfile, ...peers], articles, folder);
  if (!searched) throw new Error('no site');
  const plain = { ...searched, tool: { ...backfile, out: 'plain', wiped: ['plain'] } };
  const config = { ...BACKFILE_CONFIG, out: plain.tool.out, search: false };
  writeFileSync(join(plain.folder, configOf(plain)), JSON.stringify(config));
  return { articles, searched, plain, peers: others, survey: survey(listArticles(articles), articles, SAMPLE) };
}

/**
 * @param {number} articles
 * @returns {Generator<Article>} those of the sites
 */
function* listArticles(articles) {
  for (const entry of corpus({ articles, languages: ['en'] })) yield readArticle(entry);
}

/**
 * @param {Site} site
 * @param {string[]} args
 */
export function buildProgram(site, ...args) {
  return backfileProgram('build', '--quiet', '--config', configOf(site), ...args);
}

/**
 * Builds what is to be looked at, unless it is there.
 *
 * @param {Site} site
 */
export async function ensureBuilt(site) {
  if (site.isBuilt) return;
  wipe(site);
  // The cache is that of the site with search.
  await run(buildProgram(site, '--no-cache'), site.folder);
  site.isBuilt = true;
}

/**
 * Builds a site, with a cache for the next build.
 *
 * @param {Site} site
 * @returns {Promise<Map<string, string>>} addresses of the pages of sources
 */
export async function buildWithReport(site) {
  await run(buildProgram(site, '--report', REPORT), site.folder);
  site.isBuilt = true;
  const lines = readFileSync(join(site.folder, REPORT), 'utf8').split('\n').filter(Boolean);
  return new Map(lines.map((line) => JSON.parse(line)).map(({ source, url }) => [source, url]));
}

/** @param {Site} site */
function configOf({ tool }) {
  return tool.out === 'plain' ? 'plain.config.json' : 'backfile.config.json';
}
