/** Forms → their stems: which forms of a language are one word. */

import { groupBy } from '../model/group.ts';
import type { IndexPostings } from './language-terms.ts';
import { stemsIn } from './languages.ts';
import type { StemmerOf } from './search.ts';

/** A stem, and the forms that have it in articles of a language; both by number, forms in order. */
export interface StemGroup {
  readonly stem: string;
  readonly language: number;
  readonly forms: readonly number[];
}

/** Groups in order of stem, then language. A form that is its own stem and alone with it is none. */
export function stemGroups(
  postings: Pick<IndexPostings, 'forms' | 'formsIn' | 'knownStem'>,
  languages: readonly string[],
  stemmerOf: StemmerOf,
): StemGroup[] {
  const groups = languages.flatMap((language, index): StemGroup[] => {
    const stemOf = stemsIn(language, stemmerOf);
    const stemOfForm = (number: number) => postings.knownStem(number, language) ?? stemOf(postings.forms[number] as string);
    return groupsOf(index, postings.formsIn(language), postings.forms, stemOfForm);
  });
  return groups.sort((a, b) => (a.stem === b.stem ? a.language - b.language : a.stem < b.stem ? -1 : 1));
}

function groupsOf(
  language: number,
  members: readonly number[],
  forms: readonly string[],
  stemOf: (number: number) => string,
): StemGroup[] {
  return [...groupBy(members, stemOf)]
    .filter(([stem, group]) => group.length > 1 || forms[group[0] as number] !== stem)
    .map(([stem, group]) => ({ stem, language, forms: group }));
}
