/** @import {Target} from "./targets.js" */

import { ratio } from '../measure/statistics.js';

/**
 * One line of the table.
 *
 * @typedef {object} Row
 * @property {string} what
 * @property {(value: number) => string} show
 * @property {number | undefined} ours
 * @property {number | undefined} [theirs]
 * @property {Target[]} [targets]
 */

const HEAD = ['', 'Backfile', 'peer', '×', 'target', 'met'];
const NONE = '–';

/**
 * @param {string} title
 * @param {Row[]} rows
 * @returns {string} Markdown; × is Backfile's figure as a multiple of the peer's
 */
export function toSearchTable(title, rows) {
  const rules = HEAD.map((_, column) => (column === 0 || column > 3 ? '---' : '--:'));
  return [[title, ...HEAD.slice(1)], rules, ...rows.map(toCells)].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

/**
 * @param {Row} row
 * @returns {string[]}
 */
function toCells({ what, show, ours, theirs, targets = [] }) {
  const figure = (/** @type {number | undefined} */ value) => (value === undefined ? NONE : show(value));
  const factor = ratio(ours, theirs);
  const met = targets.map(({ isMet }) => isMet(ours, theirs));
  return [
    what,
    figure(ours),
    figure(theirs),
    factor?.toFixed(factor < 0.1 ? 3 : 2) ?? NONE,
    targets.map(({ text }) => text).join(', '),
    met.map((is) => (is === undefined ? NONE : is ? 'yes' : 'no')).join(', '),
  ];
}

/** @param {number} value */
export const seconds = (value) => `${value.toFixed(value < 10 ? 2 : 1)} s`;
/** @param {number} value */
export const milliseconds = (value) => `${value.toFixed(value < 10 ? 3 : 0)} ms`;
/** @param {number} value */
export const megabytes = (value) => `${(value / 1e6).toFixed(1)} MB`;
/** @param {number} value */
export const kilobytes = (value) => `${(value / 1e3).toFixed(1)} KB`;
/** @param {number} value */
export const percent = (value) => `${(value * 100).toFixed(1)} %`;
/** @param {number} value */
export const score = (value) => value.toFixed(3);
/** @param {number} value */
export const count = (value) => value.toLocaleString('en');
