/** A located file → its bytes, or why they cannot be had. Never hangs: what is no plain file is not read. */

import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { fileSize, fileSpecial, fileUnreadable } from '../model/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Located, Source } from '../model/source.ts';
import { stampFrom } from './stamp.ts';

/** `O_NONBLOCK`, because a file may have become a pipe since the folder was listed. Windows has neither flag. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

/** Reads a source of at most `fileBytes` bytes. */
export function readSource(located: Located, fileBytes: number): Source | Diagnostic {
  const place = { source: located.source };
  let descriptor: number | undefined;
  try {
    descriptor = openSync(located.file, FLAGS);
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) return fileSpecial(place, 'a pipe, a socket or a device');
    if (stat.size > fileBytes) return fileSize(place, stat.size, fileBytes);
    const { source, path, file } = located;
    return { source, path, file, bytes: readWhole(descriptor, stat.size), stamp: stampFrom(stat) };
  } catch (error) {
    // The system's refusal to open or read.
    return fileUnreadable(place, (error as NodeJS.ErrnoException).code ?? String(error));
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** `size` is what the system says; where it is not what there is to read, the file is changing or is none of a disk's. */
function readWhole(descriptor: number, size: number): Buffer {
  const bytes = Buffer.allocUnsafe(size + 1);
  const read = readSync(descriptor, bytes, 0, size + 1, 0);
  return read === size ? bytes.subarray(0, size) : readFileSync(descriptor);
}
