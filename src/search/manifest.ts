/** The manifest of the index: what segments there are, where, and of which articles. */

import { damaged } from './bytes.ts';
import { crc32OfBytes } from './crc32.ts';
import { FILE_BYTES, FORMAT_VERSION, otherVersion } from './layout.ts';

/** A segment as the manifest has it. */
export interface SegmentFacts {
  readonly first: string;
  readonly last: string;
  readonly articles: number;
  /** Names of its files, in order: all but the last have `fileBytes` bytes. */
  readonly files: readonly string[];
  /** Bytes of head, dictionary, records, postings and positions, in this order from the beginning of the first file. */
  readonly parts: readonly [number, number, number, number, number];
}

/** What a manifest says. */
interface Content {
  readonly fileBytes: number;
  /** Articles by language (BCP 47), in order of the tags. */
  readonly languages: Readonly<Record<string, number>>;
  /** Oldest first. */
  readonly segments: readonly SegmentFacts[];
}

export interface Manifest extends Content {
  readonly format: number;
  /** CRC-32 of what it says. */
  readonly check: number;
}

export function manifestOf(segments: readonly SegmentFacts[], languages: Readonly<Record<string, number>>): Manifest {
  const content = { fileBytes: FILE_BYTES, languages, segments };
  return { format: FORMAT_VERSION, check: checkOf(content), ...content };
}

/** The value as a manifest. Throws an `IndexFault` for another version, and for what is not as it was written. */
export function checkManifest(value: unknown): Manifest {
  const { format, check, ...content } = Object(value) as Manifest;
  if (!Number.isInteger(format)) throw damaged();
  if (format !== FORMAT_VERSION) throw otherVersion(format);
  if (check !== checkOf(content)) throw damaged();
  return value as Manifest;
}

/** JSON has what was parsed from it in the same order. */
function checkOf(content: Content): number {
  return crc32OfBytes(new TextEncoder().encode(JSON.stringify(content)));
}
