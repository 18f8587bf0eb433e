/** The bytes of a source → its text by the encoding that a byte order mark, else the config, else UTF-8 says. */

import type { EncodingRule } from '../config/encodings.ts';
import * as catalogue from '../model/catalogue.ts';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import type { Source } from '../model/source.ts';
import { matchesGlob } from '../text/glob.ts';
import { decodeBytes, type Undecodable } from './encoding-bytes.ts';
import { guessEncoding } from './encoding-guess.ts';

/** Text with the line ends that it has, and its byte order mark. */
export interface EncodedText {
  readonly text: string;
  readonly encoding: string;
}

/** Bytes that are looked at to recognise UTF-16 without a byte order mark. */
const SAMPLE_BYTES = 512;

/** `placeAfter` gives the place behind a beginning of the text. */
export function readText(
  { source, path, bytes }: Source,
  rules: readonly EncodingRule[],
  placeAfter: (before: string) => Place,
): EncodedText | Diagnostic {
  const configured = rules.find(({ glob }) => matchesGlob(path, glob))?.encoding;
  const encoding = encodingOfMark(bytes) ?? configured ?? 'utf-8';
  const order = encoding === 'utf-8' ? utf16Order(bytes) : undefined;
  if (order !== undefined) return catalogue.encodingUtf16({ source, line: 1, column: 1 }, order);
  const text = decodeBytes(bytes, encoding);
  return typeof text === 'string' ? { text, encoding } : refuse(bytes, encoding, text, placeAfter);
}

function refuse(
  bytes: Buffer,
  encoding: string,
  { offset, before }: Undecodable,
  placeAfter: (before: string) => Place,
): Diagnostic {
  const likely = isMostlyUtf8(bytes) ? 'utf-8' : guessEncoding(bytes);
  return catalogue.encoding(placeAfter(before), bytes[offset], offset, encoding, likely);
}

/** Whether more of the characters beyond ASCII are UTF-8 than are not, as in a file that was damaged. */
function isMostlyUtf8(bytes: Buffer): boolean {
  const text = bytes.toString('utf8');
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return count(/[^\0-\x7f\ufffd]/gu) > count(/\ufffd/g);
}

/** A mark is stronger than the config, as in the Encoding Standard. */
function encodingOfMark(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : undefined;
}

/** The byte order of what must be UTF-16: many NULs, and all of them in one half of the byte pairs. */
function utf16Order(bytes: Buffer): 'LE' | 'BE' | undefined {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (!sample.includes(0)) return undefined;
  const nuls = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) nuls[index % 2] = (nuls[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nuls;
  if (sample.length < 2) return undefined;
  if (odd > sample.length / 4 && even === 0) return 'LE';
  return even > sample.length / 4 && odd === 0 ? 'BE' : undefined;
}
