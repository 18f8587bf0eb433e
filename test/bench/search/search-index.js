/** Where Backfile's index lies, and which files are of it. */

/** @import {Site} from "../sites.js" */
/** @import {File} from "./files.js" */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './files.js';

const OUT = 'search';
export const MANIFEST = 'index.json';
/** Beside the manifest, and as new as it. */
export const HEAD_COPIES = 'heads.bin';

/** @param {Site} site */
export function indexFolder({ folder, tool }) {
  return join(folder, tool.out, OUT);
}

/**
 * @param {Site} site
 * @returns {File[]}
 */
export function indexFiles(site) {
  return listFiles(indexFolder(site)).filter(({ path }) => isOfIndex(path));
}

/** @param {string} path below the folder of the index */
export function isOfIndex(path) {
  return path === MANIFEST || path.endsWith('.bin');
}

/**
 * @param {string} path on the host
 * @returns {boolean} whether the reader's browser asks for it to search: the script or a file of the index
 */
export function isForSearch(path) {
  return /^\/assets\/search[\w.-]*\.js$/.test(path) || (path.startsWith(`/${OUT}/`) && isOfIndex(path.slice(OUT.length + 2)));
}

/**
 * @param {Site} site
 * @returns {{files: string[]}[]} the files of each segment
 */
export function readSegments(site) {
  return JSON.parse(readFileSync(join(indexFolder(site), MANIFEST), 'utf8')).segments;
}
