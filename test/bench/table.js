/** @import {Installed} from "./peers/tools.js" */
/** @import {Result, Standing} from "./types.js" */
import { availableParallelism } from 'node:os';
import { ratio } from './measure/statistics.js';

const HEAD = ['articles, build', 'tool', 'time', '×', 'CPU', '×', 'memory', '×', 'written'];
const NONE = '–';

/**
 * @param {Result[]} results
 * @returns {string} Markdown; each factor compares with the first tool of its row
 */
export function toTable(results) {
  const rules = HEAD.map((_, column) => (column < 2 ? '---' : '--:'));
  const lines = results.flatMap(({ title, standings }) =>
    standings.map((each, place) => toCells(place === 0 ? title : '', each, standings[0] ?? each)),
  );
  return [HEAD, rules, ...lines].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

/**
 * @param {string[]} args
 * @param {number} rounds
 * @param {Installed[]} tools
 * @returns {string} what the figures are and where they come from
 */
export function describe(args, rounds, tools) {
  const command = ['npm run bench', ...(args.length > 0 ? ['--', ...args] : [])].join(' ');
  const versions = tools.filter(({ key }) => key !== 'backfile-markdown').map(({ name, version }) => `${name} ${version}`);
  return `\`${command}\`: medians of ${rounds} ${rounds === 1 ? 'round' : 'rounds'}; × compares with the first line of a row.
Node ${process.versions.node}, ${process.platform} ${process.arch}, ${availableParallelism()} cores; ${versions.join(', ')}.`;
}

/**
 * @param {string} title
 * @param {Standing} standing
 * @param {Standing} base
 * @returns {string[]}
 */
function toCells(title, { name, median, written }, { median: base }) {
  return [
    ...[title, name],
    ...[seconds(median.wall), factor(median.wall, base.wall)],
    ...[seconds(median.cpu), factor(median.cpu, base.cpu)],
    ...[megabytes(median.memory), factor(median.memory, base.memory)],
    written ? `${written.files.toLocaleString('en')} files, ${megabytes(written.bytes)}` : NONE,
  ];
}

/** @param {number | undefined} value */
function seconds(value) {
  return value === undefined ? NONE : `${value.toFixed(value < 10 ? 2 : 1)} s`;
}

/** @param {number | undefined} value */
function megabytes(value) {
  return value === undefined ? NONE : `${Math.round(value / 1e6).toLocaleString('en')} MB`;
}

/**
 * @param {number | undefined} value
 * @param {number | undefined} base
 */
function factor(value, base) {
  return ratio(value, base)?.toFixed(2) ?? NONE;
}
