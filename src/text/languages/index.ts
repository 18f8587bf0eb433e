/** Language tag → what the rules of text know of it. */

import { abbreviations } from './abbreviations.ts';
import { en } from './en.ts';
import type { LanguageRules } from './rules.ts';

export type { HeadlineWords, LanguageRules } from './rules.ts';

const NOTHING: LanguageRules = { abbreviations: new Set() };

const LANGUAGES: Readonly<Record<string, LanguageRules>> = {
  ...abbreviations,
  en,
  nb: abbreviations.no,
  nn: abbreviations.no,
  sk: abbreviations.cs,
};

/** The rules of a BCP 47 tag's primary language; a language that is not known has none. */
export function rulesOf(language: string): LanguageRules {
  return known(language) ?? known(language.toLowerCase().split('-', 1)[0] ?? '') ?? NOTHING;
}

function known(primary: string): LanguageRules | undefined {
  return Object.hasOwn(LANGUAGES, primary) ? LANGUAGES[primary] : undefined;
}
