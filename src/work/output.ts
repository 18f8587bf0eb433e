/** The output folder → whether it is as the last build left it: no file was added, removed or replaced since. */

import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { OutputPath } from '../model/brand.ts';
import type { CivilDate, Year, YearMonth } from '../model/civil-date.ts';
import { isSameStamp } from '../model/source.ts';
import { stampOf } from '../read/stamp.ts';
import { folderOf, MONTH_LENGTH, parentOf, YEAR_LENGTH } from '../write/folders.ts';
import { MANIFEST } from '../write/manifest.ts';
import type { LastBuild } from './last-build.ts';
import type { PrintedVolume } from './volumes.ts';

/**
 * What tells later whether the output is the same: a folder's time changes whenever a name in it does. `known` are the times of
 * folders that were looked at and then left alone.
 */
export function surveyOutput(
  out: string,
  paths: Iterable<OutputPath>,
  known: ReadonlyMap<string, number>,
): Pick<LastBuild, 'folders' | 'topFiles'> {
  const folders = new Set<string>();
  const top: string[] = [MANIFEST];
  for (const path of paths) {
    if (!path.includes('/')) top.push(path);
    for (let folder = parentOf(path); folder !== '' && !folders.has(folder); folder = parentOf(folder)) folders.add(folder);
  }
  return {
    folders: [...folders].flatMap((path) => {
      const time = known.get(path) ?? timeOf(out, path);
      return time === undefined ? [] : [[path, time] as const];
    }),
    topFiles: top.flatMap((path) => {
      const stamp = stampOf(join(out, path));
      return stamp === undefined ? [] : [[path, stamp] as const];
    }),
  };
}

/** Folders that are not as they were: `''` where it is a file that is in none. */
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

/** Times of the folders in which a build that kept these volumes did nothing. */
export function timesBelow(
  volumes: readonly PrintedVolume[],
  { folders }: Pick<LastBuild, 'folders'>,
): ReadonlyMap<string, number> {
  const kept = new Set(volumes.map(({ key }) => folderOf(key)));
  return new Map(folders.filter(([path]) => kept.has(path.slice(0, MONTH_LENGTH)) || kept.has(path.slice(0, YEAR_LENGTH))));
}

/** Whether none of these folders is that of the year, the month or the day, is in it, or has it. */
export function isPeriodIntact(key: Year | YearMonth | CivilDate, changed: readonly string[]): boolean {
  const folder = folderOf(key);
  return !changed.some((path) => path !== '' && (isAtOrBelow(path, folder) || isAtOrBelow(folder, path)));
}

/** Whether none of these folders is one that the file is in. */
export function isFileIntact(file: OutputPath, changed: readonly string[]): boolean {
  const folder = parentOf(file);
  return !changed.some((path) => (path === '' ? folder === '' : isAtOrBelow(folder, path)));
}

function isAtOrBelow(path: string, folder: string): boolean {
  return `${path}/`.startsWith(`${folder}/`);
}
