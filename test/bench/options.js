import { parseArgs } from 'node:util';

export const PEERS = ['zola', 'hugo', 'eleventy'];
const USAGE = `usage: npm run bench -- [--rounds N] [--only ROW,…] [--large] [--peers ${PEERS.join(',')}]`;

/**
 * @typedef {object} Options
 * @property {number} rounds
 * @property {string[] | undefined} only keys of rows
 * @property {boolean} large whether rows of 100,000 articles run
 * @property {string[]} peers
 */

/**
 * @param {string[]} args
 * @param {string[]} rows the keys that there are
 * @returns {Options}
 * @throws {RangeError} where an option makes no sense
 */
export function readOptions(args, rows) {
  const values = parse(args);
  const rounds = readCount('rounds', values.rounds, USAGE);
  const only = values.only === undefined ? undefined : readList(values.only, rows, USAGE);
  return { rounds, only, large: values.large, peers: readList(values.peers, PEERS, USAGE) };
}

/** @param {string[]} args */
function parse(args) {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: 'string', default: '3' },
      only: { type: 'string' },
      large: { type: 'boolean', default: false },
      peers: { type: 'string', default: PEERS.join(',') },
    },
  });
  return values;
}

/**
 * @param {string} name
 * @param {string} value
 * @param {string} usage
 * @returns {number}
 * @throws {RangeError} for what is no whole number from 1
 */
export function readCount(name, value, usage) {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`${name} must be a whole number, 1 or more\n${usage}`);
  return count;
}

/**
 * @param {string} list
 * @param {string[]} known
 * @param {string} usage
 * @returns {string[]} none for an empty list
 * @throws {RangeError} where one is not known
 */
export function readList(list, known, usage) {
  const names = list.split(',').filter((name) => name !== '');
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new RangeError(`${unknown} is none of ${known.join(', ')}\n${usage}`);
  return names;
}
