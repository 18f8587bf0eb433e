/** A file → its stamp: what the system says of it without opening it. */

import { lstatSync, type Stats } from 'node:fs';
import type { Stamp } from '../model/source.ts';

export function stampFrom({ size, mtimeMs, ctimeMs, ino }: Stats): Stamp {
  return [size, mtimeMs, ctimeMs, ino];
}

/** The stamp of a plain file, or undefined where there is none at this path. Links are not followed. */
export function stampOf(file: string): Stamp | undefined {
  const stat = lstatSync(file, { throwIfNoEntry: false });
  return stat?.isFile() ? stampFrom(stat) : undefined;
}
