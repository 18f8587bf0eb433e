/** The package as a stranger gets it: packed, installed into an empty folder, and used. */

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { withoutNpm } from '../support/command.ts';
import { readTexts, tempFolder, writeTree } from '../support/files.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

test('npm pack gives a package that installs and builds an archive, templates included', () => {
  const folder = tempFolder();
  // `build/` is compiled before the tests; packing must not compile it again under tests that use it.
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], { cwd: root, encoding: 'utf8' }),
  );
  const paths: string[] = packed.files.map(({ path }: { path: string }) => path);
  expect(paths.filter((path) => !/^(?:build|templates)\//.test(path)).sort()).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'package.json',
  ]);
  writeTree(folder, {
    'package.json': '{"private": true, "type": "module"}',
    'seeds/one.txt': 'date 2001-01-01 The first of three.\n',
    'seeds/two.txt': 'date 2001-01-02 The second of three.\n',
    'seeds/three.txt': 'date 2002-03-04 The third of three.\n',
    'api.js':
      "import { build, defineConfig } from 'backfile';\nconsole.log((await build({ config: defineConfig({ out: 'api' }) })).outcome);\n",
  });
  const run = (command: string, ...args: string[]) =>
    execFileSync(command, args, { cwd: folder, encoding: 'utf8', env: withoutNpm() });
  run('npm', 'install', '--no-audit', '--no-fund', '--prefer-offline', join(folder, packed.filename));
  expect(run('npx', '--no-install', 'backfile', 'build')).toContain('found 3 files: 3 published');
  expect(run('node', 'api.js')).toBe('built\n');
  const site = readTexts(join(folder, 'dist'));
  expect(site['index.html']).toContain('3 articles');
  expect(readTexts(join(folder, 'api'))).toEqual(site);
});
