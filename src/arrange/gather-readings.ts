/** Files → the readings of all of them: those of earlier builds where the files are the same, and new ones. */

import type { Located } from '../model/source.ts';
import { type Reading, sharing } from '../parse/reading.ts';
import type { FoundFile } from '../read/walk.ts';
import { readingOf, type Taken } from './reader.ts';
import type { Readings } from './readings.ts';

/** A file to read, with the digest that it had when it was last read. */
export interface ReadTask {
  readonly located: Located;
  readonly known?: string;
}

/** The readings of all files by their source: those that are known, and for the others what `read` takes, in their order. */
export async function gatherReadings(
  files: readonly FoundFile[],
  readings: Readings,
  read: (tasks: readonly ReadTask[]) => Promise<readonly Taken[]>,
): Promise<ReadonlyMap<string, Reading>> {
  const gathered = new Map<string, Reading>();
  const tasks: ReadTask[] = [];
  for (const { located, stamp } of files) {
    const recalled = stamp === undefined ? undefined : readings.recall(located, stamp);
    if (recalled !== undefined) gathered.set(located.source, recalled);
    else tasks.push(taskOf(located, readings));
  }
  const taken = await read(tasks);
  for (const [index, { located }] of tasks.entries())
    gathered.set(located.source, settle(located, taken[index] as Taken, readings));
  return gathered;
}

function taskOf(located: Located, readings: Readings): ReadTask {
  const known = readings.last(located)?.digest;
  return known === undefined ? { located } : { located, known };
}

function settle(located: Located, taken: Taken, readings: Readings): Reading {
  if (taken.kind === 'unread') return readingOf(taken);
  const last = taken.kind === 'same' ? readings.last(located)?.reading : undefined;
  const reading = last ?? sharing(readingOf(taken), located.source, taken.digest);
  readings.remember(located, taken.stamp, taken.digest, reading);
  return reading;
}
