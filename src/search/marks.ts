/** Clauses → which terms of a text are marked as found. */

import { stemsIn } from './languages.ts';
import type { Clause } from './query.ts';
import type { StemmerOf } from './search.ts';

/** Tells of a term of a text in a language whether it is what was looked for. */
export function markerOf(clauses: readonly Clause[], stemmerOf: StemmerOf): (term: string, lang: string) => boolean {
  const wanted = clauses.filter(({ isExcluded }) => !isExcluded);
  const elements = wanted.flatMap((clause) => clause.elements);
  const exact = new Set(elements.map(({ term }) => term));
  const beginnings = elements.filter(({ isPrefix }) => isPrefix).map(({ term }) => term);
  const words = wanted.filter(({ kind }) => kind === 'word').map(({ elements: [{ term }] }) => term);
  const byLanguage = new Map<string, ReadonlySet<string>>();
  const hasStem = (term: string, lang: string): boolean => {
    const stemOf = stemsIn(lang, stemmerOf);
    const stems = byLanguage.get(lang) ?? new Set(words.map(stemOf));
    byLanguage.set(lang, stems);
    return stems.has(stemOf(term));
  };
  return (term, lang) =>
    exact.has(term) || beginnings.some((beginning) => term.startsWith(beginning)) || (words.length > 0 && hasStem(term, lang));
}
