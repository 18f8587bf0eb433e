/** Readings of earlier builds, which spare this one from reading sources that are still the same. */

import type { Located, Stamp } from '../model/source.ts';
import type { Reading } from '../parse/reading.ts';

/** A file is named by its place among all files of the build, in path order. */
export interface Readings {
  /** What was read in a file that is certain to be the same, by its stamp alone. It is asked for each file, in order. */
  recall(place: number, located: Located, stamp: Stamp | undefined): Reading | undefined;
  /** What was read in the file when it was last read, and the digest of the bytes that it had then. */
  last(place: number): { readonly digest: string; readonly reading: Reading } | undefined;
  /** Keeps a reading for later builds. */
  remember(place: number, located: Located, stamp: Stamp | undefined, digest: string, reading: Reading): void;
}

/** Knows nothing and keeps nothing. */
export const NO_READINGS: Readings = { recall: () => undefined, last: () => undefined, remember() {} };
