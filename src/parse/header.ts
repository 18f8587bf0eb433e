/** The start of a dated text: `date 2017-01-23` → the date, and where the article begins. */

import * as catalogue from '../model/catalogue.ts';
import type { CivilDate } from '../model/civil-date.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { readDate } from './date.ts';
import { placeAt } from './place.ts';

export interface Header {
  readonly date: CivilDate;
  /** Index of the first code unit behind the date. */
  readonly end: number;
}

const BLANK = '[ \\t\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000]';
/** The word, an optional colon, blanks, and what stands where the date should. */
const HEADER = new RegExp(`^(?:${BLANK}|\\n)*date(?:${BLANK}*:${BLANK}*|${BLANK}+|(?=\\n|$))([^\\s]*)`, 'i');
const WHOLE_HEADER = new RegExp(`date(?:${BLANK}*:${BLANK}*|${BLANK}+)\\d{4}-\\d{2}-\\d{2}(?=\\s|$)`, 'iy');
const VISIBLE = /\S/g;

/** Reads the header of a text whose line ends are LF; `source` names it in diagnostics. */
export function readHeader(source: string, text: string): Header | Diagnostic {
  const match = HEADER.exec(text);
  const written = match?.[1] ?? '';
  if (match === null) return missing(source, text);
  const end = match[0].length;
  const start = end - written.length;
  if (!isMeant(text.slice(0, start), written)) return missing(source, text);
  const date = readDate(written, (index) => placeAt(source, text, start + index));
  if (typeof date !== 'string') return date;
  return second(source, text, end, date) ?? { date, end };
}

/** Text may begin with the word: *Date night: couples return*. A header has a colon, or a digit behind it, or nothing. */
function isMeant(word: string, written: string): boolean {
  return word.includes(':') || written === '' || /\p{Nd}/u.test(written);
}

function missing(source: string, text: string): Diagnostic {
  const first = text.search(/\S/);
  let later = lineAfter(text, first);
  while (later < text.length && !isWholeHeader(text, indented(text, later))) later = lineAfter(text, later);
  const { line } = placeAt(source, text, later);
  return catalogue.dateMissing(placeAt(source, text, first), later < text.length ? line : undefined);
}

/** A second header: the first thing behind the first one, or the first thing on the next line. */
function second(source: string, text: string, end: number, date: CivilDate): Diagnostic | undefined {
  const places = [firstVisible(text, end), indented(text, lineAfter(text, end))];
  const index = places.find((place) => isWholeHeader(text, place));
  return index === undefined ? undefined : catalogue.dateTwice(placeAt(source, text, index), date);
}

function isWholeHeader(text: string, index: number): boolean {
  WHOLE_HEADER.lastIndex = index;
  return WHOLE_HEADER.test(text);
}

/** Index of the first character from here on that is no white space. */
function firstVisible(text: string, index: number): number {
  VISIBLE.lastIndex = index;
  return VISIBLE.exec(text)?.index ?? text.length;
}

/** The same, but on this line: the end of the line where it is blank. */
function indented(text: string, index: number): number {
  const end = text.indexOf('\n', index);
  return Math.min(firstVisible(text, index), end < 0 ? text.length : end);
}

/** Index behind the end of the line. */
function lineAfter(text: string, index: number): number {
  const end = text.indexOf('\n', index);
  return end < 0 ? text.length : end + 1;
}
