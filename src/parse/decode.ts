/** The bytes of a source → text with LF line ends, or why they are none. */

import { isUtf8 } from 'node:buffer';
import * as catalogue from '../model/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Source } from '../model/source.ts';
import { CONTROL, characterCount } from '../text/characters.ts';
import type { ParseOptions } from './options.ts';
import { placeAt } from './place.ts';

/** Text, and what is odd about it. */
export interface Decoded {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Bytes that are looked at to recognise UTF-16 without a byte order mark. */
const SAMPLE_BYTES = 512;

/**
 * UTF-8 → text: a byte order mark is dropped, CRLF and CR become LF, form feed and vertical tab a blank, other controls
 * and noncharacters U+FFFD with a warning.
 */
export function decode(source: Source, { lineCharacters }: ParseOptions): Decoded | Diagnostic {
  const refusal = refuseBytes(source);
  if (refusal !== undefined) return refusal;
  const text = normalize(source.bytes.toString('utf8'));
  if (text.trim() === '') return catalogue.fileBlank({ source: source.source });
  return refuseLine(source.source, text, lineCharacters) ?? replaceControls(source.source, text);
}

function refuseBytes({ source, bytes }: Source): Diagnostic | undefined {
  if (bytes.length === 0) return catalogue.fileEmpty({ source });
  const order = utf16Order(bytes);
  if (order !== undefined) return catalogue.encodingUtf16({ source, line: 1, column: 1 }, order);
  if (!isUtf8(bytes)) return refuseEncoding(source, bytes);
  const nul = bytes.indexOf(0);
  return nul < 0 ? undefined : catalogue.textNul(placeOfByte(source, bytes, nul), nul);
}

function refuseEncoding(source: string, bytes: Buffer): Diagnostic {
  const offset = firstInvalidByte(bytes);
  return catalogue.encoding(placeOfByte(source, bytes, offset), bytes[offset] ?? 0, offset);
}

/** All before the offset is valid UTF-8. */
function placeOfByte(source: string, bytes: Buffer, offset: number) {
  const before = normalize(bytes.toString('utf8', 0, offset));
  const { line = 1, column = 1 } = placeAt(source, before, before.length);
  return { source, line, column };
}

/** Offset of the first byte that decoding replaces: a U+FFFD in the result that does not stand in the bytes. */
function firstInvalidByte(bytes: Buffer): number {
  const text = bytes.toString('utf8');
  let offset = 0;
  let from = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', from)) {
    offset += Buffer.byteLength(text.slice(from, at));
    if (bytes.readUIntBE(offset, Math.min(3, bytes.length - offset)) !== 0xefbfbd) return offset;
    offset += 3;
    from = at + 1;
  }
  throw new Error('the bytes are valid UTF-8');
}

function utf16Order(bytes: Buffer): 'LE' | 'BE' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'LE';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'BE';
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (sample.length < 2) return undefined;
  const nuls = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) nuls[index % 2] = (nuls[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nuls;
  if (odd > sample.length / 4 && even === 0) return 'LE';
  return even > sample.length / 4 && odd === 0 ? 'BE' : undefined;
}

function normalize(text: string): string {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  return body.replace(/\r\n?|[\v\f]/g, (match) => (match.startsWith('\r') ? '\n' : ' '));
}

function refuseLine(source: string, text: string, limit: number): Diagnostic | undefined {
  if (text.length <= limit) return undefined;
  let start = 0;
  for (const line of text.split('\n')) {
    const count = line.length > limit ? characterCount(line) : 0;
    const { line: number = 1 } = count > limit ? placeAt(source, text, start) : {};
    if (count > limit) return catalogue.lineLength({ source, line: number, column: limit + 1 }, count, limit);
    start += line.length + 1;
  }
  return undefined;
}

function replaceControls(source: string, text: string): Decoded {
  const first = text.search(CONTROL);
  if (first < 0) return { text, diagnostics: [] };
  const count = text.match(CONTROL)?.length ?? 0;
  const character = String.fromCodePoint(text.codePointAt(first) ?? 0);
  const diagnostic = catalogue.textControl(placeAt(source, text, first), character, count);
  return { text: text.replace(CONTROL, '\ufffd'), diagnostics: [diagnostic] };
}
