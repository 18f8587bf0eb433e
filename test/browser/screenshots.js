/**
 * A site's folder → pictures of one page of each kind, narrow and wide, light and dark, to be judged by eye:
 * `node test/browser/screenshots.js SITE OUT [PAGE…]`. A further PAGE is a path below the site.
 */

import { mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { launch } from './launch.js';

/** @import {Browser} from "playwright-core" */

const USAGE = 'usage: screenshots.js SITE OUT [PAGE…]';
const WIDTHS = [320, 1280];
const SCHEMES = /** @type {const} */ (['light', 'dark']);

/** @param {string[]} args */
async function main([site, out, ...more]) {
  if (!site || !out) throw new RangeError(USAGE);
  const pages = { ...onePageOfEachKind(site), ...Object.fromEntries(more.map((path) => [path.replaceAll('/', '-'), path])) };
  mkdirSync(out, { recursive: true });
  const browser = await launch();
  try {
    for (const [name, path] of Object.entries(pages)) await takePictures(browser, join(site, path), join(out, name));
  } finally {
    await browser.close();
  }
}

/**
 * @param {string} site
 * @returns {Record<string, string>} kind → path below the site, of the newest year, month, day and article
 */
function onePageOfEachKind(site) {
  const year = newest(site, /^\d{4}$/);
  const month = `${year}/${newest(join(site, year), /^\d\d$/)}`;
  const day = `${month}/${newest(join(site, month), /^\d\d$/)}`;
  const article = `${day}/${newest(join(site, day), /^(?!index).*\.html$/)}`;
  const folders = { front: '.', year, month, day, about: 'about' };
  const indexes = Object.entries(folders).map(([kind, folder]) => [kind, join(folder, 'index.html')]);
  return { ...Object.fromEntries(indexes), article, 404: '404.html' };
}

/**
 * @param {string} folder
 * @param {RegExp} pattern
 */
function newest(folder, pattern) {
  const name = readdirSync(folder)
    .filter((entry) => pattern.test(entry))
    .sort()
    .at(-1);
  if (name === undefined) throw new RangeError(`${folder} has nothing like ${pattern}`);
  return name;
}

/**
 * @param {Browser} browser
 * @param {string} file
 * @param {string} name
 */
async function takePictures(browser, file, name) {
  for (const width of WIDTHS) {
    for (const colorScheme of SCHEMES) {
      const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
      await page.goto(pathToFileURL(resolve(file)).href);
      await page.screenshot({ path: `${name}-${width}-${colorScheme}.png`, fullPage: true });
      await page.close();
    }
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
