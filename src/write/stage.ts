/**
 * Output files → the output folder, all or nothing. What changed is written to a staging folder inside the output folder
 * and moved into place only when everything has been printed, so a build that fails leaves the old site as it was, no
 * reader sees half a file, and a build that was killed is healed by the next.
 */

import { lstatSync, readdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OutputPath } from '../model/brand.ts';
import { outDisk, outForeign, outForeignFile, outLink } from '../model/catalogue.ts';
import { Failure } from '../model/failure.ts';
import type { OutputFile } from '../model/output.ts';
import { type Folders, openFolders, parentOf } from './folders.ts';
import { digest, formatManifest, isContained, MANIFEST, type Manifest, readManifest } from './manifest.ts';

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
  /** Stages the file unless the output folder has it already with the same bytes. */
  put(file: OutputFile): void;
  /** Paths that the last build wrote, for comparison. */
  readonly earlier: ReadonlySet<OutputPath>;
  /** Moves everything into place and removes what is stale. */
  commit(): Written;
  /** Forgets everything; the output folder is as it was. */
  abandon(): void;
}

const STAGING = '.backfile-staging';

/** Opens an output folder that is empty, missing, or an earlier build's. Throws a `Failure` for any other. */
export function openStage(out: string): Stage {
  return guarded(out, () => {
    refuseForeign(out);
    return stageIn(out);
  });
}

function stageIn(out: string): Stage {
  const isNew = lstatSync(out, { throwIfNoEntry: false }) === undefined;
  const old = readManifest(out);
  const manifest = new Map<OutputPath, string>();
  const folders = openFolders(out);
  const staging = join(out, STAGING);
  rmSync(staging, { recursive: true, force: true });
  const staged = openFolders(staging);
  let bytes = 0;
  let changed = 0;

  function put({ path, content }: OutputFile): void {
    if (!isContained(path)) throw new Error(`${path} leads out of the output folder`);
    if (manifest.has(path)) throw new Error(`${path} is written twice`);
    const data = typeof content === 'string' ? Buffer.from(content) : content;
    manifest.set(path, digest(data));
    bytes += data.byteLength;
    if (old !== undefined && isUnchanged(out, folders, path, data, old)) return;
    changed += 1;
    writeStaged(path, data);
  }

  function writeStaged(path: OutputPath, data: string | Uint8Array): void {
    staged.make(parentOf(path));
    writeFileSync(join(staging, path), data);
  }

  function commit(): Written {
    const stale = [...(old?.keys() ?? [])].filter((path) => !manifest.has(path));
    const final = formatManifest(manifest);
    if (changed > 0 || stale.length > 0 || old === undefined || final !== formatManifest(old)) {
      // Until all is done, the manifest owns old and new files alike: a build killed here leaves nothing behind that the
      // next one would not know.
      writeStaged(MANIFEST, formatManifest(new Map([...(old ?? []), ...manifest])));
      folders.make('');
      renameSync(join(staging, MANIFEST), join(out, MANIFEST));
      moveAll(staging, out, folders, '');
      for (const path of stale) remove(out, folders, path);
      writeStaged(MANIFEST, final);
      renameSync(join(staging, MANIFEST), join(out, MANIFEST));
    }
    rmSync(staging, { recursive: true, force: true });
    return { files: manifest.size, bytes, changed, removed: stale.length };
  }

  return {
    put: (file) => guarded(out, () => put(file)),
    earlier: new Set(old?.keys()),
    commit: () => guarded(out, commit),
    abandon: () => rmSync(isNew ? out : staging, { recursive: true, force: true }),
  };
}

/** The system's errors become diagnostics that name the path. */
function guarded<Result>(out: string, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    const { code, path = out } = error as NodeJS.ErrnoException;
    // Failures and bugs pass; what has a code and a system call is the disk's.
    if (error instanceof Failure || code === undefined || !('syscall' in (error as object))) throw error;
    throw new Failure('environment', [outDisk(path, code)]);
  }
}

function refuseForeign(out: string): void {
  const stat = lstatSync(out, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (stat.isSymbolicLink()) throw new Failure('usage', [outLink(out)]);
  if (!stat.isDirectory()) throw new Failure('usage', [outForeignFile(out)]);
  const names = readdirSync(out).filter((name) => name !== STAGING);
  if (names.length > 0 && !names.includes(MANIFEST)) throw new Failure('usage', [outForeign(out)]);
}

/** Whether the file is there with these bytes. Throws where something stands there that no earlier build wrote. */
function isUnchanged(out: string, folders: Folders, path: OutputPath, data: Uint8Array, old: Manifest): boolean {
  if (!folders.has(parentOf(path))) return false;
  const file = join(out, path);
  const stat = lstatSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return false;
  if (stat.isFile() && stat.size === data.byteLength && readFileSync(file).equals(data)) return true;
  if (stat.isSymbolicLink()) throw new Failure('environment', [outLink(file)]);
  if (!stat.isFile() || !old.has(path)) throw new Failure('environment', [outForeignFile(file)]);
  return false;
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
  if (!folders.has(parentOf(path))) return;
  const stat = lstatSync(join(out, path), { throwIfNoEntry: false });
  if (stat?.isFile()) unlinkSync(join(out, path));
  folders.removeEmpty(parentOf(path));
}
