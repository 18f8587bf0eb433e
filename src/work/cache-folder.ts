/** The cache → what it holds, and no more: a folder for each output that was built lately. */

import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { cacheUnwritten } from '../model/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';

/** Outputs that are remembered: the cache of the one that was built longest ago goes first. */
const MOST_OUTPUTS = 8;
/** What this program names a folder of the cache. */
const NAME = /^[0-9a-f]{16}$/;

/** Runs what writes to the cache. A cache that cannot be written costs the next build time, and this one a warning. */
export function keeping(cache: string, action: () => void): Diagnostic[] {
  try {
    action();
    return [];
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    // Bugs pass; what has a code and a system call is the system's refusal.
    if (code === undefined || syscall === undefined) throw error;
    return [cacheUnwritten(cache, code)];
  }
}

/** Removes the folders of outputs that were not built lately. Nothing else in the cache is touched. */
export function boundCache(cache: string): void {
  const folders = readdirSync(cache).filter((name) => NAME.test(name));
  const byAge = folders.map((name) => ({ name, time: statSync(join(cache, name)).mtimeMs })).sort((a, b) => b.time - a.time);
  for (const { name } of byAge.slice(MOST_OUTPUTS)) rmSync(join(cache, name), { recursive: true, force: true });
}

/** Bytes of all that is in the cache, which may be missing. */
export function sizeOfCache(cache: string): number {
  if (!statSync(cache, { throwIfNoEntry: false })?.isDirectory()) return 0;
  const files = readdirSync(cache, { recursive: true, withFileTypes: true }).filter((dirent) => dirent.isFile());
  return files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}
