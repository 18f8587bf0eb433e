/** Readings, kept in the cache from one build to the next. */

import type { Readings } from '../arrange/readings.ts';
import { batchesOf } from '../model/batches.ts';
import { isSameStamp, type Stamp } from '../model/source.ts';
import type { Reading } from '../parse/reading.ts';
import { cacheLine, readCacheFile, writeCacheFile } from './cache-file.ts';
import { inOrder } from './in-order.ts';
import { isSettled } from './stamps.ts';
import { restored, type StoredReading, stored } from './stored-readings.ts';

/** What is known of a file. */
interface Kept {
  readonly source: string;
  /** Of what was kept, only if it is to be believed; else the digest alone tells. */
  readonly stamp: Stamp | undefined;
  readonly digest: string;
  readonly reading: Reading;
  /** Where it was read from. */
  readonly batch: Batch | undefined;
}

export interface KeptReadings extends Readings {
  /** What tells that the file of this place is the same: the stamp that it had, if it had one, and its digest. */
  markOf(place: number): { readonly stamp: Stamp | undefined; readonly digest: string } | undefined;
  /** Writes what this build has read or recognised, for the next. */
  save(): void;
}

/** A line of the file: readings that are kept together. */
type StoredLine = readonly (readonly [source: string, settled: Stamp | null, digest: string, reading: StoredReading])[];

/** Readings a line of the file, and the fewest that are worth a line of their own. */
const BATCH = 500;
const LEAST = 100;

/** The line that holds readings, and how many of them this build has recalled. */
interface Batch {
  readonly line: string;
  readonly size: number;
  recalled: number;
}

/** `key` names all that a reading depends on beside its source; `start` is when the build began, by a file's clock. */
export function openReadings(file: string, key: string, start: number): KeptReadings {
  const batches: Batch[] = [];
  const old: Kept[] = [];
  for (const { line, value } of readCacheFile(file, key)) {
    const batch: Batch = { line, size: (value as StoredLine).length, recalled: 0 };
    batches.push(batch);
    for (const [source, settled, digest, reading] of value as StoredLine)
      old.push({ source, stamp: settled ?? undefined, digest, reading: restored(reading, source, digest), batch });
  }
  const find = inOrder(old, ({ source }) => source);
  /** By place: what was kept of the file, and what is known of it now. */
  const before: (Kept | undefined)[] = [];
  const current: (Kept | undefined)[] = [];

  return {
    recall(place, { source }, stamp) {
      const kept = find(source);
      before[place] = kept;
      if (stamp === undefined || kept?.stamp === undefined || !isSameStamp(stamp, kept.stamp)) return undefined;
      if (kept.batch !== undefined) kept.batch.recalled += 1;
      current[place] = kept;
      return kept.reading;
    },
    last: (place) => before[place],
    remember(place, { source }, stamp, digest, reading) {
      current[place] = { source, stamp, digest, reading, batch: undefined };
    },
    markOf: (place) => current[place],
    save() {
      const known = current.filter((one) => one !== undefined);
      const isSame = batches.every(isRecalled) && known.every(({ batch }) => batch !== undefined);
      if (!isSame) writeCacheFile(file, key, linesOf(known, start));
    },
  };
}

function isRecalled({ size, recalled }: Batch): boolean {
  return recalled === size;
}

/** In the order of the readings. */
function* linesOf(readings: readonly Kept[], start: number): Generator<string> {
  const lasting = lastingBatches(readings);
  let rest: Kept[] = [];
  for (let index = 0; index < readings.length; ) {
    const kept = readings[index] as Kept;
    if (kept.batch !== undefined && lasting.has(kept.batch)) {
      yield* linesAnew(rest, start);
      yield kept.batch.line;
      rest = [];
      index += kept.batch.size;
    } else {
      rest.push(kept);
      index += 1;
    }
  }
  yield* linesAnew(rest, start);
}

/** Those that stay the lines that they were: all of them is there, with nothing else between, and they are not too small for a line. */
function lastingBatches(readings: readonly Kept[]): ReadonlySet<Batch> {
  const spans = new Map<Batch, { readonly first: number; last: number }>();
  for (const [index, { batch }] of readings.entries()) {
    const span = batch && spans.get(batch);
    if (span !== undefined) span.last = index;
    else if (batch !== undefined) spans.set(batch, { first: index, last: index });
  }
  const isLasting = (batch: Batch, { first, last }: { first: number; last: number }) =>
    isRecalled(batch) && last - first + 1 === batch.size && batch.size >= LEAST;
  return new Set([...spans].flatMap(([batch, span]) => (isLasting(batch, span) ? batch : [])));
}

function* linesAnew(readings: readonly Kept[], start: number): Generator<string> {
  for (const batch of batchesOf(readings, BATCH))
    yield cacheLine(
      batch.map(({ source, stamp, digest, reading }) => {
        const settled = stamp !== undefined && isSettled(stamp, start) ? stamp : null;
        return [source, settled, digest, stored(reading)];
      }),
    );
}
