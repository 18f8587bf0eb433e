/** Spans of a segment → their bytes, in as few requests as is sensible. */

import { groupBy } from '../model/group.ts';
import { concatenated, damaged } from './bytes.ts';
import type { Span } from './head.ts';
import type { Part, Store } from './search.ts';

/** What is between two spans is read with them if it has no more bytes than this: so many cost two ranges of one request more than one. */
const GAP = 256;

/** Bytes of one file, which belong to a span. */
interface Piece extends Part {
  readonly file: number;
  readonly whole: Span;
}

/** The bytes of each span, in their order. `files` hold the segment, `fileBytes` each. */
export async function readSpans(
  spans: readonly Span[],
  files: readonly string[],
  fileBytes: number,
  store: Store,
): Promise<Uint8Array[]> {
  const wholes = joined(spans);
  const pieces = wholes.flatMap((whole) => piecesOf(whole, fileBytes));
  const read = new Map<Piece, Uint8Array>();
  const load = async (file: number, own: readonly Piece[]): Promise<void> => {
    const bytes = await readPieces(store, files[file], own);
    for (const [index, piece] of own.entries()) read.set(piece, bytes[index] as Uint8Array);
  };
  await Promise.all(
    Array.from(
      groupBy(pieces, ({ file }) => file),
      ([file, own]) => load(file, own),
    ),
  );
  const loaded = wholes.map((whole) => {
    const own = pieces.filter((piece) => piece.whole === whole);
    return { whole, bytes: concatenated(own.map((piece) => read.get(piece) as Uint8Array)) };
  });
  return spans.map(({ start, end }) => {
    const { whole, bytes } = loaded.findLast((one) => one.whole.start <= start) as (typeof loaded)[number];
    return bytes.subarray(start - whole.start, end - whole.start);
  });
}

/** Spans that hold all of these and are not near each other. */
function joined(spans: readonly Span[]): Span[] {
  const wholes: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = wholes.at(-1);
    if (last !== undefined && span.start - last.end <= GAP)
      wholes[wholes.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else wholes.push(span);
  }
  return wholes;
}

/** What a span has of each file. */
function piecesOf(whole: Span, fileBytes: number): Piece[] {
  const pieces: Piece[] = [];
  for (let at = whole.start; at < whole.end; ) {
    const file = Math.floor(at / fileBytes);
    const before = file * fileBytes;
    const stop = Math.min(whole.end, before + fileBytes);
    pieces.push({ file, whole, start: at - before, end: stop - before });
    at = stop;
  }
  return pieces;
}

async function readPieces(store: Store, file: string | undefined, parts: readonly Part[]): Promise<Uint8Array[]> {
  if (file === undefined) throw damaged();
  const read = await store.read(
    file,
    parts.map(({ start, end }) => ({ start, end })),
  );
  for (const [index, { start, end }] of parts.entries()) if (read[index]?.length !== end - start) throw damaged();
  return read;
}
