/** A lede → the lede without what stands before its first sentence: corrections, by-line, dateline, agency. */

import type { HeadlineWords } from '../text/languages/index.ts';

const DASH = '(?:--|[-–—―])';
const LONG_DASH = '(?:--|[–—―])';
/** One to four words in capitals, at least two capitals in the first long one: `MOSCOW`, `ST. PETERSBURG`, `WASHINGTON/BRUSSELS`. */
const PLACE = "(?=[^,(]*\\p{Lu}{2})\\p{Lu}[\\p{Lu}\\p{M}.'’/-]*(?: \\p{Lu}[\\p{Lu}\\p{M}.'’/-]*){0,3}";
/** A further part of the place: `Fla.`, `North Dakota`, `D.C.` */
const PART = "(?:, \\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,2}){0,2}?";
const CAPITALS_NAME = "\\p{Lu}[\\p{Lu}\\p{M}.'’-]*(?: \\p{Lu}[\\p{Lu}\\p{M}.'’-]*){1,3}";
const TITLE_CASE_NAME = "\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: \\p{Lu}[\\p{L}\\p{M}.'’-]*){1,3}";

/**
 * The lede as the source has it, line ends included, since a by-line may be a line of its own. Most ledes have none of it, which shows
 * sooner than the patterns are compiled: they are large, since capitals are in all scripts.
 */
export function dropOpening(lede: string, words: HeadlineWords): string {
  let rest = lede;
  for (const drop of [dropCorrection, dropByline, dropDateline, dropAgency]) rest = drop(rest, words);
  return rest;
}

/** `(Corrects spelling of name in paragraph 3) ` */
function dropCorrection(lede: string, words: HeadlineWords): string {
  if (!lede.startsWith('(')) return lede;
  const match = /^\((\p{L}+)\b[^()]*\)[\s:.–—-]*/u.exec(lede);
  return match !== null && words.corrections.has(match[1] ?? '') ? remainder(lede, match[0].length) : lede;
}

const BYLINE = new RegExp(`^B[yY] ${TITLE_CASE_NAME}[ \\t]*\\n`, 'u');
const BYLINE_IN_CAPITALS = new RegExp(`^B[yY] (${CAPITALS_NAME})\\s+(?=\\S)`, 'u');

/** `By JANE DOE `, or `By Jane Doe` on a line of its own. */
function dropByline(lede: string): string {
  if (!/^B[yY] /.test(lede)) return lede;
  const line = BYLINE.exec(lede);
  if (line !== null) return remainder(lede, line[0].length);
  const capitals = BYLINE_IN_CAPITALS.exec(lede);
  if (capitals === null || !/\p{Lu}{2}/u.test(capitals[1] ?? '')) return lede;
  // The first word of the sentence, `A man`, looks like part of the name; the sentence needs it.
  const name = splitName(lede.slice(3));
  return name === 0 ? lede : remainder(lede, 3 + name);
}

/** Length of the run of words in capitals that can only be a name: a last word of one capital belongs to the sentence. */
function splitName(text: string): number {
  const words = text.split(/(?<=\s)/u);
  let count = 0;
  while (count < 5 && /^\p{Lu}[\p{Lu}\p{M}.'’-]*\s/u.test(words[count] ?? '')) count += 1;
  if (/^\p{Lu}\s/u.test(words[count - 1] ?? '')) count -= 1;
  return count >= 2 && count <= 4 ? words.slice(0, count).join('').length : 0;
}

/** What every dateline has before its first comma or bracket; of other letters than ASCII's it does not ask whether they are capitals. */
const MAYBE_PLACE = /^[^,(]*?(?:[A-Z]{2}|[^\0-\x7f])/;

/** `MOSCOW, Jan 23 (Reuters) - `, `BEIRUT — `. */
function dropDateline(lede: string, words: HeadlineWords): string {
  if (!MAYBE_PLACE.test(lede)) return lede;
  const match = patternsOf(words).dateline.exec(lede);
  return match === null ? lede : remainder(lede, match[0].length);
}

/** `(Reuters) - `. */
function dropAgency(lede: string, words: HeadlineWords): string {
  if (!lede.startsWith('(')) return lede;
  const match = patternsOf(words).agency.exec(lede);
  return match === null ? lede : remainder(lede, match[0].length);
}

interface Patterns {
  readonly dateline: RegExp;
  readonly agency: RegExp;
}

/** Compiling them takes longer than all else that is done for a headline. */
const compiled = new WeakMap<HeadlineWords, Patterns>();

function patternsOf(words: HeadlineWords): Patterns {
  const known = compiled.get(words);
  if (known !== undefined) return known;
  const patterns = { dateline: datelinePattern(words), agency: new RegExp(`^${agencyPattern(words)}\\s*${DASH}\\s*`, 'u') };
  compiled.set(words, patterns);
  return patterns;
}

function datelinePattern(words: HeadlineWords): RegExp {
  const month = `(?:${[...words.months].join('|')})`;
  const date = `, (?:${month}\\.? \\d{1,2}|\\d{1,2} ${month}\\.?)(?:,? \\d{4})?`;
  const agency = `\\s+${agencyPattern(words)}`;
  const end = `(?:(?:${date}(?:${agency})?|${agency})(?:\\s*${DASH}|(?!\\S))|\\s*${LONG_DASH})`;
  return new RegExp(`^${PLACE}${PART}${end}\\s*`, 'u');
}

function agencyPattern(words: HeadlineWords): string {
  const names = `(?:The )?(?:Associated Press|${[...words.agencies].join('|')})(?: Online| Photo)?`;
  return `\\(${names}(?:/${names})*\\)`;
}

/** What follows, unless it is not a sentence: without lower-case letters it may be part of a slogan or a list. */
function remainder(lede: string, length: number): string {
  const rest = lede.slice(length);
  return /\p{Ll}/u.test(rest) ? rest : lede;
}
