/** The bytes of a source → text with LF line ends, or why they are none. */

import { isAscii, isUtf8 } from 'node:buffer';
import * as catalogue from '../model/catalogue.ts';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import type { Source } from '../model/source.ts';
import { CONTROL, characterCount } from '../text/characters.ts';
import { type EncodedText, readText } from './encoding.ts';
import { findMojibake } from './mojibake.ts';
import type { ParseOptions } from './options.ts';
import { placeAt } from './place.ts';

/**
 * What sets a text apart from most: controls, carriage returns, a byte order mark, what mojibake begins with, noncharacters and
 * the surrogates that may make them. One pass that finds none of it stands for all the passes that look for something.
 */
const REMARKABLE = /[\0-\x08\x0b-\x1f\x7f-\x9f\xc2-\xf4\ud800-\udbff\ufdd0-\ufdef\ufeff\ufffe\uffff]/;

/** Text, and what is odd about it. */
export interface Decoded {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * UTF-8, or what a byte order mark or the config says → text: the mark is dropped, CRLF and CR become LF, form feed and
 * vertical tab a blank, other controls and noncharacters U+FFFD with a warning.
 */
export function decode(source: Source, { lineCharacters, encodings = [] }: ParseOptions): Decoded | Diagnostic {
  if (source.bytes.length === 0) return catalogue.fileEmpty({ source: source.source });
  const read = readText(source, encodings, (before) => placeAfter(source.source, before));
  if ('code' in read) return read;
  if (read.text.length <= lineCharacters && !REMARKABLE.test(read.text)) return decodePlain(source, read.text);
  const nul = read.text.indexOf('\0');
  if (nul >= 0) return refuseNul(source, read, nul);
  const text = normalize(read.text);
  if (text.trim() === '') return catalogue.fileBlank({ source: source.source });
  const refusal = refuseLine(source.source, text, lineCharacters);
  if (refusal !== undefined) return refusal;
  const { text: clean, diagnostics } = replaceControls(source.source, text);
  return { text: clean, diagnostics: [...mojibakeWarnings(source, text, read.encoding), ...diagnostics] };
}

function decodePlain({ source }: Source, text: string): Decoded | Diagnostic {
  return /\S/.test(text) ? { text, diagnostics: [] } : catalogue.fileBlank({ source });
}

/** The place behind the beginning of a file. */
function placeAfter(source: string, before: string): Place {
  const text = normalize(before);
  const { line = 1, column = 1 } = placeAt(source, text, text.length);
  return { source, line, column };
}

/** In every encoding but UTF-16 a NUL is one byte, and that byte is nothing else. */
function refuseNul({ source, bytes }: Source, { text, encoding }: EncodedText, index: number): Diagnostic {
  const offset = encoding.startsWith('utf-16') ? index * 2 : bytes.indexOf(0);
  return catalogue.textNul(placeAfter(source, text.slice(0, index)), offset);
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

function mojibakeWarnings({ source, bytes }: Source, text: string, encoding: string): Diagnostic[] {
  const found = isAscii(bytes) ? undefined : findMojibake(text);
  if (found === undefined) return [];
  const isOurs = encoding !== 'utf-8' && isUtf8(bytes);
  return [catalogue.textMojibake(placeAt(source, text, found.index), found, isOurs ? encoding : undefined)];
}

function replaceControls(source: string, text: string): Decoded {
  const first = text.search(CONTROL);
  if (first < 0) return { text, diagnostics: [] };
  const count = text.match(CONTROL)?.length ?? 0;
  const character = String.fromCodePoint(text.codePointAt(first) ?? 0);
  const diagnostic = catalogue.textControl(placeAt(source, text, first), character, count);
  return { text: text.replace(CONTROL, '\ufffd'), diagnostics: [diagnostic] };
}
