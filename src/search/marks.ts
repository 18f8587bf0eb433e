/** Clauses and the forms that they stand for → which terms of a text are marked as found. */

import type { ResolvedClause } from './lookup.ts';

/**
 * Tells of a term of a text in a language (BCP 47) whether it is one that was looked for: a form that will do, in any of the segments.
 * Every term of an article is in the dictionary of its segment, so that no stem has to be found of it.
 */
export function markerOf(resolved: readonly ResolvedClause[]): (term: string, lang: string) => boolean {
  const everywhere = new Set<string>();
  const byLanguage = new Map<string, Set<string>>();
  for (const { clause, choices } of resolved) {
    if (clause.isExcluded) continue;
    for (const { place, language } of choices.flat()) {
      if (language === undefined) everywhere.add(place.form);
      else byLanguage.set(language, (byLanguage.get(language) ?? new Set()).add(place.form));
    }
  }
  return (term, lang) => everywhere.has(term) || byLanguage.get(lang)?.has(term) === true;
}
