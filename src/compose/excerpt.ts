/** A text → its beginning, cut between words. */

import { indexOfCharacter } from '../text/characters.ts';
import { collapse } from '../text/white-space.ts';

/** At most `most` characters, and `…` where something is left out. */
export function excerptOf(text: string, most: number): string {
  const start = collapse(text.slice(0, most * 4));
  const end = indexOfCharacter(start, most);
  if (end === start.length) return start;
  const blank = start.lastIndexOf(' ', end);
  return `${start.slice(0, blank > end / 2 ? blank : end).replace(/[\s,;:–—-]+$/u, '')}…`;
}
