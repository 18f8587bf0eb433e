/** Runs of volumes in files, each with its checksum: what one thread has written, another reads, and so does the next build. */

import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';

/** Bytes of the CRC-32 before a run. */
const CHECK_BYTES = 4;
/** Hex digits of the settings' digest that name their folder. */
const NAME_DIGITS = 16;

/** Throws what the system throws. */
export function writeRun(file: string, run: Uint8Array): void {
  const check = Buffer.alloc(CHECK_BYTES);
  check.writeUInt32LE(crc32(run));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, Buffer.concat([check, run]));
}

/** Undefined where there is none, and where it is damaged. */
export function readRunFile(file: string): Uint8Array | undefined {
  try {
    const bytes = readFileSync(file);
    const run = bytes.subarray(CHECK_BYTES);
    return bytes.length >= CHECK_BYTES && bytes.readUInt32LE() === crc32(run) ? run : undefined;
  } catch {
    // What cannot be read, or is not what was written, is made anew.
    return undefined;
  }
}

/** Runs that are kept from one build to the next. */
export interface RunCache {
  /** The file of a volume's run, if it is there and whole. */
  find(digest: string): string | undefined;
  /** Takes the runs in a folder over; those of `digests` stay, and no others. Throws what the system throws. */
  keep(from: string, digests: ReadonlySet<string>): void;
}

/** `settings` names all that runs depend on beside their volumes: those of others go. */
export function openRunCache(folder: string, settings: string): RunCache {
  const name = settings.slice(0, NAME_DIGITS);
  const own = join(folder, name);
  return {
    find(digest) {
      const file = join(own, digest);
      return readRunFile(file) === undefined ? undefined : file;
    },
    keep(from, digests) {
      mkdirSync(own, { recursive: true });
      for (const other of readdirSync(folder)) if (other !== name) rmSync(join(folder, other), { recursive: true });
      for (const digest of readdirSync(own)) if (!digests.has(digest)) rmSync(join(own, digest));
      if (!existsSync(from)) return;
      for (const digest of readdirSync(from)) move(join(from, digest), join(own, digest));
    },
  };
}

/** Moves a file, or copies it where the two places are of different file systems. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
