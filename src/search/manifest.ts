/** The manifest of the index: what segments there are, where, and of which articles. */

import { CHECK_BYTES, FILE_BYTES, FORMAT_VERSION } from './layout.ts';
import { IndexFault } from './search.ts';

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

export interface Manifest {
  readonly format: number;
  readonly fileBytes: number;
  /** Articles by language (BCP 47), in order of the tags. */
  readonly languages: Readonly<Record<string, number>>;
  /** Oldest first. */
  readonly segments: readonly SegmentFacts[];
}

export function manifestOf(segments: readonly SegmentFacts[], languages: Readonly<Record<string, number>>): Manifest {
  return { format: FORMAT_VERSION, fileBytes: FILE_BYTES, languages, segments };
}

/** The value as a manifest. Throws an `IndexFault` for another version, and for what is none. */
export function checkManifest(value: unknown): Manifest {
  if (!isRecord(value) || !isCount(value['format'])) throw noManifest();
  const { format, fileBytes, languages, segments } = value;
  if (format !== FORMAT_VERSION) {
    const kind = (format as number) < FORMAT_VERSION ? 'older' : 'newer';
    throw new IndexFault(kind, `the search index has format ${format}, not ${FORMAT_VERSION}`);
  }
  const isWhole =
    isCount(fileBytes) &&
    fileBytes > 0 &&
    isRecord(languages) &&
    Object.values(languages).every(isCount) &&
    Array.isArray(segments);
  if (!isWhole || !(segments as unknown[]).every((segment) => isSegment(segment, fileBytes as number))) throw noManifest();
  return value as unknown as Manifest;
}

function isSegment(value: unknown, fileBytes: number): boolean {
  if (!isRecord(value)) return false;
  const { first, last, articles, files, parts } = value;
  if (!isDate(first) || !isDate(last) || !isCount(articles) || articles === 0) return false;
  if (!Array.isArray(files) || !files.every((file) => typeof file === 'string' && /^[\w-]+\.bin$/.test(file))) return false;
  if (!Array.isArray(parts) || parts.length !== 5 || !parts.every(isCount) || (parts[0] as number) < CHECK_BYTES) return false;
  const bytes = parts.reduce((sum: number, part: number) => sum + part, 0);
  return files.length === Math.ceil(bytes / fileBytes);
}

function noManifest(): IndexFault {
  return new IndexFault('damaged', 'the search index has no manifest that can be read');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isDate(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}
