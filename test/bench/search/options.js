import { parseArgs } from 'node:util';
import { readCount, readList } from '../options.js';

/** What is measured, by keys, in the order of the table. */
export const PARTS = ['build', 'whole', 'size', 'reading', 'quality', 'changed'];
export const PEERS = ['pagefind', 'zola'];
const USAGE = `usage: npm run bench:search -- [--rounds N] [--articles N] [--large] [--only ${PARTS.join(',')}] [--peers ${PEERS.join(',')}]`;

/**
 * @typedef {object} SearchOptions
 * @property {number} rounds of builds
 * @property {number} articles
 * @property {boolean} large whether Backfile alone is measured on 100,000 articles, after that
 * @property {string[]} parts
 * @property {string[]} peers
 */

/**
 * @param {string[]} args
 * @returns {SearchOptions}
 * @throws {RangeError} where an option makes no sense
 */
export function readSearchOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: 'string', default: '3' },
      articles: { type: 'string', default: '10000' },
      large: { type: 'boolean', default: false },
      only: { type: 'string', default: PARTS.join(',') },
      peers: { type: 'string', default: PEERS.join(',') },
    },
  });
  return {
    rounds: readCount('rounds', values.rounds, USAGE),
    articles: readCount('articles', values.articles, USAGE),
    large: values.large,
    parts: readList(values.only, PARTS, USAGE),
    peers: readList(values.peers, PEERS, USAGE),
  };
}
