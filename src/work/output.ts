/** The output folder → whether it is as the last build left it: no file was added, removed or replaced since. */

import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { OutputPath } from '../model/brand.ts';
import type { Year, YearMonth } from '../model/civil-date.ts';
import { isSameStamp } from '../model/source.ts';
import { stampOf } from '../read/stamp.ts';
import { parentOf } from '../write/folders.ts';
import { MANIFEST } from '../write/manifest.ts';
import type { LastBuild } from './last-build.ts';

/** What tells later whether the output is the same: a folder's time changes whenever a name in it does. */
export function surveyOutput(out: string, paths: Iterable<OutputPath>): Pick<LastBuild, 'folders' | 'topFiles'> {
  const folders = new Set<string>();
  const top: string[] = [MANIFEST];
  for (const path of paths) {
    if (!path.includes('/')) top.push(path);
    for (let folder = parentOf(path); folder !== '' && !folders.has(folder); folder = parentOf(folder)) folders.add(folder);
  }
  return {
    folders: [...folders].flatMap((path) => {
      const time = timeOf(out, path);
      return time === undefined ? [] : [[path, time] as const];
    }),
    topFiles: top.flatMap((path) => {
      const stamp = stampOf(join(out, path));
      return stamp === undefined ? [] : [[path, stamp] as const];
    }),
  };
}

/** Folders that are not as they were, the uppermost being `''`. */
export function changedFolders(out: string, { folders, topFiles }: Pick<LastBuild, 'folders' | 'topFiles'>): string[] {
  const changed = folders.filter(([path, time]) => timeOf(out, path) !== time).map(([path]) => path);
  const isTopSame = topFiles.every(([path, stamp]) => {
    const now = stampOf(join(out, path));
    return now !== undefined && isSameStamp(now, stamp);
  });
  return isTopSame ? changed : ['', ...changed];
}

function timeOf(out: string, path: string): number | undefined {
  const stat = lstatSync(`${out}/${path}`, { throwIfNoEntry: false });
  return stat?.isDirectory() ? stat.mtimeMs : undefined;
}

/** Whether none of these folders is the volume's, or one that it is in. */
export function isIntact(key: Year | YearMonth, changed: readonly string[]): boolean {
  const folder = key.replace('-', '/');
  return !changed.some((path) => path !== '' && (`${path}/`.startsWith(`${folder}/`) || folder.startsWith(`${path}/`)));
}
