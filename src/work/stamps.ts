/**
 * Stamps → whether they tell two contents apart. A file that changes twice within one tick of its clock has the same time
 * and may have the same size; so a stamp is believed only if it was clearly old when it was taken (Git calls this being "racily
 * clean").
 */

import type { Stamp } from '../model/source.ts';

/** Milliseconds that a time must be older than the build's beginning, where the file system counts fractions of a second. */
const TICK = 100;
/** The same where it counts seconds: the coarsest known, FAT, counts two. */
const COARSE_TICK = 2000;

/** `start` is the time at which the build began, by the clock of a file system. */
export function isSettled([, mtimeMs, ctimeMs]: Stamp, start: number): boolean {
  const time = Math.max(mtimeMs, ctimeMs);
  const isCoarse = mtimeMs % 1000 === 0 && ctimeMs % 1000 === 0;
  return time < start - (isCoarse ? COARSE_TICK : TICK);
}
