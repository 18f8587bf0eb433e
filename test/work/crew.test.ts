/** Any number of threads gives the same site. Threads run the compiled code: Node 20 starts none from TypeScript. */

import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { corpus } from '../bench/corpus/generate.js';
import { COMMAND } from '../support/command.ts';
import { readTexts, tempFolder, writeTree } from '../support/files.ts';

/** Over 1,000, below which no thread is started. */
const ARTICLES = 1200;

function archive(): string {
  const folder = tempFolder();
  const articles = corpus({ articles: ARTICLES, years: 3, bytes: 600, dirty: 5 });
  writeTree(join(folder, 'seeds'), Object.fromEntries([...articles].map(({ path, text }) => [path, text])));
  writeTree(join(folder, 'seeds'), {
    'a.md': '---\ndate: 2011-02-03\n---\nSee [b](b.md) & ![p](p.gif).',
    'b.md': '---\ndate: 2012-02-03\n---\nB.',
  });
  writeTree(folder, { 'backfile.config.json': '{"limits": {"volumeArticles": 100}}' });
  return folder;
}

function run(cwd: string, args: readonly string[], node: readonly string[] = []) {
  const command = [...node, COMMAND, 'build', '--lenient', '--no-cache', '--quiet', ...args];
  return spawnSync(process.execPath, command, { cwd, encoding: 'utf8', timeout: 60_000 });
}

describe('a site', () => {
  test('has the same bytes, ledger and messages with no, one and four threads', () => {
    const cwd = archive();
    const [none, one, four] = ['0', '1', '4'].map((workers) => {
      const { status, stderr } = run(cwd, ['--workers', workers, '--out', `out${workers}`, '--report', `${workers}.jsonl`]);
      expect(status, stderr).toBe(0);
      return { site: readTexts(join(cwd, `out${workers}`)), ledger: readFileSync(join(cwd, `${workers}.jsonl`), 'utf8'), stderr };
    });
    expect(Object.keys(none?.site ?? {}).length).toBeGreaterThan(ARTICLES);
    expect(none?.stderr).toContain('W-ASSET');
    expect(one).toEqual(none);
    expect(four).toEqual(none);
  });

  test('is left as it was where a template fails in a thread, which is said as without threads', () => {
    const cwd = archive();
    run(cwd, ['--workers', '2']);
    const before = readTexts(join(cwd, 'dist'));
    writeTree(cwd, { 'backfile.config.json': '{"templates": "own"}', 'own/day.html': '<%= it.nothing %>' });
    const [none, two] = ['0', '2'].map((workers) => run(cwd, ['--workers', workers]));
    expect(two?.stderr).toContain('E-TEMPLATE');
    expect([two?.status, two?.stderr]).toEqual([none?.status, none?.stderr]);
    expect(readTexts(join(cwd, 'dist'))).toEqual(before);
  });
});

test('a thread that ends is an error, not a wait, and the site is left as it was', () => {
  const cwd = archive();
  writeFileSync(
    join(cwd, 'crash.mjs'),
    `import { isMainThread } from 'node:worker_threads';
     import { syncBuiltinESMExports } from 'node:module';
     import fs from 'node:fs';
     const { openSync } = fs;
     let opened = 0;
     fs.openSync = (...args) => (!isMainThread && ++opened > 100 ? process.exit(7) : openSync(...args));
     syncBuiltinESMExports();`,
  );
  const { status, stderr } = run(cwd, ['--workers', '2'], ['--import', './crash.mjs']);
  expect(stderr).toBe(
    'error E-WORKER: a worker thread ended before its work was done: exit code 7\n' +
      '    the output is as it was; try --workers 0, and report this if it happens again\n',
  );
  expect(status).toBe(3);
  expect(readTexts(join(cwd, 'dist'))).toEqual({});
});
