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
const WHOLE_HEADER = new RegExp(`^${BLANK}*date(?:${BLANK}*:${BLANK}*|${BLANK}+)\\d{4}-\\d{2}-\\d{2}(?=\\s|$)`, 'i');
/** A second header: on the rest of the first one's line, on the next line, or behind blank lines only. */
const SECOND = new RegExp(`^(?:[^\\n]*\\n|\\s*)(?=${WHOLE_HEADER.source.slice(1)})`, 'i');

/** Reads the header of a text whose line ends are LF; `source` names it in diagnostics. */
export function readHeader(source: string, text: string): Header | Diagnostic {
  const match = HEADER.exec(text);
  const written = match?.[1] ?? '';
  if (match === null || !isMeant(match[0], written)) return missing(source, text);
  const end = match[0].length;
  const start = end - written.length;
  const date = readDate(written, (index) => placeAt(source, text, start + index));
  if (typeof date !== 'string') return date;
  return second(source, text, end, date) ?? { date, end };
}

/** Text may begin with the word: *Date night returns*. A header has a colon, or a digit behind it, or nothing. */
function isMeant(header: string, written: string): boolean {
  return header.includes(':') || written === '' || /\p{Nd}/u.test(written);
}

function missing(source: string, text: string): Diagnostic {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  const later = lines.findIndex((line, index) => index > first && WHOLE_HEADER.test(line));
  const index = lines.slice(0, first).join('\n').length + (first > 0 ? 1 : 0);
  const column = /\S/.exec(lines[first] ?? '')?.index ?? 0;
  return catalogue.dateMissing(placeAt(source, text, index + column), later < 0 ? undefined : later + 1);
}

function second(source: string, text: string, end: number, date: CivilDate): Diagnostic | undefined {
  const match = SECOND.exec(text.slice(end));
  if (match === null) return undefined;
  const rest = text.slice(end + match[0].length);
  const indent = /\S/.exec(rest)?.index ?? 0;
  return catalogue.dateTwice(placeAt(source, text, end + match[0].length + indent), date);
}
