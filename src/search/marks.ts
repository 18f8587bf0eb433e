/** Clauses and the forms that they stand for → which terms of a text are marked as found. */

import type { ResolvedClause } from './lookup.ts';
import type { Clause } from './query.ts';
import type { Findings } from './search.ts';

/**
 * A word is marked in all forms that will do, in any of the segments: every term of an article is in the dictionary of its segment, so
 * that no stem has to be found of it. Of a phrase, terms are marked where all of them stand together.
 */
export function markerOf(resolved: readonly ResolvedClause[]): Findings['marksIn'] {
  /** By language, and by none those that will do everywhere. */
  const forms = new Map<string | undefined, Set<string>>();
  /** Segments share their clauses. */
  const phrases = new Set<Clause>();
  for (const { clause, choices } of resolved) {
    if (clause.isExcluded) continue;
    if (clause.kind === 'phrase') phrases.add(clause);
    else
      for (const { place, language } of choices.flat()) forms.set(language, (forms.get(language) ?? new Set()).add(place.form));
  }
  return (terms, lang) => {
    const own = [undefined, lang].flatMap((language) => forms.get(language) ?? []);
    const marks = terms.map((term) => own.some((some) => some.has(term)));
    for (const { elements } of phrases)
      for (const at of terms.keys()) {
        const isThere = elements.every(({ offset, term, isPrefix }) => {
          const found = terms[at + offset];
          return found === term || (isPrefix && found?.startsWith(term));
        });
        if (isThere) for (const { offset } of elements) marks[at + offset] = true;
      }
    return marks;
  };
}
