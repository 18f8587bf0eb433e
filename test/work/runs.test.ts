/** Runs that are kept from one build to the next. */

import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { openRunCache, readRunFile, writeRun } from '../../src/work/runs.ts';

vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  return { ...real, renameSync: vi.fn(real.renameSync) };
});

const folder = fs.mkdtempSync(join(tmpdir(), 'backfile-'));
afterEach(() => fs.rmSync(folder, { recursive: true }));

const run = Uint8Array.of(1, 2, 3);

test.each([
  ['moved', undefined],
  ['copied, where it is of another file system,', new Error('EXDEV: cross-device link not permitted')],
])('a new run is %s to those that are kept, and what is no longer wanted goes', (_, failure) => {
  const cache = openRunCache(join(folder, 'runs'), 'settings');
  const other = openRunCache(join(folder, 'runs'), 'other settings');
  for (const digest of ['old', 'new']) writeRun(join(folder, digest, digest), run);
  cache.keep(join(folder, 'old'), new Set(['old']));
  expect(readRunFile(cache.find('old') ?? '')).toEqual(Buffer.from(run));
  if (failure !== undefined)
    vi.mocked(fs.renameSync).mockImplementationOnce(() => {
      throw failure;
    });
  cache.keep(join(folder, 'new'), new Set(['new']));
  expect([cache.find('old'), other.find('new')]).toEqual([undefined, undefined]);
  expect(readRunFile(cache.find('new') ?? '')).toEqual(Buffer.from(run));
});
