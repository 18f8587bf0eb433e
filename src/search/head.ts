/** The head of a segment: what it holds, and where. */

import { ByteReader, damaged } from './bytes.ts';
import { BLOCK_RECORDS, dateOfCode, FORMAT_VERSION, readUnit } from './layout.ts';
import type { SegmentFacts } from './manifest.ts';
import { IndexFault } from './search.ts';

/** Bytes of a segment, from its beginning. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A block of the dictionary. */
export interface BlockPlace {
  /** Its first form. */
  readonly first: string;
  readonly block: Span;
  /** Where the postings and the positions of its first group begin. */
  readonly postings: number;
  readonly positions: number;
}

/** A day that has articles; `start` is the number of its first one. */
export interface Day {
  readonly date: string;
  readonly start: number;
}

export interface Head {
  readonly articles: number;
  /** In order of their tags. */
  readonly languages: readonly string[];
  readonly days: readonly Day[];
  readonly blocks: readonly BlockPlace[];
  /** Blocks of records. */
  readonly records: readonly Span[];
}

/** `unit` is the first part of the segment. Throws an `IndexFault` where it is not what it must be. */
export function readHead(unit: Uint8Array, { articles: expected, parts }: SegmentFacts): Head {
  const reader = new ByteReader(readUnit(unit));
  const version = reader.byte();
  if (version !== FORMAT_VERSION)
    throw new IndexFault(version < FORMAT_VERSION ? 'older' : 'newer', `a segment has format ${version}`);
  const articles = reader.varint();
  if (articles !== expected) throw damaged();
  const languages = Array.from({ length: reader.varint() }, () => reader.text());
  const days = readDays(reader, articles);
  const dictionaryStart = parts[0];
  const postingsStart = dictionaryStart + parts[1];
  const positionsStart = postingsStart + parts[2];
  const recordsStart = positionsStart + parts[3];
  const blocks = readBlocks(reader, [dictionaryStart, postingsStart, positionsStart]);
  const records = readSpans(reader, Math.ceil(articles / BLOCK_RECORDS), recordsStart);
  if (!reader.isAtEnd || (records.at(-1)?.end ?? recordsStart) !== recordsStart + parts[4]) throw damaged();
  return { articles, languages, days, blocks, records };
}

function readDays(reader: ByteReader, articles: number): Day[] {
  const days: Day[] = [];
  let code = 0;
  let start = 0;
  for (let left = reader.varint(); left > 0; left -= 1) {
    code += reader.varint();
    days.push({ date: dateOfCode(code), start });
    start += reader.varint();
  }
  if (start !== articles) throw damaged();
  return days;
}

function readBlocks(reader: ByteReader, starts: readonly [number, number, number]): BlockPlace[] {
  const places: BlockPlace[] = [];
  let [start, postings, positions] = starts;
  for (let left = reader.varint(); left > 0; left -= 1) {
    const first = reader.text();
    const end = start + reader.varint();
    places.push({ first, block: { start, end }, postings, positions });
    start = end;
    postings += reader.varint();
    positions += reader.varint();
  }
  return places;
}

function readSpans(reader: ByteReader, count: number, from: number): Span[] {
  const spans: Span[] = [];
  let start = from;
  for (let left = count; left > 0; left -= 1) {
    const end = start + reader.varint();
    spans.push({ start, end });
    start = end;
  }
  return spans;
}
