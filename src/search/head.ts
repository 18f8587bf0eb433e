/** The head of a segment: what it holds, and where. */

import type { Mutable } from '../model/mutable.ts';
import { BitReader } from './bits.ts';
import { ByteReader, damaged } from './bytes.ts';
import { BLOCK_RECORDS, FORMAT_VERSION, LEAST_FORMS, otherVersion, readUnit } from './layout.ts';
import type { SegmentFacts } from './manifest.ts';

/** Bytes of a segment, from its beginning. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A block of the dictionary. */
export interface BlockPlace {
  /** A text that its first form begins with, behind all forms of the blocks before. */
  readonly first: string;
  /** Of its first form. */
  readonly number: number;
  readonly block: Span;
  /** Where the postings and the positions of its first group begin. */
  readonly postings: number;
  readonly positions: number;
}

/** The days that have articles, in order. */
export interface Days {
  /** What `dayCode` says of each. */
  readonly codes: Uint32Array;
  /** Number of the first article of each. */
  readonly starts: Uint32Array;
}

export interface Head {
  readonly articles: number;
  /** In order of their tags. */
  readonly languages: readonly string[];
  readonly blocks: readonly BlockPlace[];
  /** Read when it is first asked for, as what follows: most of a head is needed last. Throws an `IndexFault`. */
  readonly days: () => Days;
  /** Where each block of records begins; behind the last, where it ends. */
  readonly records: () => Uint32Array;
}

/** `unit` is the first part of the segment. Throws an `IndexFault` where it is not what it must be. */
export function readHead(unit: Uint8Array, { articles: expected, parts }: SegmentFacts): Head {
  const reader = new ByteReader(readUnit(unit));
  const version = reader.byte();
  if (version !== FORMAT_VERSION) throw otherVersion(version);
  const articles = reader.varint();
  if (articles !== expected) throw damaged();
  const languages = Array.from({ length: reader.varint() }, () => reader.text());
  const starts = parts.map((_, part) => parts.slice(0, part).reduce((sum, bytes) => sum + bytes, 0)) as [
    ...SegmentFacts['parts'],
  ];
  const places = readPlaces(reader, [starts[1], starts[3], starts[4]]);
  const [dayCount, firstDay, leastLength] = [reader.varint(), reader.varint(), reader.varint()];
  if (dayCount > articles) throw damaged();
  const bits = new BitReader(reader.rest());
  numberForms(places, bits.list(Math.max(0, places.length - 1)));
  const days = once(() => readDays(bits, dayCount, firstDay, articles));
  const records = once(() => {
    // They are behind the days.
    days();
    return readRecordStarts(bits, Math.ceil(articles / BLOCK_RECORDS), leastLength, [starts[2], starts[3]]);
  });
  return { articles, languages, blocks: places, days, records };
}

/** Bits cannot be read twice: where something was wrong with them, that is remembered, too. */
function once<Value extends object>(read: () => Value): () => Value {
  let isRead = false;
  let value: Value | undefined;
  return () => {
    if (!isRead) {
      isRead = true;
      value = read();
    }
    if (value === undefined) throw damaged();
    return value;
  };
}

/** Tells each block the number of its first form. `counts` are the forms that all but the last have above the least. */
function numberForms(places: readonly Mutable<BlockPlace>[], counts: Uint32Array): void {
  let number = 0;
  for (const [index, place] of places.entries()) {
    place.number = number;
    number += LEAST_FORMS + (counts[index] ?? 0);
  }
}

function readDays(bits: BitReader, count: number, first: number, articles: number): Days {
  const [codes, starts] = [new Uint32Array(count), new Uint32Array(count)];
  const [gaps, sizes] = [bits.list(Math.max(0, count - 1)), bits.list(count)];
  let code = first;
  let start = 0;
  for (let day = 0; day < count; day += 1) {
    codes[day] = code;
    starts[day] = start;
    code += (gaps[day] ?? 0) + 1;
    start += (sizes[day] as number) + 1;
  }
  if (start !== articles) throw damaged();
  return { codes, starts };
}

function readRecordStarts(bits: BitReader, blocks: number, least: number, [first, end]: readonly [number, number]): Uint32Array {
  const starts = new Uint32Array(blocks + 1);
  let start = first;
  const lengths = bits.list(blocks);
  for (let block = 0; block < blocks; block += 1) {
    starts[block] = start;
    start += least + (lengths[block] as number);
  }
  starts[blocks] = start;
  if (start !== end) throw damaged();
  return starts;
}

function readPlaces(reader: ByteReader, starts: readonly [number, number, number]): Mutable<BlockPlace>[] {
  const places: Mutable<BlockPlace>[] = [];
  let [start, postings, positions] = starts;
  for (let left = reader.varint(); left > 0; left -= 1) {
    const first = reader.text();
    const end = start + reader.varint();
    places.push({ first, number: 0, block: { start, end }, postings, positions });
    start = end;
    postings += reader.varint();
    positions += reader.varint();
  }
  return places;
}
