import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takeLock } from '../../src/work/lock.ts';
import { isRunning, ownName } from '../../src/work/owner.ts';
import { backfile, COMMAND } from '../support/command.ts';
import { tempFolder, writeTree } from '../support/files.ts';

const busy = { kind: 'busy', diagnostics: [{ code: 'E-OUT-BUSY' }] };

test('an output that is held is refused at once, and free again when it is released', async () => {
  const out = join(tempFolder(), 'dist');
  const lock = await takeLock(out, false);
  await expect(takeLock(out, false)).rejects.toMatchObject(busy);
  lock.release();
  expect(existsSync(out)).toBe(false);
  (await takeLock(out, false)).release();
});

test('a build that waits begins when the other ends', async () => {
  const out = join(tempFolder(), 'dist');
  const lock = await takeLock(out, false);
  const waiting = takeLock(out, true);
  setTimeout(() => lock.release(), 300);
  const second = await waiting;
  await expect(takeLock(out, false)).rejects.toMatchObject(busy);
  second.release();
});

test('the lock of a dead process clears itself, and so does one whose number another process has by now', async () => {
  const out = tempFolder();
  const lock = join(out, '.backfile-lock');
  const child = spawn(process.execPath, ['-e', '']);
  await new Promise((done) => child.once('exit', done));
  for (const holder of [`${child.pid} 123`, `${process.pid} 1`]) {
    writeFileSync(lock, holder);
    expect(isRunning(holder)).toBe(false);
    const taken = await takeLock(out, false);
    expect(readFileSync(lock, 'utf8')).toBe(ownName());
    taken.release();
  }
  expect(readdirSync(out)).toEqual([]);
});

test('what a build that died while it took the lock left behind is tidied up', async () => {
  const out = tempFolder();
  writeFileSync(join(out, '.backfile-lock-999'), '999 1');
  (await takeLock(out, false)).release();
  expect(readdirSync(out)).toEqual([]);
});

test('a second command for the same output exits 4 at once, and with --wait builds when the first has ended', async () => {
  const cwd = tempFolder();
  writeTree(cwd, { 'seeds/a.txt': 'date 2001-01-01 One.' });
  const lock = await takeLock(join(cwd, 'dist'), false);
  const refused = backfile(cwd, ['build']);
  expect([refused.code, refused.stderr]).toEqual([4, expect.stringContaining(`PID ${process.pid}`)]);
  const child = spawn(process.execPath, [COMMAND, 'build', '--wait'], { cwd });
  const ended = new Promise((done) => child.once('exit', done));
  await new Promise((done) => setTimeout(done, 1000));
  expect(child.exitCode).toBeNull();
  lock.release();
  expect(await ended).toBe(0);
  expect(readdirSync(join(cwd, 'dist'))).toContain('index.html');
  rmSync(cwd, { recursive: true });
}, 60_000);
