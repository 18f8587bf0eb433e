/** The JSON results that the test runner left in a folder → one line, `N passed, N failed`. Exits 1 if there are none. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2] ?? '';
const runs = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
/** @param {string} key */
const sum = (key) => runs.reduce((total, run) => total + run[key], 0);
const skipped = sum('numPendingTests') + sum('numTodoTests');

console.log(`${sum('numPassedTests')} passed, ${sum('numFailedTests')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
if (runs.length === 0) process.exitCode = 1;
