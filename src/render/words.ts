/** `words.json` → every word that a template prints, in the site's language where the file has it. */

import { nearest } from '../config/validate.ts';
import { templateFault } from '../model/catalogue.ts';
import { Failure } from '../model/failure.ts';

/** A text with `{name}` places, one for the number 1 and one for the others, or a list such as month names. */
type Phrase = string | { readonly one: string; readonly other: string } | readonly string[];

export interface Words {
  /** Language of the words, which is the language of the pages around the articles. */
  readonly language: string;
  readonly phrases: Readonly<Record<string, Phrase>>;
  /** What there is in other languages, by tag; of each only what is given, which may be a single phrase. */
  readonly others: Dictionary;
}

type Dictionary = Readonly<Record<string, Readonly<Record<string, Phrase>>>>;

const FALLBACK = 'en';

/**
 * The words for a language: the user's, then the built-in ones, then English for what is missing. A key that the
 * built-in English lacks, or that has another form there, is a usage `Failure`.
 */
export function readWords(builtIn: string, own: string | undefined, language: string): Words {
  const known = JSON.parse(builtIn) as Dictionary;
  const english = known[FALLBACK] ?? {};
  const given = own === undefined ? {} : parseOwn(own);
  for (const [name, phrases] of Object.entries(given)) check(name, phrases, english);
  const chosen = choose([...Object.keys(given), ...Object.keys(known)], language);
  const tags = [...new Set([...Object.keys(known), ...Object.keys(given)])];
  const others = Object.fromEntries(tags.map((tag) => [tag, { ...known[tag], ...given[tag] }]));
  return { language: chosen, phrases: { ...english, ...known[chosen], ...given[chosen] }, others };
}

function choose(available: readonly string[], language: string): string {
  return bestOf(available, language) ?? FALLBACK;
}

/** The tag itself, else its primary language, where it is there. */
function bestOf(available: readonly string[], language: string): string | undefined {
  const primary = language.split('-', 1)[0] ?? '';
  return [language, primary].find((tag) => available.includes(tag));
}

/** The words of a language with which a date can be said, where there are the names of its months. */
export function datesIn({ phrases, others }: Words, language: string): Words | undefined {
  const tag = bestOf(Object.keys(others), language);
  const own = tag === undefined ? undefined : others[tag];
  return tag === undefined || own?.['months'] === undefined
    ? undefined
    : { language: tag, phrases: { ...phrases, ...own }, others };
}

function parseOwn(text: string): Dictionary {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    // JSON.parse throws nothing but a SyntaxError.
    return fail(`this is not JSON: ${(error as Error).message}`);
  }
  const isDictionary = isMapping(value) && Object.values(value).every(isMapping);
  return isDictionary ? (value as Dictionary) : fail('this must map languages to phrases: {"en": {"home": "Front page"}}');
}

function check(language: string, phrases: Readonly<Record<string, Phrase>>, english: Readonly<Record<string, Phrase>>): void {
  for (const [key, phrase] of Object.entries(phrases)) {
    const model = Object.hasOwn(english, key) ? english[key] : undefined;
    if (model === undefined) {
      const near = nearest(key, Object.keys(english));
      fail(`${language}: there is no phrase \`${key}\``, near === undefined ? undefined : `did you mean \`${near}\`?`);
    } else if (formOf(model) !== formOf(phrase)) fail(`${language}: \`${key}\` must be ${formOf(model)}`);
  }
}

function formOf(phrase: unknown): string {
  if (Array.isArray(phrase) && phrase.every((item) => typeof item === 'string')) return `a list of ${phrase.length} texts`;
  if (isMapping(phrase) && typeof phrase.one === 'string' && typeof phrase.other === 'string') return '{"one": …, "other": …}';
  return typeof phrase === 'string' ? 'a text' : 'something else';
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fail(reason: string, hint?: string): never {
  throw new Failure('usage', [templateFault({ source: 'words.json' }, reason, hint)]);
}
