/** Languages → their stemmers, loaded when they are asked for: what Snowball publishes, as `@orama/stemmers` has it. */

import { createRequire } from 'node:module';
import type { StemmerOf } from './search.ts';

/** Module names by primary subtag. */
export const STEMMERS: Readonly<Record<string, string>> = {
  ar: 'arabic',
  bg: 'bulgarian',
  da: 'danish',
  de: 'german',
  el: 'greek',
  en: 'english',
  es: 'spanish',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hi: 'indian',
  hu: 'hungarian',
  hy: 'armenian',
  id: 'indonesian',
  it: 'italian',
  lt: 'lithuanian',
  nb: 'norwegian',
  ne: 'nepali',
  nl: 'dutch',
  nn: 'norwegian',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sr: 'serbian',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
  uk: 'ukrainian',
};

const load = createRequire(import.meta.url);
const loaded = new Map<string, (word: string) => string>();

/** The module of a primary subtag's stemmer. */
export function stemmerName(language: string): string | undefined {
  return Object.hasOwn(STEMMERS, language) ? STEMMERS[language] : undefined;
}

export const stemmerOf: StemmerOf = (language) => {
  const name = stemmerName(language);
  if (name === undefined) return undefined;
  const known = loaded.get(name) ?? (load(`@orama/stemmers/${name}`) as { stemmer: (word: string) => string }).stemmer;
  loaded.set(name, known);
  return known;
};
