/** A segment in its store: what is asked of it is read, checked, and, as far as it is small, remembered. */

import { ByteReader, damaged } from './bytes.ts';
import {
  type Block,
  type FormPlace,
  type Group,
  type PositionList,
  type PostingList,
  readBlock,
  readPositions,
  readPostings,
} from './dictionary.ts';
import { type BlockPlace, type Head, readHead, type Span } from './head.ts';
import type { HeadCopies } from './head-copies.ts';
import { BLOCK_RECORDS, readUnit } from './layout.ts';
import type { SegmentFacts } from './manifest.ts';
import { readRecord, type StoredRecord, skipRecord } from './record.ts';
import type { Store } from './search.ts';
import { readSpans } from './spans.ts';

export interface Segment {
  readonly facts: SegmentFacts;
  head(): Promise<Head>;
  /** A block of the dictionary by number. */
  block(index: number): Promise<Block>;
  /** The block in which a form or a stem is, if it is in any. */
  blockOf(key: string): Promise<Block | undefined>;
  /** A form by its number. */
  form(number: number): Promise<FormPlace>;
  /** Of each form, in their order. */
  postings(forms: readonly FormPlace[]): Promise<PostingList[]>;
  positions(forms: readonly FormPlace[]): Promise<PositionList[]>;
  /** Of each article, in their order. */
  records(articles: readonly number[]): Promise<StoredRecord[]>;
}

/** `copies` never rejects. */
export function openSegment(facts: SegmentFacts, fileBytes: number, store: Store, copies: Promise<HeadCopies>): Segment {
  const read = (spans: readonly Span[]) => readSpans(spans, facts.files, fileBytes, store);
  const readOne = async (span: Span): Promise<Uint8Array> => ((await read([span]))[0] ?? new Uint8Array()) as Uint8Array;
  const head = remembered(async () => {
    const copy = (await copies).get(facts.files[0] ?? '');
    try {
      if (copy !== undefined) return readHead(copy, facts);
    } catch {
      // An `IndexFault`: what is wrong with the copy need not be wrong with the head.
    }
    return readHead(await readOne({ start: 0, end: facts.parts[0] }), facts);
  });
  const blocks = new Map<number, () => Promise<Block>>();

  async function block(index: number): Promise<Block> {
    const { blocks: places, languages, days } = await head();
    const place = places[index];
    if (place === undefined) throw damaged();
    const load = async () => readBlock(await during(readOne(place.block), days), place, languages.length > 1);
    const known = blocks.get(index) ?? remembered(load);
    blocks.set(index, known);
    return known();
  }

  async function lists<List>(
    forms: readonly FormPlace[],
    spanOf: (group: Group) => Span,
    decode: (unit: Uint8Array, group: Group) => List[],
  ): Promise<List[]> {
    if (forms.length === 0) return [];
    const groups = [...new Set(forms.map(({ group }) => group))];
    const { records } = await head();
    const units = await during(read(groups.map(spanOf)), records);
    const decoded = new Map(groups.map((group, index) => [group, decode(units[index] as Uint8Array, group)]));
    return forms.map(({ group, index }) => decoded.get(group)?.[index] as List);
  }

  return {
    facts,
    head,
    block,
    async blockOf(key) {
      const { blocks: places } = await head();
      return places.length === 0 ? undefined : block(blockNumber(places, key));
    },
    async form(number) {
      const { blocks: places } = await head();
      const index = lastBefore(places, (place) => place.number <= number);
      const form = (await block(index)).forms[number - (places[index]?.number ?? 0)];
      if (form === undefined) throw damaged();
      return form;
    },
    postings: (forms) =>
      lists(
        forms,
        ({ postings }) => postings,
        (unit, group) => readPostings(unit, group, facts.articles),
      ),
    positions: (forms) => lists(forms, ({ positions }) => positions, readPositions),
    async records(articles) {
      const { languages, ...own } = await head();
      const records = own.records();
      const numbers = [...new Set(articles.map((article) => Math.floor(article / BLOCK_RECORDS)))];
      const units = await read(
        numbers.map((number) => ({ start: records[number] as number, end: records[number + 1] as number })),
      );
      const byBlock = new Map(numbers.map((number, index) => [number, readUnit(units[index] as Uint8Array)]));
      return articles.map((article) =>
        recordIn(byBlock.get(Math.floor(article / BLOCK_RECORDS)), article % BLOCK_RECORDS, languages),
      );
    },
  };
}

/** Number of the last block that begins with the key or before it, or 0. */
export function blockNumber(blocks: Head['blocks'], key: string): number {
  return lastBefore(blocks, ({ first }) => first <= key);
}

/** Number of the last block for which it is so, as it is for all before it, or 0. */
function lastBefore(blocks: Head['blocks'], isBefore: (place: BlockPlace) => boolean): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(blocks[middle] as BlockPlace)) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

function recordIn(bytes: Uint8Array | undefined, index: number, languages: readonly string[]): StoredRecord {
  const reader = new ByteReader(bytes ?? new Uint8Array());
  for (let skipped = 0; skipped < index; skipped += 1) skipRecord(reader);
  return readRecord(reader, languages);
}

/** Does what will be needed later while something is on its way. What goes wrong with it is told to who needs it. */
function during<Value>(reading: Promise<Value>, action: () => unknown): Promise<Value> {
  try {
    action();
  } catch {
    // An `IndexFault`, which is thrown again whenever it is asked for.
  }
  return reading;
}

/** Asks once, and again only where the answer was a failure. */
function remembered<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let asked: Promise<Value> | undefined;
  return () => {
    asked ??= ask().catch((error: unknown) => {
      asked = undefined;
      throw error;
    });
    return asked;
  };
}
