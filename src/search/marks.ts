/** Clauses and the forms that they stand for → which terms of a text are marked as found. */

import type { ResolvedClause } from './lookup.ts';
import type { Clause } from './query.ts';
import type { Findings } from './search.ts';

/**
 * A word is marked in all forms that will do, in any of the segments: every term of an article is in the dictionary of its segment, so
 * that no stem has to be found of it. Of a phrase, terms are marked where all of them stand together. `resolved` is by segment, then clause.
 */
export function markerOf(resolved: readonly (readonly ResolvedClause[])[]): Findings['marksIn'] {
  /** Numbers of clauses by language and form; those of no language will do everywhere. */
  const forms = new Map<string | undefined, Map<string, number>>();
  /** Segments share their clauses. */
  const phrases = new Map<Clause, number>();
  for (const own of resolved)
    for (const [index, { clause, choices }] of own.entries()) {
      if (clause.isExcluded) continue;
      if (clause.kind === 'phrase') phrases.set(clause, index + 1);
      else
        for (const { place, language } of choices.flat())
          forms.set(language, (forms.get(language) ?? new Map()).set(place.form, index + 1));
    }
  return (terms, lang) => {
    const marks = terms.map((term) => forms.get(undefined)?.get(term) ?? forms.get(lang)?.get(term) ?? 0);
    for (const [{ elements }, number] of phrases)
      for (const at of terms.keys()) {
        const isThere = elements.every(({ offset, term, isPrefix }) => {
          const found = terms[at + offset];
          return found === term || (isPrefix && found?.startsWith(term));
        });
        if (isThere) for (const { offset } of elements) marks[at + offset] = number;
      }
    return marks;
  };
}
