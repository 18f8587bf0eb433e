/** Writes files of given sizes, and nothing else: what any generator of that site must spend. Prints what the writing took. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { argv } from 'node:process';

/** @type {[path: string, size: number][]} */ const files = JSON.parse(readFileSync(String(argv[2]), 'utf8'));
const content = Buffer.alloc(
  files.reduce((most, [, size]) => Math.max(most, size), 0),
  'x',
);
/** @type {Set<string>} */ const folders = new Set();

const cpuBefore = process.cpuUsage();
const start = performance.now();
for (const [path, size] of files) {
  const folder = dirname(path);
  if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
  folders.add(folder);
  writeFileSync(path, content.subarray(0, size));
}
const wall = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(cpuBefore);
console.log(JSON.stringify({ wall, cpu: (user + system) / 1e6 }));
