#!/usr/bin/env node
/** The `backfile` command. Asks for no more than it must: `--version` is answered before anything is loaded. */

import { readFileSync } from 'node:fs';

if (process.argv[2] === '--version' || process.argv[2] === '-V') {
  console.log(version());
} else {
  const { run } = await import('./run.ts');
  const { stdout, stderr, env, argv } = process;
  process.exitCode = await run(argv.slice(2), { stdout, stderr, env, cwd: process.cwd(), now: Date.now, version: version() });
}

function version(): string {
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version;
}
