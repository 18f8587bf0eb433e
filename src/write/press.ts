/** One file of the site → the staging folder, unless the output folder has it already. Threads that print each have one. */

import { existsSync, lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { OutputPath } from '../model/brand.ts';
import { outForeignFile, outLink } from '../model/catalogue.ts';
import { Failure } from '../model/failure.ts';
import type { OutputFile } from '../model/output.ts';
import { digestOf } from '../read/digest.ts';
import { readParts } from '../read/parts.ts';
import { type Folders, openFolders, parentOf } from './folders.ts';
import { isContained, type Manifest, STAGING } from './manifest.ts';

/** What became of a file. */
export interface Pressed {
  readonly path: OutputPath;
  /** SHA-256 in hex. */
  readonly digest: string;
  readonly bytes: number;
  /** Whether the output folder had other bytes there, or none. */
  readonly isChanged: boolean;
}

export interface Press {
  press(file: OutputFile): Pressed;
  /** So many bytes of a file of the site, from its beginning, whether it is staged or there already. */
  readStart(path: OutputPath, bytes: number): Uint8Array;
  /** Folders of the output, as far as they were looked at. */
  readonly folders: Folders;
}

/** A code unit takes at most three bytes in UTF-8. */
const BYTES_OF_UNIT = 3;

/** Text → its UTF-8, in one buffer that the next text writes over: pages are encoded once, for their digest and their file. */
function openEncoder(): (text: string) => Uint8Array {
  let buffer = Buffer.allocUnsafeSlow(2 ** 16);
  return (text) => {
    const most = text.length * BYTES_OF_UNIT;
    if (most > buffer.length) buffer = Buffer.allocUnsafeSlow(most);
    return buffer.subarray(0, buffer.write(text));
  };
}

/** `owned` are the files that earlier builds wrote. Throws a `Failure` where something of another's stands in the way. */
export function openPress(out: string, owned: Manifest): Press {
  const folders = openFolders(out, (path) => owned.has(path as OutputPath));
  const staging = join(out, STAGING);
  const staged = openFolders(staging);
  const encode = openEncoder();

  function press({ path, content }: OutputFile): Pressed {
    if (!isContained(path)) throw new Error(`${path} leads out of the output folder, or is the writer's own`);
    const data = typeof content === 'string' ? encode(content) : content;
    const digest = digestOf(data);
    const bytes = data.length;
    if (isUnchanged(out, folders, path, { digest, bytes }, owned)) return { path, digest, bytes, isChanged: false };
    staged.make(parentOf(path));
    writeFileSync(`${staging}/${path}`, data);
    return { path, digest, bytes, isChanged: true };
  }

  function readStart(path: OutputPath, bytes: number): Uint8Array {
    const file = join(staging, path);
    const [start] = readParts(existsSync(file) ? file : join(out, path), [{ start: 0, end: bytes }]);
    return start as Uint8Array;
  }

  return { press, readStart, folders };
}

/** Whether the file is there with these bytes. Throws where something stands there that no earlier build wrote. */
function isUnchanged(
  out: string,
  folders: Folders,
  path: OutputPath,
  { digest, bytes }: Pick<Pressed, 'digest' | 'bytes'>,
  owned: Manifest,
): boolean {
  if (!folders.has(parentOf(path))) return false;
  const file = join(out, path);
  const stat = lstatSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return false;
  if (stat.isFile() && stat.size === bytes && digestOf(readFileSync(file)) === digest) return true;
  if (stat.isSymbolicLink()) throw new Failure('environment', [outLink(file)]);
  const isOurs = stat.isDirectory() ? ownsAll(out, path, owned) : owned.has(path);
  if (!isOurs) throw new Failure('environment', [outForeignFile(file)]);
  return false;
}

/** Whether an earlier build wrote every file of the folder, so that it is gone when the stale files are. */
function ownsAll(out: string, folder: string, owned: Manifest): boolean {
  const dirents = readdirSync(join(out, folder), { recursive: true, withFileTypes: true });
  const files = dirents.filter((dirent) => !dirent.isDirectory());
  return files.every(({ parentPath, name }) =>
    owned.has(
      join(parentPath, name)
        .slice(out.length + 1)
        .replaceAll(sep, '/') as OutputPath,
    ),
  );
}
