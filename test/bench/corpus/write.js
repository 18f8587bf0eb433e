/** @import {Entry, Options} from "./types.js" */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { corpus } from './corpus.js';
import { KINDS } from './defects.js';

/** @typedef {{articles: number, bytes: number, defects: Record<string, number>}} Totals */

/**
 * Writes a corpus to a folder, which need not exist.
 *
 * @param {Options & {out: string}} options
 * @returns {Totals}
 */
export function generateCorpus({ out, ...options }) {
  /** @type {Set<string>} */ const folders = new Set();
  const totals = { articles: 0, bytes: 0, defects: noDefects() };
  for (const entry of corpus(options)) {
    makeFolder(join(out, dirname(entry.path)), folders);
    const content = Buffer.from(entry.text, entry.encoding);
    writeFileSync(join(out, entry.path), content);
    count(entry, content.length, totals);
  }
  return totals;
}

/** @returns {Record<string, number>} */
function noDefects() {
  return Object.fromEntries(KINDS.map((kind) => [kind, 0]));
}

/**
 * @param {string} folder
 * @param {Set<string>} folders those made so far
 */
function makeFolder(folder, folders) {
  if (folders.has(folder)) return;
  mkdirSync(folder, { recursive: true });
  folders.add(folder);
}

/**
 * @param {Entry} entry
 * @param {number} bytes
 * @param {Totals} totals
 */
function count({ defect }, bytes, totals) {
  totals.articles++;
  totals.bytes += bytes;
  if (defect) totals.defects[defect] = (totals.defects[defect] ?? 0) + 1;
}
