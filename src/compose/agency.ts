/** The texts of an article → the news agency that they name as their source. */

import { rulesOf } from '../text/languages/index.ts';
import type { HeadlineWords } from '../text/languages/rules.ts';

/** Paragraphs that are looked at, and code units of each. */
const PARAGRAPHS = 4;
const REACH = 1000;
/** A credit with its brackets and dash ends within so many code units. */
const CREDIT_REACH = 200;

/**
 * `(Reuters) -` or `MOSCOW (AP) —` near the beginning of the first, or `AP reported` in the first four; empty where there is
 * none, and in languages whose agencies are not known.
 */
export function agencyOf(texts: readonly string[], language: string): string {
  const { headline: words } = rulesOf(language);
  if (words === undefined) return '';
  const { credit, report } = patternsOf(words);
  const start = texts[0]?.slice(0, CREDIT_REACH) ?? '';
  // Most texts have no bracket there, and the pattern takes its time to find that out.
  const opening = start.includes('(') ? credit.exec(start)?.[1] : undefined;
  if (opening !== undefined) return opening;
  for (const text of texts.slice(0, PARAGRAPHS)) {
    const named = text.includes(' report') ? report.exec(text.slice(0, REACH))?.[1] : undefined;
    if (named !== undefined) return named;
  }
  return '';
}

interface Patterns {
  readonly credit: RegExp;
  readonly report: RegExp;
}

const compiled = new WeakMap<HeadlineWords, Patterns>();

function patternsOf(words: HeadlineWords): Patterns {
  const known = compiled.get(words);
  if (known !== undefined) return known;
  const names = ['The Associated Press', 'Associated Press', ...words.agencies].join('|');
  const patterns = {
    credit: new RegExp(`^[^.!?]{0,80}?\\((${names})(?:/[^()]{1,40})?\\)\\s*(?:--|[-–—―])`, 'u'),
    report: new RegExp(`(?<!\\w)(${names}) report(?:ed|s)(?!\\w)`, 'u'),
  };
  compiled.set(words, patterns);
  return patterns;
}
