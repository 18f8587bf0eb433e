/** The texts of an article → their beginning, cut between words. */

import { indexOfCharacter } from '../text/characters.ts';
import { collapse } from '../text/white-space.ts';

/** At most `most` characters, and `…` where something is left out. */
export function excerptOf(texts: readonly string[], most: number): string {
  const start = beginning(texts, most);
  const end = indexOfCharacter(start, most);
  if (end === start.length) return start;
  const blank = start.lastIndexOf(' ', end);
  return `${start.slice(0, blank > end / 2 ? blank : end).replace(/[\s,;:–—-]+$/u, '')}…`;
}

/** More than `most` characters of the texts, or all of them, white space collapsed. */
function beginning(texts: readonly string[], most: number): string {
  let start = '';
  for (const text of texts) {
    const room = most * 4 - start.length;
    const part = collapse(text.slice(0, room));
    const isEnough = text.length <= room || start.length + part.length > most * 2;
    const whole = isEnough ? part : collapse(text);
    if (whole !== '') start += start === '' ? whole : ` ${whole}`;
    if (start.length > most * 2) return start;
  }
  return start;
}
