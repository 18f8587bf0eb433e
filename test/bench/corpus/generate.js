/** @import {Options} from "./types.js" */
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generateCorpus } from './write.js';

export { corpus } from './corpus.js';
export { generateCorpus } from './write.js';

const USAGE = `usage: generate.js OUT --articles N [--seed N] [--years N] [--first YEAR]
                   [--bytes N] [--languages en,es,ru,ar,zh] [--dirty PERCENT]`;
const NUMBERS = ['articles', 'seed', 'years', 'first', 'bytes', 'dirty'];
const FLAGS = [...NUMBERS, 'languages'];

/**
 * @param {string[]} args
 * @returns {Options & {out: string}}
 */
function readArguments(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: Object.fromEntries(FLAGS.map((flag) => [flag, { type: 'string' }])),
  });
  const [out, ...rest] = positionals;
  if (!out || rest.length > 0 || values.articles === undefined) throw new RangeError(USAGE);
  const entries = Object.entries(values).map(([flag, value]) => [flag, readValue(flag, value)]);
  return { out, ...Object.fromEntries(entries) };
}

/**
 * @param {string} flag
 * @param {unknown} value
 * @returns {number | string[]}
 */
function readValue(flag, value) {
  return NUMBERS.includes(flag) ? Number(value) : String(value).split(',');
}

/** @param {string[]} args */
function main(args) {
  try {
    console.log(JSON.stringify(generateCorpus(readArguments(args))));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

if (argv[1] === fileURLToPath(import.meta.url)) main(argv.slice(2));
