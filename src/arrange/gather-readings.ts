/** Files → the readings of all of them: those of earlier builds where the files are the same, and new ones. */

import type { Located } from '../model/source.ts';
import { openShare, type Reading, type Share } from '../parse/reading.ts';
import type { FoundFile } from '../read/walk.ts';
import { readingOf, type Taken } from './reader.ts';
import type { Readings } from './readings.ts';

/** A file to read, with the digest that it had when it was last read. */
export interface ReadTask {
  readonly located: Located;
  readonly known?: string;
}

/** The readings of all files, in their order: those that are known, and for the others what `read` takes, in their order. */
export async function gatherReadings(
  files: readonly FoundFile[],
  readings: Readings,
  read: (tasks: readonly ReadTask[]) => Promise<readonly Taken[]>,
): Promise<readonly Reading[]> {
  const gathered = files.map(({ located, stamp }, place) => readings.recall(place, located, stamp));
  const unknown = [...files.keys()].filter((place) => gathered[place] === undefined);
  const share = openShare();
  const taken = await read(unknown.map((place) => taskOf((files[place] as FoundFile).located, readings.last(place)?.digest)));
  for (const [index, place] of unknown.entries())
    gathered[place] = settle(place, (files[place] as FoundFile).located, taken[index] as Taken, readings, share);
  return gathered as Reading[];
}

function taskOf(located: Located, known: string | undefined): ReadTask {
  return known === undefined ? { located } : { located, known };
}

function settle(place: number, located: Located, taken: Taken, readings: Readings, share: Share): Reading {
  if (taken.kind === 'unread') return readingOf(taken);
  const last = taken.kind === 'same' ? readings.last(place)?.reading : undefined;
  const reading = last ?? share(readingOf(taken), located.source, taken.digest);
  readings.remember(place, located, taken.stamp, taken.digest, reading);
  return reading;
}
