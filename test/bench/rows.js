/** @import {State} from "./types.js" */

/**
 * What is measured, in the order of the table.
 *
 * @typedef {object} BuildRow
 * @property {string} key
 * @property {string} title
 * @property {number} articles
 * @property {State} state
 * @property {"backfile" | "backfile-markdown"} base what the others are compared with
 * @property {string[]} rivals keys of tools, `FLOOR`, `ONE_WORKER`
 */

/** Rivals that are no tools: writing the same files without building them, and Backfile with one worker. */
export const FLOOR = 'floor';
export const ONE_WORKER = 'one-worker';

const PEERS = ['zola', 'hugo', 'eleventy'];

/** @type {BuildRow[]} */
export const BUILD_ROWS = [
  row('1k-cold', 1_000, 'cold', [FLOOR, ...PEERS]),
  row('10k-cold', 10_000, 'cold', [FLOOR, ...PEERS]),
  { ...row('10k-markdown', 10_000, 'cold', PEERS), title: '10,000 Markdown, cold', base: 'backfile-markdown' },
  row('10k-same', 10_000, 'same', PEERS),
  row('10k-changed', 10_000, 'changed', PEERS),
  { ...row('10k-workers', 10_000, 'cold', [ONE_WORKER]), title: '10,000, cold, workers' },
  row('100k-cold', 100_000, 'cold', [FLOOR, 'zola']),
  row('100k-same', 100_000, 'same', ['zola']),
  { ...row('100k-workers', 100_000, 'cold', [ONE_WORKER]), title: '100,000, cold, workers' },
];

/** The key of the row that builds nothing. */
export const START_UP = 'start-up';

export const ROW_KEYS = [...BUILD_ROWS.map(({ key }) => key), START_UP];

/**
 * @param {string} key
 * @param {{only: string[] | undefined, large: boolean}} options
 * @returns {boolean} whether the row is asked for
 */
export function isAskedFor(key, { only, large }) {
  if (only !== undefined) return only.includes(key);
  return large || !key.startsWith('100k-');
}

/**
 * @param {string} key
 * @param {number} articles
 * @param {State} state
 * @param {string[]} rivals
 * @returns {BuildRow}
 */
function row(key, articles, state, rivals) {
  const found = { cold: 'cold', same: 'nothing changed', changed: 'one article changed' }[state];
  return { key, title: `${articles.toLocaleString('en')}, ${found}`, articles, state, base: 'backfile', rivals };
}
