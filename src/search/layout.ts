/** The figures of the index's format, which `FORMAT.md` beside this file describes to the byte. */

import { monthNumber, monthOfNumber, padded } from '../model/civil-date.ts';
import { damaged } from './bytes.ts';
import { crc32OfBytes } from './crc32.ts';
import { IndexFault } from './search.ts';

/** Changes whenever what was written before can no longer be read. */
export const FORMAT_VERSION = 2;

/** A group of forms, whose postings are read as one, is full with so many forms, or so many bytes of postings. */
export const GROUP_FORMS = 16;
export const GROUP_BYTES = 1024;
/** Forms of a block of the dictionary, at least and at most; the last may have fewer. */
export const LEAST_FORMS = 192;
export const MOST_FORMS = 384;
/** Records of a block of records; the last has fewer. */
export const BLOCK_RECORDS = 4;
/** A segment is cut into files of so many bytes; the last has fewer. */
export const FILE_BYTES = 6 * 1024 * 1024;

/** Bytes of the checksum at the end of a unit. */
export const CHECK_BYTES = 4;

const LANGUAGE_MARK = '\u0001';

/** What to throw for a manifest or a segment of another version. */
export function otherVersion(version: number): IndexFault {
  return new IndexFault(
    version < FORMAT_VERSION ? 'older' : 'newer',
    `the search index has format ${version}, not ${FORMAT_VERSION}`,
  );
}

/** The term that stands for a language: the articles in it are its postings. No word of a text has this character. */
export function languageTerm(language: string): string {
  return `${LANGUAGE_MARK}${language}`;
}

export function isLanguageTerm(term: string): boolean {
  return term.startsWith(LANGUAGE_MARK);
}

/** The bytes of a unit. Throws an `IndexFault` if they are not what was written. Who reads many outside of browsers has a faster `sum`. */
export function readUnit(unit: Uint8Array, sum: (bytes: Uint8Array) => number = crc32OfBytes): Uint8Array {
  const end = unit.length - CHECK_BYTES;
  if (end < 0) throw damaged();
  const bytes = unit.subarray(0, end);
  const check = new DataView(unit.buffer, unit.byteOffset + end).getUint32(0, true);
  if (check !== sum(bytes)) throw damaged();
  return bytes;
}

/** A day as a number that grows with it: 1 to 31, and 31 for each month before. */
export function dayCode(date: string): number {
  return monthNumber(date) * 31 + Number(date.slice(8, 10));
}

/** The date of a day's number: `YYYY-MM-DD`. */
export function dateOfCode(code: number): string {
  return `${monthOfNumber(monthOfCode(code))}-${padded(((code - 1) % 31) + 1, 2)}`;
}

/** What `monthNumber` says of the month of a day's number. */
export function monthOfCode(code: number): number {
  return Math.floor((code - 1) / 31);
}
