/**
 * Output files → the output folder, all or nothing. What changed is written to a staging folder inside the output folder
 * and moved into place only when everything has been printed, so a build that fails leaves the old site as it was, no
 * reader sees half a file, and a build that was killed is healed by the next.
 */

import { lstatSync, mkdirSync, readdirSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EarlierPaths } from '../arrange/moves.ts';
import type { OutputPath } from '../model/brand.ts';
import { type CivilDate, monthsOf, type Year, type YearMonth } from '../model/civil-date.ts';
import { byCodeUnit } from '../model/order.ts';
import type { OutputFile } from '../model/output.ts';
import { type Folders, folderOf, missingParent, parentOf, removeUpTo, YEAR_LENGTH } from './folders.ts';
import { refuseForeign } from './foreign.ts';
import { guarded } from './guard.ts';
import { formatManifest, MANIFEST, type Manifest, readManifest, SCRATCH, STAGING } from './manifest.ts';
import { openPress, type Press, type Pressed } from './press.ts';

/** What a build left behind. */
export interface Written {
  /** Files of the site, the manifest not counted. */
  readonly files: number;
  readonly bytes: number;
  /** Files whose bytes are new. */
  readonly changed: number;
  /** Files of the last build that this one no longer has. */
  readonly removed: number;
}

/** An output folder that is being written to. */
export interface Stage {
  /** Stages the file unless the output folder has it already with the same bytes. Their number. */
  put(file: OutputFile): number;
  /** Its press, for files that are adopted later. */
  readonly press: Press['press'];
  /** Takes note of a file that a press has staged. */
  adopt(pressed: Pressed): void;
  /** Takes files of the last build over as they are, if it wrote them all. `bytes` is what they have together. */
  keep(paths: readonly OutputPath[], bytes: number): boolean;
  /** The same for all that it wrote below the folder of a day or a month, or those of a year's months, if these are so many files. */
  keepBelow(period: Year | YearMonth | CivilDate, expected: { readonly files: number; readonly bytes: number }): boolean;
  readonly readStart: Press['readStart'];
  /** Paths of the site so far. */
  paths(): Iterable<OutputPath>;
  /** Paths that the last build wrote, for comparison. */
  readonly earlier: EarlierPaths;
  /** A folder for what is needed only until then; there may be none yet. */
  readonly scratch: string;
  /** Moves everything into place and removes what is stale. */
  commit(): Written;
  /** Forgets everything; the output folder is as it was. Never throws. */
  abandon(): void;
}

/** Only the manifest is brought to the disk before it is moved: it says which files are ours. */
const FLUSHED = { flush: true };

/** Opens an output folder that is empty, missing, or an earlier build's. Throws a `Failure` for any other. */
export function openStage(out: string): Stage {
  return guarded(out, () => {
    refuseForeign(out);
    return stageIn(out);
  });
}

function stageIn(out: string): Stage {
  const made = missingParent(out);
  const old = readManifest(out);
  const owned: Manifest = old ?? new Map();
  const manifest = new Map<OutputPath, string>();
  const staging = join(out, STAGING);
  const scratch = join(staging, SCRATCH);
  rmSync(staging, { recursive: true, force: true });
  const { press, readStart, folders } = openPress(out, owned);
  let bytes = 0;
  let changed = 0;

  function put(file: OutputFile): number {
    const pressed = press(file);
    adopt(pressed);
    return pressed.bytes;
  }

  function adopt(pressed: Pressed): void {
    if (manifest.has(pressed.path)) throw new Error(`${pressed.path} is written twice`);
    manifest.set(pressed.path, pressed.digest);
    bytes += pressed.bytes;
    if (pressed.isChanged) changed += 1;
  }

  const keep: Stage['keep'] = (paths, all) => {
    if (!paths.every((path) => owned.has(path))) return false;
    for (const path of paths) manifest.set(path, owned.get(path) ?? '');
    bytes += all;
    return true;
  };

  let below: ((folder: string) => Owned[]) | undefined;

  const keepBelow: Stage['keepBelow'] = (period, expected) => {
    below ??= filesBelow(owned);
    const parts = period.length === YEAR_LENGTH ? monthsOf(period as Year) : [period];
    const files = parts.map(folderOf).flatMap(below);
    if (files.length !== expected.files) return false;
    for (const [path, digest] of files) manifest.set(path, digest);
    bytes += expected.bytes;
    return true;
  };

  function placeManifest(content: Manifest): void {
    mkdirSync(staging, { recursive: true });
    writeFileSync(join(staging, MANIFEST), formatManifest(content), FLUSHED);
    renameSync(join(staging, MANIFEST), join(out, MANIFEST));
  }

  function commit(): Written {
    rmSync(scratch, { recursive: true, force: true });
    const stale = [...owned.keys()].filter((path) => !manifest.has(path));
    const isGrown = old === undefined || stale.length > 0 || manifest.size !== owned.size;
    // Looks at every folder before the first change, since this throws where one has become a link.
    const removable = stale.filter((path) => folders.has(parentOf(path)));
    if (changed > 0 || isGrown || !hasSameContents(manifest, owned)) {
      folders.make('');
      // Until all is done, the manifest owns old and new files alike: a build killed here leaves nothing behind that the
      // next one would not know.
      if (isGrown) placeManifest(new Map([...owned, ...manifest]));
      const isInTheWay = removable.length === 0 ? () => false : conflictsWith(manifest);
      for (const path of removable.filter(isInTheWay)) remove(out, folders, path);
      moveAll(staging, out, folders, '');
      for (const path of removable) if (!isInTheWay(path)) remove(out, folders, path);
      placeManifest(manifest);
    }
    rmSync(staging, { recursive: true, force: true });
    return { files: manifest.size, bytes, changed, removed: stale.length };
  }

  return {
    put: (file) => guarded(out, () => put(file)),
    press,
    adopt,
    keep,
    keepBelow,
    readStart: (path, length) => guarded(out, () => readStart(path, length)),
    scratch,
    paths: () => manifest.keys(),
    earlier: owned,
    commit: () => guarded(out, commit),
    abandon: () => removeUpTo(staging, made ?? staging),
  };
}

/** The next character. */
const BEHIND_SLASH = '0';

/** A file of a manifest with its digest. */
type Owned = readonly [OutputPath, string];

/** In order, paths have those of a folder in one stretch. */
function filesBelow(manifest: Manifest): (folder: string) => Owned[] {
  const files = [...manifest].sort(([a], [b]) => byCodeUnit(a, b));
  /** How many come before a text. */
  const countBefore = (text: string): number => {
    let [start, end] = [0, files.length];
    while (start < end) {
      const middle = (start + end) >> 1;
      if ((files[middle] as Owned)[0] < text) start = middle + 1;
      else end = middle;
    }
    return start;
  };
  return (folder) => files.slice(countBefore(`${folder}/`), countBefore(`${folder}${BEHIND_SLASH}`));
}

function hasSameContents(a: Manifest, b: Manifest): boolean {
  for (const [path, digest] of a) if (b.get(path) !== digest) return false;
  return true;
}

/** Tells the stale files that stand where a new folder must be, or in a folder where a new file must be. */
function conflictsWith(manifest: Manifest): (path: OutputPath) => boolean {
  const parents = new Set(Array.from(manifest.keys(), parentOf));
  const ancestors = new Set([...parents].flatMap((parent) => [parent, ...ancestorsOf(parent)]));
  return (path) => ancestors.has(path) || ancestorsOf(path).some((folder) => manifest.has(folder as OutputPath));
}

function ancestorsOf(path: string): string[] {
  const parent = parentOf(path);
  return parent === '' ? [] : [parent, ...ancestorsOf(parent)];
}

/** Moves what is staged into place: a folder that is not there yet in one step, else file by file. */
function moveAll(staging: string, out: string, folders: Folders, folder: string): void {
  for (const dirent of readdirSync(join(staging, folder), { withFileTypes: true })) {
    const path = folder === '' ? dirent.name : `${folder}/${dirent.name}`;
    if (!dirent.isDirectory() || !folders.has(path)) renameSync(join(staging, path), join(out, path));
    else moveAll(staging, out, folders, path);
    if (dirent.isDirectory()) folders.add(path);
  }
}

function remove(out: string, folders: Folders, path: OutputPath): void {
  const stat = lstatSync(join(out, path), { throwIfNoEntry: false });
  if (stat?.isFile()) unlinkSync(join(out, path));
  folders.removeEmpty(parentOf(path));
}
