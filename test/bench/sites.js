/** @import {Article} from "./articles/article.js" */
/** @import {Tool} from "./types.js" */
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { amend, readArticle } from './articles/article.js';
import { corpus } from './corpus/generate.js';

/**
 * One tool's site on disk.
 *
 * @typedef {object} Site
 * @property {Tool} tool
 * @property {string} folder
 * @property {Article} middle the article that changes
 * @property {boolean} isBuilt whether the output is that of an earlier build
 */

/**
 * Writes the sites of tools, all with the same articles.
 *
 * @param {Tool[]} tools
 * @param {number} articles
 * @param {string} folder
 * @returns {Site[]} in the order of the tools
 */
export function createSites(tools, articles, folder) {
  const writers = tools.map((tool) => createWriter(tool, join(folder, tool.key)));
  /** @type {Article | undefined} */ let middle;
  let count = 0;
  for (const entry of corpus({ articles, languages: ['en'] })) {
    const article = readArticle(entry);
    for (const write of writers) write(article);
    if (count++ === Math.floor(articles / 2)) middle = article;
  }
  if (!middle) throw new RangeError('a site needs an article');
  const changing = middle;
  return tools.map((tool) => ({ tool, folder: join(folder, tool.key), middle: changing, isBuilt: false }));
}

/** @param {Site} site */
export function wipe(site) {
  for (const name of site.tool.wiped) rmSync(join(site.folder, name), { recursive: true, force: true });
  site.isBuilt = false;
}

/**
 * @param {Site} site
 * @param {string} paragraph that the changing article ends with from now on
 */
export function change({ tool, folder, middle }, paragraph) {
  const { path, text } = tool.source(amend(middle, paragraph));
  writeFileSync(join(folder, path), text);
}

/**
 * @param {Site} site
 * @returns {[path: string, size: number][]} the files of its output, by paths below it
 */
export function listOutput({ tool, folder }) {
  const out = join(folder, tool.out);
  return readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((dirent) => dirent.isFile())
    .map((dirent) => join(dirent.parentPath, dirent.name))
    .map((path) => [path.slice(out.length + 1), statSync(path).size]);
}

/**
 * @param {Tool} tool
 * @param {string} folder
 * @returns {(article: Article) => void}
 */
function createWriter(tool, folder) {
  tool.scaffold(folder);
  /** @type {Set<string>} */ const folders = new Set();
  return (article) => {
    const { path, text } = tool.source(article);
    const parent = dirname(join(folder, path));
    if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
    folders.add(parent);
    writeFileSync(join(folder, path), text);
  };
}
