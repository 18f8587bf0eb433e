/** The input folders of a build: their names in the ledger, and the way from there to the files. */

import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { inputMissing, inputOverlap } from '../model/catalogue.ts';
import { Failure } from '../model/failure.ts';
import type { Located } from '../model/source.ts';

/** One input folder. */
export interface Input {
  /** The real path of the folder, links resolved. */
  readonly root: string;
  /** What stands before a path in the ledger: nothing for a single input, else the folder's name and `/`. */
  readonly prefix: string;
}

/** Checks that the folders are there and lie apart, from each other and from the output. Throws a usage `Failure`. */
export function openInputs(folders: readonly string[], out: string): Input[] {
  const roots = folders.map(realFolder);
  for (const [index, root] of roots.entries()) {
    const other = roots.findIndex((candidate, position) => position !== index && contains(candidate, root));
    if (other >= 0) throw new Failure('usage', [inputOverlap(String(folders[index]), basename(String(folders[other])))]);
    if (contains(out, root)) throw new Failure('usage', [inputOverlap(String(folders[index]), 'the output folder')]);
  }
  const names = prefixes(roots);
  return roots.map((root, index) => ({ root, prefix: names[index] ?? '' })).sort(byPrefix);
}

/** The file of a source that was found in one of these inputs. */
export function locate(inputs: readonly Input[], source: string): Located {
  const input = inputs.find(({ prefix }) => source.startsWith(prefix));
  if (input === undefined) throw new Error(`${source} is in no input`);
  const path = source.slice(input.prefix.length);
  return { source, path, file: join(input.root, path) };
}

/** The output folder with the links on its way resolved, as far as it exists. */
export function realOutput(out: string): string {
  const parent = dirname(out);
  if (existsSync(out)) return realpathSync(out);
  return parent === out ? out : join(realOutput(parent), basename(out));
}

/** Whether `path` is `folder` or lies in it. */
export function contains(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && way !== path);
}

function realFolder(folder: string): string {
  try {
    const root = realpathSync(folder);
    if (statSync(root).isDirectory()) return root;
  } catch (error) {
    // The system's word on a path that cannot be followed.
    const reason = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such folder' : (error as Error).message;
    throw new Failure('usage', [inputMissing(folder, reason)]);
  }
  throw new Failure('usage', [inputMissing(folder, 'this is not a folder')]);
}

/** Folder names, with as many of their parents as it takes to tell them apart. */
function prefixes(roots: readonly string[]): string[] {
  if (roots.length === 1) return [''];
  for (let depth = 1; ; depth += 1) {
    const names = roots.map((root) => root.split(sep).slice(-depth).join('/'));
    if (new Set(names).size === names.length) return names.map((name) => `${name || basename(name)}/`);
  }
}

function byPrefix(a: Input, b: Input): number {
  return a.prefix < b.prefix ? -1 : 1;
}
