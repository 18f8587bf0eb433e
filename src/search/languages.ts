/** BCP 47 tags → what languages have in common for a search. */

import type { StemmerOf } from './search.ts';

/** Stems words of a language; words of a language without a stemmer are their own stems. */
export function stemsIn(language: string, stemmerOf: StemmerOf): (word: string) => string {
  return stemmerOf(primarySubtag(language)) ?? itself;
}

export function primarySubtag(language: string): string {
  return (language.split('-')[0] ?? '').toLowerCase();
}

function itself(word: string): string {
  return word;
}
