/** A text → its beginning, cut between words. */

import { indexOfCharacter } from '../text/characters.ts';
import { collapse } from '../text/white-space.ts';

/** At most `most` characters, and `…` where something is left out. */
export function excerptOf(text: string, most: number): string {
  const start = beginning(text, most);
  const end = indexOfCharacter(start, most);
  if (end === start.length) return start;
  const blank = start.lastIndexOf(' ', end);
  return `${start.slice(0, blank > end / 2 ? blank : end).replace(/[\s,;:–—-]+$/u, '')}…`;
}

/** More than `most` characters of the text, or all of it, white space collapsed. */
function beginning(text: string, most: number): string {
  const start = collapse(text.slice(0, most * 4));
  return start.length > most * 2 || text.length <= most * 4 ? start : collapse(text);
}
