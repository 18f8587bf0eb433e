/** Languages → terms whose postings are the articles in them, before those of words. */

import { languageTerm } from './layout.ts';
import { Numbers } from './numbers.ts';
import type { FormPostings, Postings, SegmentSource } from './postings.ts';

/** With the terms of languages, where there are several. */
export interface IndexPostings extends FormPostings {
  /** Numbers of the forms that articles of a language have, in order. */
  formsIn(language: string): readonly number[];
}

export function withLanguageTerms({ articles, languages, postings }: SegmentSource): IndexPostings {
  const marks = languages.length > 1 ? languages : [];
  const forms = [...marks.map(languageTerm), ...postings.forms];
  const numbers = Array.from(postings.forms.keys(), (number) => number + marks.length);
  if (marks.length === 0) return { ...postings, formsIn: () => numbers };
  const languageOf = Uint32Array.from(articles, ({ lang }) => languages.indexOf(lang));
  let members: Uint8Array | undefined;
  return {
    forms,
    of: (number) => (number < marks.length ? markPostings(languageOf, number) : postings.of(number - marks.length)),
    articlesOf: (number) =>
      number < marks.length ? markPostings(languageOf, number).articles : postings.articlesOf(number - marks.length),
    keptGroup: (number) => (number < marks.length ? undefined : postings.keptGroup(number - marks.length)),
    knownStem: (number, language) => postings.knownStem(number - marks.length, language),
    formsIn(language) {
      members ??= membersOf(postings, languageOf, languages.length);
      const [flags, own] = [members, languages.indexOf(language)];
      return numbers.filter((number) => flags[(number - marks.length) * languages.length + own] === 1);
    },
  };
}

function markPostings(languageOf: Uint32Array, language: number): Postings {
  const found = new Numbers();
  for (const [article, own] of languageOf.entries()) if (own === language) found.push(article);
  const articles = found.values();
  const none = new Uint32Array(articles.length);
  return { articles, impacts: none, counts: none.slice().fill(1), positions: none };
}

/** For each form a byte for each language: whether an article in it has the form. */
function membersOf(postings: FormPostings, languageOf: Uint32Array, languages: number): Uint8Array {
  const flags = new Uint8Array(postings.forms.length * languages);
  for (const number of postings.forms.keys()) {
    for (const article of postings.articlesOf(number)) flags[number * languages + (languageOf[article] as number)] = 1;
  }
  return flags;
}
