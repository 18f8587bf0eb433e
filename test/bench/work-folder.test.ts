import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';

const MODULE = new URL('work-folder.js', import.meta.url);

/** Runs a program that makes its folder, says where, and goes on as it is told. */
async function start(then: string) {
  const code = `import { createWorkFolder } from '${MODULE}'; process.stdout.write(createWorkFolder()); ${then}`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [folder] = await once(child.stdout, 'data');
  return { child, folder: String(folder) };
}

test('the sites go with the process that made them', async () => {
  const { child, folder } = await start('');
  await once(child, 'exit');
  expect(existsSync(folder)).toBe(false);
});

test.skipIf(process.platform === 'win32')('the sites go when the benchmarks are stopped', async () => {
  const { child, folder } = await start('setInterval(() => {}, 1000);');
  expect(existsSync(folder)).toBe(true);
  child.kill('SIGTERM');
  const [code] = await once(child, 'exit');
  expect([code, existsSync(folder)]).toEqual([143, false]);
});
