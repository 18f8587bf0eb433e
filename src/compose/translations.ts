/** The entries of a day → which of them are translations of each other: the same file name, another language. */

import type { Entry } from '../model/article.ts';

/** By source: the other languages of an article, in the order of the day. */
export type Translations = ReadonlyMap<string, readonly Entry[]>;

export function translationsOf(entries: readonly Entry[]): Translations {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (entry.translationBase === undefined) continue;
    const group = groups.get(entry.translationBase) ?? [];
    if (!group.some(({ lang }) => lang === entry.lang)) groups.set(entry.translationBase, [...group, entry]);
  }
  const found = new Map<string, readonly Entry[]>();
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    for (const entry of group)
      found.set(
        entry.source,
        group.filter((other) => other !== entry),
      );
  }
  return found;
}

/** Whether a list of the day's articles shows this one by itself: of translations, one in the site's language, else the first. */
export function standsForAll(entry: Entry, translations: Translations, day: readonly Entry[], language: string): boolean {
  const others = translations.get(entry.source);
  if (others === undefined) return true;
  const group = day.filter((other) => other === entry || others.includes(other));
  return (group.find(({ lang }) => lang === language) ?? group[0]) === entry;
}
