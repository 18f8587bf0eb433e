/** The cache → what it holds, and no more: a folder for each output that was built lately. */

import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Outputs that are remembered: the cache of the one that was built longest ago goes first. */
const MOST_OUTPUTS = 8;
/** What this program names a folder of the cache. */
const NAME = /^[0-9a-f]{16}$/;

/** Removes the folders of outputs that were not built lately. Nothing else in the cache is touched. */
export function boundCache(cache: string): void {
  const folders = readdirSync(cache).filter((name) => NAME.test(name));
  const byAge = folders.map((name) => ({ name, time: statSync(join(cache, name)).mtimeMs })).sort((a, b) => b.time - a.time);
  for (const { name } of byAge.slice(MOST_OUTPUTS)) rmSync(join(cache, name), { recursive: true, force: true });
}

/** Bytes of all that is in the cache. */
export function sizeOfCache(cache: string): number {
  const files = readdirSync(cache, { recursive: true, withFileTypes: true }).filter((dirent) => dirent.isFile());
  return files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}
