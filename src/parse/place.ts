/** An index into a text → line, column and excerpt, as diagnostics give them. */

import type { Place } from '../model/diagnostic.ts';
import { characterCount } from '../text/characters.ts';

/** Code units of a line that a diagnostic quotes. */
const EXCERPT_UNITS = 400;

/** The place of `index` in `text`, whose lines end in LF. */
export function placeAt(source: string, text: string, index: number): Place {
  const start = index === 0 ? 0 : text.lastIndexOf('\n', index - 1) + 1;
  const end = text.indexOf('\n', index);
  const line = text.slice(start, end < 0 ? text.length : end);
  return {
    source,
    line: countLines(text, start),
    column: characterCount(text.slice(start, index)) + 1,
    ...(line.length <= EXCERPT_UNITS ? { excerpt: line } : {}),
  };
}

/** Number of the line that starts at `start`. */
function countLines(text: string, start: number): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < start; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
