/** Real folders below the output folder: nothing is written or removed through a symbolic link. */

import { lstatSync, mkdirSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { outForeignFile, outLink } from '../model/catalogue.ts';
import type { CivilDate, Year, YearMonth } from '../model/civil-date.ts';
import { Failure } from '../model/failure.ts';

/** Characters of a year's folder, `YYYY`, of a month's, `YYYY/MM`, and of a day's, `YYYY/MM/DD`; of what names them in code, too. */
export const YEAR_LENGTH = 4;
export const MONTH_LENGTH = 7;
export const DAY_LENGTH = 10;

/** The folder of a year, a month or a day. */
export function folderOf(period: Year | YearMonth | CivilDate): string {
  return period.replaceAll('-', '/');
}

/** Looks at the folders of one output folder, at each only once. */
export interface Folders {
  /** Whether the folder at this path (`''` is the root) is there. Throws where a link or a file is in its place. */
  has(path: string): boolean;
  /** Makes it and its parents. */
  make(path: string): void;
  /** Takes note of a folder that came into being otherwise. */
  add(path: string): void;
  /** Removes it and its parents as far as they are empty. */
  removeEmpty(path: string): void;
}

/** `isOurs` tells the files that may be in the way of a folder, because they will be gone when it is needed. */
export function openFolders(root: string, isOurs: (path: string) => boolean = () => false): Folders {
  const known = new Map<string, boolean>();
  const folders: Folders = {
    has(path) {
      const seen = known.get(path);
      if (seen !== undefined) return seen;
      const exists = (path === '' || folders.has(parentOf(path))) && isRealFolder(join(root, path), isOurs(path));
      known.set(path, exists);
      return exists;
    },
    make(path) {
      if (folders.has(path)) return;
      if (path !== '') folders.make(parentOf(path));
      makeFolder(join(root, path), path === '');
      known.set(path, true);
    },
    add(path) {
      known.set(path, true);
    },
    removeEmpty(path) {
      if (path === '' || !folders.has(path) || readdirSync(join(root, path)).length > 0) return;
      rmdirSync(join(root, path));
      known.set(path, false);
      folders.removeEmpty(parentOf(path));
    },
  };
  return folders;
}

/** Another thread may have been faster. */
function makeFolder(path: string, recursive: boolean): void {
  try {
    mkdirSync(path, { recursive });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !isRealFolder(path, false)) throw error;
  }
}

/** The path of the folder that a path below the root is in, `''` for the root. */
export function parentOf(path: string): string {
  const parent = dirname(path);
  return parent === '.' ? '' : parent;
}

/** The uppermost folder that has to be made for this one, or undefined where it is there. */
export function missingParent(folder: string): string | undefined {
  if (lstatSync(folder, { throwIfNoEntry: false }) !== undefined) return undefined;
  return missingParent(dirname(folder)) ?? folder;
}

/** Removes a folder with all that is in it, then its parents up to `top` as far as they are empty. Never throws. */
export function removeUpTo(folder: string, top: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
    for (let parent = folder; parent !== top; ) {
      parent = dirname(parent);
      rmdirSync(parent);
    }
  } catch {
    // What cannot be removed now is removed by the next build, or is not ours.
  }
}

function isRealFolder(path: string, isOurs: boolean): boolean {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return false;
  if (stat.isSymbolicLink()) throw new Failure('environment', [outLink(path)]);
  if (stat.isFile() && isOurs) return false;
  if (!stat.isDirectory()) throw new Failure('environment', [outForeignFile(path)]);
  return true;
}
