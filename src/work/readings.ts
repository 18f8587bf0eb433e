/** Readings, kept in the cache from one build to the next. */

import type { Readings } from '../arrange/readings.ts';
import { isSameStamp, type Located, type Stamp } from '../model/source.ts';
import type { Reading } from '../parse/reading.ts';
import { readCacheFile, writeCacheFile } from './cache-file.ts';
import { isSettled } from './stamps.ts';

/** A reading as it is kept. `settled` is the stamp if it is to be believed; else the digest alone tells. */
type Kept = readonly [source: string, settled: Stamp | null, digest: string, reading: Reading];

/** The same with the stamp that the file has now, if it has one. */
export type KeptReading = readonly [...kept: Kept, stamp: Stamp | undefined];

export interface KeptReadings extends Readings {
  /** What is known of the files that this build read or recalled, in their order. */
  readonly current: readonly KeptReading[];
  /** Writes what this build has read or recognised, for the next. */
  save(): void;
}

/** Readings a line of the file. */
const BATCH = 500;

/** `key` names all that a reading depends on beside its source; `start` is when the build began, by a file's clock. */
export function openReadings(file: string, key: string, start: number): KeptReadings {
  const old = new Map<string, Kept>();
  for (const batch of readCacheFile(file, key)) for (const kept of batch as Kept[]) old.set(kept[0], kept);
  const current: KeptReading[] = [];
  let isNew = false;

  function recall({ source }: Located, stamp: Stamp): Reading | undefined {
    const kept = old.get(source);
    if (kept === undefined || kept[1] === null || !isSameStamp(stamp, kept[1])) return undefined;
    current.push([...kept, stamp]);
    return kept[3];
  }

  function last({ source }: Located): { digest: string; reading: Reading } | undefined {
    const kept = old.get(source);
    return kept === undefined ? undefined : { digest: kept[2], reading: kept[3] };
  }

  function remember({ source }: Located, stamp: Stamp | undefined, digest: string, reading: Reading): void {
    isNew = true;
    const settled = stamp !== undefined && isSettled(stamp, start) ? stamp : null;
    current.push([source, settled, digest, reading, stamp]);
  }

  function save(): void {
    if (isNew || current.length !== old.size) writeCacheFile(file, key, batches(current));
  }

  return { current, recall, last, remember, save };
}

function* batches(readings: readonly KeptReading[]): Generator<readonly Kept[]> {
  for (let start = 0; start < readings.length; start += BATCH) {
    yield readings.slice(start, start + BATCH).map(([source, settled, digest, reading]) => [source, settled, digest, reading]);
  }
}
