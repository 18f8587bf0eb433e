/** The first paragraph of an article → a headline of at most 120 characters. */

import { characterCount } from '../text/characters.ts';
import { type HeadlineWords, rulesOf } from '../text/languages/index.ts';
import { firstSentence, withoutFullStop } from '../text/sentence.ts';
import { collapse } from '../text/white-space.ts';
import { cutAtClause, cutWithEllipsis } from './cut.ts';
import { dropOpening } from './opening.ts';
import type { Paragraph } from './paragraphs.ts';

/** A headline made from a lede has at most so many characters. */
const MAX_CHARACTERS = 120;
/** Words of the `X` in `, X said`. */
const ATTRIBUTION_WORDS = 6;
/** A lede is looked at up to here, so that a paragraph of a megabyte costs no more than one of a kilobyte. */
const REACH_UNITS = 2000;

/** The lede's first sentence, shortened where it must be; languages without headline words get the `…` cut alone. */
export function headlineOfLede(lede: Paragraph, language: string): string {
  const { headline: words } = rulesOf(language);
  const start = beginning(lede);
  const text = collapse(words === undefined ? start : dropOpening(start, words));
  const sentence = unlessEmpty(text, collapse(withoutFullStop(firstSentence(text, language))));
  const statement = words === undefined ? sentence : unlessEmpty(sentence, collapse(dropAttribution(sentence, words)));
  if (characterCount(statement) <= MAX_CHARACTERS) return statement;
  return (words && cutAtClause(statement, words, MAX_CHARACTERS)) ?? cutWithEllipsis(statement, MAX_CHARACTERS);
}

/** Its first code units, runs of blanks as one. */
function beginning(lede: Paragraph): string {
  const reach = lede.length > REACH_UNITS * 10 ? lede.slice(0, REACH_UNITS * 10) : lede;
  const single = / {2}|\t/.test(reach) ? reach.replace(/[ \t]+/g, ' ') : reach;
  return single.length > REACH_UNITS ? single.slice(0, REACH_UNITS).replace(/[\ud800-\udbff]$/, '') : single;
}

/** What a step made of a text, if that still says something. */
function unlessEmpty(before: string, after: string): string {
  return /[\p{L}\p{N}]/u.test(after) ? after : before;
}

/** Drops a final `, X said [on Monday]`. */
function dropAttribution(sentence: string, words: HeadlineWords): string {
  const comma = sentence.lastIndexOf(', ');
  if (comma < 0) return sentence;
  const tail = sentence.slice(comma + 2).split(' ');
  const end = words.weekdays.has(tail.at(-1) ?? '') && tail.at(-2) === 'on' ? -2 : tail.length;
  const clause = tail.slice(0, end);
  const isAttribution = words.attributions.has(clause.pop() ?? '');
  return isAttribution && clause.length > 0 && clause.length <= ATTRIBUTION_WORDS ? sentence.slice(0, comma) : sentence;
}
