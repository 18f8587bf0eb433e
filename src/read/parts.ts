/** Parts of a file → their bytes. */

import { closeSync, openSync, readSync } from 'node:fs';

/** Each from `start` to before `end`; less, where the file ends before. Throws what the system says. */
export function readParts(file: string, parts: readonly { readonly start: number; readonly end: number }[]): Uint8Array[] {
  const descriptor = openSync(file, 'r');
  try {
    return parts.map(({ start, end }) => {
      const bytes = new Uint8Array(end - start);
      return bytes.subarray(0, readSync(descriptor, bytes, 0, end - start, start));
    });
  } finally {
    closeSync(descriptor);
  }
}
