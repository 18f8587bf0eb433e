/** Runs Backfile and its peers on the same articles, row by row, and prints one table. */

/** @import {Options} from "./options.js" */
/** @import {Installed} from "./peers/tools.js" */
/** @import {Result} from "./types.js" */
import { argv, stderr } from 'node:process';
import { starter } from './contenders.js';
import { compete } from './contest.js';
import { readOptions } from './options.js';
import { backfileProgram, hasOption } from './peers/backfile.js';
import { findTools } from './peers/tools.js';
import { BUILD_ROWS, isAskedFor, ONE_WORKER, ROW_KEYS, START_UP } from './rows.js';
import { createStage } from './stage.js';
import { describe, toTable } from './table.js';
import { createWorkFolder } from './work-folder.js';

/** @param {string} line */
const say = (line) => stderr.write(`${line}\n`);

/** @param {string[]} args */
async function main(args) {
  const options = readOptions(args, ROW_KEYS);
  const tools = findTools(options.peers, say);
  const results = [...(await runBuilds(options, tools, createWorkFolder())), ...(await runStart(options))];
  console.log(`${toTable(results)}\n${describe(args, options.rounds, tools)}`);
}

/**
 * @param {Options} options
 * @param {Installed[]} tools
 * @param {string} work
 * @returns {Promise<Result[]>}
 */
async function runBuilds(options, tools, work) {
  const rows = BUILD_ROWS.filter(({ key, rivals }) => isAskedFor(key, options) && isPossible(rivals));
  const contendersOf = createStage(rows, tools, work);
  /** @type {Result[]} */ const results = [];
  for (const row of rows) {
    say(row.title);
    const result = { title: row.title, standings: await compete(contendersOf(row), options.rounds, say) };
    say(toTable([result]));
    results.push(result);
  }
  return results;
}

/** @param {string[]} rivals */
function isPossible(rivals) {
  return !rivals.includes(ONE_WORKER) || hasOption('--workers');
}

/**
 * @param {Options} options
 * @returns {Promise<Result[]>}
 */
async function runStart(options) {
  if (!isAskedFor(START_UP, options)) return [];
  say('start-up');
  const contenders = [
    starter('`backfile --version`', backfileProgram('--version')),
    starter('`node -e 0`', { command: process.execPath, args: ['-e', '0'] }),
  ];
  // These take no time, so that more of them are not more to wait for.
  const rounds = options.rounds * 5;
  return [{ title: `start-up (median of ${rounds})`, standings: await compete(contenders, rounds, say) }];
}

/** @param {unknown} error */
function fail(error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

main(argv.slice(2)).catch(fail);
