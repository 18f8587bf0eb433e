/** Clauses and the forms that they stand for → which terms of a text are marked as found. */

import type { ResolvedClause } from './lookup.ts';

/** Where a form is marked in articles of every language. */
const EVERYWHERE = '';

/**
 * Tells of a term of a text in a language (BCP 47) whether it is one that was looked for: a form that will do, in any of the segments.
 * Every term of an article is in the dictionary of its segment, so that no stem has to be found of it.
 */
export function markerOf(resolved: readonly ResolvedClause[]): (term: string, lang: string) => boolean {
  const languages = new Map<string, Set<string>>();
  for (const { clause, choices } of resolved) {
    if (clause.isExcluded) continue;
    for (const { place, language = EVERYWHERE } of choices.flat())
      languages.set(place.form, (languages.get(place.form) ?? new Set()).add(language));
  }
  return (term, lang) => {
    const own = languages.get(term);
    return own !== undefined && (own.has(EVERYWHERE) || own.has(lang));
  };
}
