/** Readings, kept in the cache from one build to the next. */

import type { Readings } from '../arrange/readings.ts';
import { batchesOf } from '../model/batches.ts';
import { isSameStamp, type Located, type Stamp } from '../model/source.ts';
import type { Reading } from '../parse/reading.ts';
import { cacheLine, readCacheFile, writeCacheFile } from './cache-file.ts';
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

/** Readings that were kept together, and the line that holds them. */
interface Batch {
  readonly line: string;
  readonly kept: readonly Kept[];
  /** How many of them this build has recalled. */
  recalled: number;
}

/** `key` names all that a reading depends on beside its source; `start` is when the build began, by a file's clock. */
export function openReadings(file: string, key: string, start: number): KeptReadings {
  const batches = readCacheFile(file, key).map(({ line, value }): Batch => ({ line, kept: value as Kept[], recalled: 0 }));
  const old = new Map<string, { readonly kept: Kept; readonly batch: Batch }>();
  for (const batch of batches) for (const kept of batch.kept) old.set(kept[0], { kept, batch });
  const current: KeptReading[] = [];

  function recall({ source }: Located, stamp: Stamp): Reading | undefined {
    const known = old.get(source);
    if (known === undefined || known.kept[1] === null || !isSameStamp(stamp, known.kept[1])) return undefined;
    known.batch.recalled += 1;
    current.push([...known.kept, stamp]);
    return known.kept[3];
  }

  function last({ source }: Located): { digest: string; reading: Reading } | undefined {
    const known = old.get(source);
    return known === undefined ? undefined : { digest: known.kept[2], reading: known.kept[3] };
  }

  function remember({ source }: Located, stamp: Stamp | undefined, digest: string, reading: Reading): void {
    const settled = stamp !== undefined && isSettled(stamp, start) ? stamp : null;
    current.push([source, settled, digest, reading, stamp]);
  }

  /** A batch of which nothing changed stays the line that it was. */
  function save(): void {
    const whole = batches.filter(({ kept, recalled }) => recalled === kept.length);
    const isWhole = new Set(whole.flatMap(({ kept }) => kept.map(([source]) => source)));
    const rest = current.filter(([source]) => !isWhole.has(source));
    if (rest.length > 0 || whole.length < batches.length) writeCacheFile(file, key, linesOf(whole, rest));
  }

  return { current, recall, last, remember, save };
}

function* linesOf(whole: readonly Batch[], readings: readonly KeptReading[]): Generator<string> {
  for (const { line } of whole) yield line;
  for (const batch of batchesOf(readings, BATCH)) {
    yield cacheLine(batch.map(([source, settled, digest, reading]) => [source, settled, digest, reading]));
  }
}
