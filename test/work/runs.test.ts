/** Runs that are kept from one build to the next. */

import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { openRunCache, type RunCache, readRunFile, writeRun } from '../../src/work/runs.ts';

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
  const runs = join(folder, 'runs');
  const [other, cache] = ['other settings', 'settings'].map((settings) => openRunCache(runs, settings)) as [RunCache, RunCache];
  for (const digest of ['foreign', 'old', 'new']) writeRun(join(folder, digest, digest), run);
  other.keep(join(folder, 'foreign'), new Set(['foreign']));
  expect(other.find('foreign')).toBeDefined();
  cache.keep(join(folder, 'old'), new Set(['old']));
  expect([other.find('foreign'), cache.find('old')]).toEqual([undefined, expect.any(String)]);
  if (failure !== undefined)
    vi.mocked(fs.renameSync).mockImplementationOnce(() => {
      throw failure;
    });
  cache.keep(join(folder, 'new'), new Set(['new']));
  expect(fs.existsSync(join(folder, 'new', 'new'))).toBe(failure !== undefined);
  expect(cache.find('old')).toBeUndefined();
  expect(readRunFile(cache.find('new') ?? '')).toEqual(Buffer.from(run));
});
