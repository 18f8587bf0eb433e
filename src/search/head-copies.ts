/** Copies of heads ↔ one file beside the manifest, so that a first search waits for them no longer than for the manifest itself. */

import { ByteReader, ByteWriter } from './bytes.ts';
import type { SegmentFacts } from './manifest.ts';

/** Bytes of heads that are copied: some 150,000 articles. */
const MOST_BYTES = 64 * 1024;

/** Heads by the name of their segment's first file, which tells the content of the whole segment. */
export type HeadCopies = ReadonlyMap<string, Uint8Array>;

/** Those of the newest segments, as many as there is room for. `headOf` reads the head of a segment. */
export function writeHeadCopies(segments: readonly SegmentFacts[], headOf: (facts: SegmentFacts) => Uint8Array): Uint8Array {
  const out = new ByteWriter();
  let left = MOST_BYTES;
  for (const facts of segments.toReversed()) {
    const [bytes] = facts.parts;
    left -= bytes;
    if (left < 0) break;
    const head = headOf(facts);
    out.text(facts.files[0] ?? '');
    out.varint(head.length);
    out.bytes(head);
  }
  return out.written().slice();
}

/** Throws an `IndexFault` where the file is cut. What a copy says is for its reader to check, as with any unit. */
export function readHeadCopies(file: Uint8Array): HeadCopies {
  const reader = new ByteReader(file);
  const copies = new Map<string, Uint8Array>();
  while (!reader.isAtEnd) copies.set(reader.text(), reader.bytes(reader.varint()));
  return copies;
}
