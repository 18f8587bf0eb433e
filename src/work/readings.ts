/** Readings, kept in the cache from one build to the next. */

import type { Readings } from '../arrange/readings.ts';
import { batchesOf } from '../model/batches.ts';
import { isSameStamp, type Located, type Stamp } from '../model/source.ts';
import type { Reading } from '../parse/reading.ts';
import { cacheLine, readCacheFile, writeCacheFile } from './cache-file.ts';
import { isSettled } from './stamps.ts';
import { restored, type StoredReading, stored } from './stored-readings.ts';

/** A reading as it is kept. `settled` is the stamp if it is to be believed; else the digest alone tells. */
type Kept = readonly [source: string, settled: Stamp | null, digest: string, reading: Reading];

/** A file that this build read or recalled. */
interface Current {
  readonly kept: Kept;
  /** The stamp that it has now, if it has one. */
  readonly stamp: Stamp | undefined;
  /** Where its reading was recalled from. */
  readonly batch?: Batch;
}

export interface KeptReadings extends Readings {
  /** What tells that a file that this build read or recalled is the same: the stamp that it had, if it had one, and its digest. */
  markOf(source: string): { readonly stamp: Stamp | undefined; readonly digest: string } | undefined;
  /** Writes what this build has read or recognised, for the next. */
  save(): void;
}

/** A line of the file: readings that are kept together. */
type StoredLine = readonly (readonly [source: string, settled: Stamp | null, digest: string, reading: StoredReading])[];

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
  const batches = readCacheFile(file, key).map(
    ({ line, value }): Batch => ({ line, kept: (value as StoredLine).map(keptOf), recalled: 0 }),
  );
  const old = new Map<string, { readonly kept: Kept; readonly batch: Batch }>();
  for (const batch of batches) for (const kept of batch.kept) old.set(kept[0], { kept, batch });
  const current = new Map<string, Current>();

  function recall({ source }: Located, stamp: Stamp): Reading | undefined {
    const known = old.get(source);
    if (known === undefined || known.kept[1] === null || !isSameStamp(stamp, known.kept[1])) return undefined;
    known.batch.recalled += 1;
    current.set(source, { ...known, stamp });
    return known.kept[3];
  }

  function last({ source }: Located): { digest: string; reading: Reading } | undefined {
    const known = old.get(source);
    return known === undefined ? undefined : { digest: known.kept[2], reading: known.kept[3] };
  }

  function remember({ source }: Located, stamp: Stamp | undefined, digest: string, reading: Reading): void {
    const settled = stamp !== undefined && isSettled(stamp, start) ? stamp : null;
    current.set(source, { kept: [source, settled, digest, reading], stamp });
  }

  /** A batch of which nothing changed stays the line that it was. */
  function save(): void {
    const isWhole = ({ kept, recalled }: Batch) => recalled === kept.length;
    const whole = batches.filter(isWhole);
    const rest = [...current.values()].filter(({ batch }) => batch === undefined || !isWhole(batch)).map(({ kept }) => kept);
    if (rest.length > 0 || whole.length < batches.length) writeCacheFile(file, key, linesOf(whole, rest));
  }

  function markOf(source: string): ReturnType<KeptReadings['markOf']> {
    const known = current.get(source);
    return known && { stamp: known.stamp, digest: known.kept[2] };
  }

  return { recall, last, remember, markOf, save };
}

function* linesOf(whole: readonly Batch[], readings: readonly Kept[]): Generator<string> {
  for (const { line } of whole) yield line;
  for (const batch of batchesOf(readings, BATCH)) {
    yield cacheLine(batch.map(([source, settled, digest, reading]) => [source, settled, digest, stored(reading)]));
  }
}

function keptOf([source, settled, digest, reading]: StoredLine[number]): Kept {
  return [source, settled, digest, restored(reading, source, digest)];
}
