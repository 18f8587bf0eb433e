/** Spans of a segment → their bytes, in as few requests as is sensible. */

import { damaged } from './bytes.ts';
import type { Span } from './head.ts';
import type { Store } from './search.ts';

/** What is between two spans is read with them if it has no more bytes than this: a request costs more. */
const GAP = 2048;

/** The bytes of each span, in their order. `files` hold the segment, `fileBytes` each. */
export async function readSpans(
  spans: readonly Span[],
  files: readonly string[],
  fileBytes: number,
  store: Store,
): Promise<Uint8Array[]> {
  const wholes = joined(spans);
  const read = await Promise.all(wholes.map((span) => readSpan(span, files, fileBytes, store)));
  return spans.map(({ start, end }) => {
    const index = wholes.findLastIndex((whole) => whole.start <= start);
    const from = wholes[index]?.start ?? 0;
    return (read[index] as Uint8Array).subarray(start - from, end - from);
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

async function readSpan({ start, end }: Span, files: readonly string[], fileBytes: number, store: Store): Promise<Uint8Array> {
  if (end <= start) return new Uint8Array();
  const pieces: Promise<Uint8Array>[] = [];
  for (let at = start; at < end; ) {
    const number = Math.floor(at / fileBytes);
    const stop = Math.min(end, (number + 1) * fileBytes);
    const file = files[number];
    if (file === undefined) throw damaged();
    pieces.push(readPiece(store, file, at - number * fileBytes, stop - number * fileBytes));
    at = stop;
  }
  const read = await Promise.all(pieces);
  return read.length === 1 ? (read[0] as Uint8Array) : concatenated(read, end - start);
}

async function readPiece(store: Store, file: string, start: number, end: number): Promise<Uint8Array> {
  const bytes = await store.read(file, start, end);
  if (bytes.length !== end - start) throw damaged();
  return bytes;
}

function concatenated(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
