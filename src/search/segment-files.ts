/** A segment ↔ its files, named by its content and small enough to be fetched whole where a server knows no ranges. */

import { digestOf } from '../read/digest.ts';
import { FILE_BYTES } from './layout.ts';
import type { SegmentFacts } from './manifest.ts';
import type { Segment } from './segment-writer.ts';

/** Hex digits of the SHA-256 of a segment that its files are named with. */
const NAME_DIGITS = 16;

interface SegmentFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** The files in order, and the segment as the manifest has it. */
export function filesOfSegment({ bytes, articles, first, last, parts }: Segment): {
  readonly facts: SegmentFacts;
  readonly files: readonly SegmentFile[];
} {
  const names = namesOf(bytes);
  const files = names.map((name, index) => ({ name, content: bytes.subarray(index * FILE_BYTES, (index + 1) * FILE_BYTES) }));
  return { facts: { first, last, articles, files: names, parts }, files };
}

/** Whether these are the bytes of the segment, and all of them. */
export function isOfSegment(bytes: Uint8Array, { files }: SegmentFacts): boolean {
  return namesOf(bytes).join() === files.join();
}

function namesOf(bytes: Uint8Array): string[] {
  const digest = digestOf(bytes).slice(0, NAME_DIGITS);
  return Array.from({ length: Math.ceil(bytes.length / FILE_BYTES) }, (_, index) => `${digest}-${index}.bin`);
}
