/** A segment ↔ its files, named by its content and small enough to be fetched whole where a server knows no ranges. */

import { digestOfPieces } from '../read/digest.ts';
import { concatenated } from './bytes.ts';
import { FILE_BYTES } from './layout.ts';
import type { SegmentFacts } from './manifest.ts';
import type { Segment } from './segment-writer.ts';

/** Hex digits of the SHA-256 of a segment that its files are named with. */
const NAME_DIGITS = 16;

interface SegmentFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** The segment as the manifest has it, and its files in order, of which each is made when it is its turn. */
export function filesOfSegment({ parts, articles, first, last }: Segment): {
  readonly facts: SegmentFacts;
  readonly files: Iterable<SegmentFile>;
} {
  const pieces = parts.flat();
  const files = namesOf(pieces);
  const [head, dictionary, records, postings, positions] = parts;
  const lengths = [bytesOf(head), bytesOf(dictionary), bytesOf(records), bytesOf(postings), bytesOf(positions)] as const;
  return { facts: { first, last, articles, files, parts: lengths }, files: filesIn(pieces, files) };
}

/** Whether these are the bytes of the segment, and all of them. */
export function isOfSegment(bytes: Uint8Array, { files }: SegmentFacts): boolean {
  return namesOf([bytes]).join() === files.join();
}

function namesOf(pieces: readonly Uint8Array[]): string[] {
  const digest = digestOfPieces(pieces).slice(0, NAME_DIGITS);
  return Array.from({ length: Math.ceil(bytesOf(pieces) / FILE_BYTES) }, (_, index) => `${digest}-${index}.bin`);
}

function bytesOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}

function* filesIn(pieces: readonly Uint8Array[], names: readonly string[]): Generator<SegmentFile> {
  for (const [index, name] of names.entries()) yield { name, content: cut(pieces, index * FILE_BYTES, (index + 1) * FILE_BYTES) };
}

/** Bytes of the pieces, one behind the other, from `start` to before `end`. */
function cut(pieces: readonly Uint8Array[], start: number, end: number): Uint8Array {
  let at = 0;
  return concatenated(
    pieces.map((piece) => {
      const own = piece.subarray(Math.max(0, start - at), Math.max(0, end - at));
      at += piece.length;
      return own;
    }),
  );
}
