/** The same input gives the same bytes, whatever the machine is like. `npm run test:node24` runs this on Node 24, too. */

import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { corpus } from './bench/corpus/generate.js';
import { COMMAND } from './support/command.ts';
import { readTexts, tempFolder, writeTree } from './support/files.ts';

interface World {
  readonly env?: Record<string, string>;
  readonly umask?: string;
  /** Name of the folder that everything is in. */
  readonly folder?: string;
  /** Node options. */
  readonly node?: readonly string[];
}

/** Lists every folder backwards, as another file system might. */
const BACKWARDS = `
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  const { readdirSync } = fs;
  fs.readdirSync = (...args) => readdirSync(...args).reverse();
  syncBuiltinESMExports();
`;

const golden = fileURLToPath(new URL('sites/', import.meta.url));

function build({ env = {}, umask = '022', folder = 'plain', node = [] }: World): Record<string, string> {
  const cwd = join(tempFolder(), folder);
  mkdirSync(cwd);
  chmodSync(cwd, 0o755);
  for (const site of ['edges', 'languages', 'defects', 'encodings', 'tables'])
    cpSync(join(golden, site, 'input'), join(cwd, 'seeds', site), { recursive: true });
  writeTree(
    join(cwd, 'seeds'),
    Object.fromEntries([...corpus({ articles: 120, years: 2 })].map(({ path, text }) => [path, text])),
  );
  writeFileSync(join(cwd, 'backwards.mjs'), BACKWARDS);
  const script = 'umask "$0" && exec "$@"';
  const args = [umask, process.execPath, ...node, COMMAND, 'build', '--quiet', '--lenient', '--report', 'ledger.jsonl'];
  const { status, stderr } = spawnSync('sh', ['-c', script, ...args], {
    cwd,
    env: { PATH: process.env['PATH'], SOURCE_DATE_EPOCH: '1577836800', ...env },
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  return { ...readTexts(join(cwd, 'dist')), ledger: readTexts(cwd)['ledger.jsonl'] ?? '' };
}

describe('the site and the ledger are the same', () => {
  let known: Record<string, string> | undefined;
  const reference = () => (known ??= build({ env: { TZ: 'UTC', LC_ALL: 'C' } }));

  const worlds: Record<string, World> = {
    'in Tokyo': { env: { TZ: 'Asia/Tokyo' } },
    'in Los Angeles': { env: { TZ: 'America/Los_Angeles' } },
    'in Kiritimati': { env: { TZ: 'Pacific/Kiritimati' } },
    'in Turkish': { env: { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } },
    'in German': { env: { LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' } },
    'with a strict umask': { umask: '077' },
    'in a folder with blanks and #': { folder: 'a folder #1 %20' },
    'with folders listed backwards': { node: ['--import', './backwards.mjs'] },
  };

  test.each(Object.entries(worlds))('%s', (_, world) => {
    expect(build(world)).toEqual(reference());
  });
});

test('a second build changes nothing, and a build over an older site equals a clean one', () => {
  const cwd = tempFolder();
  const run = () => spawnSync(process.execPath, [COMMAND, 'build', '--json'], { cwd, encoding: 'utf8' });
  writeTree(join(cwd, 'seeds'), { 'a.txt': 'date 2001-01-01 One.', 'b.txt': 'date 2002-02-02 Two.' });
  run();
  expect(JSON.parse(run().stdout.trim().split('\n').at(-1) ?? '')).toMatchObject({ changed: 0, removed: 0 });
  writeTree(join(cwd, 'seeds'), { 'a.txt': 'date 2001-01-02 One, on another day.' });
  run();
  const after = readTexts(join(cwd, 'dist'));
  spawnSync(process.execPath, [COMMAND, 'build', '--out', 'clean'], { cwd });
  expect(after).toEqual(readTexts(join(cwd, 'clean')));
});
