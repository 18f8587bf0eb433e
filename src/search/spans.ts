/** Spans of a segment → their bytes, in as few requests as is sensible. */

import { groupBy } from '../model/group.ts';
import { concatenated, damaged } from './bytes.ts';
import type { Span } from './head.ts';
import type { Part, Store } from './search.ts';

/** What is between two spans is read with them if it has no more bytes than this: so many cost two ranges of one request more than one. */
const GAP = 256;

/** The bytes of each span, in their order. `files` hold the segment, `fileBytes` each. */
export async function readSpans(
  spans: readonly Span[],
  files: readonly string[],
  fileBytes: number,
  store: Store,
): Promise<Uint8Array[]> {
  const wholes = joined(spans);
  const pieces = wholes.flatMap((span, whole) => piecesOf(span, fileBytes).map((piece) => ({ ...piece, whole })));
  const byFile = groupBy(pieces, ({ file }) => file);
  const read = await Promise.all([...byFile].map(([file, own]) => readPieces(store, files[file], own)));
  const found = new Map(
    [...byFile.values()].flatMap((own, index) => own.map((piece, place) => [piece, read[index]?.[place]] as const)),
  );
  const bytes = wholes.map((_, whole) => {
    const own = pieces.filter((piece) => piece.whole === whole);
    const parts = own.map((piece) => found.get(piece) ?? new Uint8Array());
    return parts.length === 1 ? (parts[0] as Uint8Array) : concatenated(parts);
  });
  return spans.map(({ start, end }) => {
    const index = wholes.findLastIndex((whole) => whole.start <= start);
    const from = wholes[index]?.start ?? 0;
    return (bytes[index] as Uint8Array).subarray(start - from, end - from);
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
function piecesOf({ start, end }: Span, fileBytes: number): (Part & { readonly file: number })[] {
  const pieces: (Part & { readonly file: number })[] = [];
  for (let at = start; at < end; ) {
    const file = Math.floor(at / fileBytes);
    const stop = Math.min(end, (file + 1) * fileBytes);
    pieces.push({ file, start: at - file * fileBytes, end: stop - file * fileBytes });
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
