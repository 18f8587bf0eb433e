/** Where the first sentence of a text ends. Careful rather than clever: what might be an abbreviation is none of its ends. */

import { type LanguageRules, rulesOf } from './languages/index.ts';

/** Full stops: Latin, ideographic, Armenian, Arabic, Devanagari, Ethiopic, Khmer. */
const FULL_STOP = '[.。｡．\\u0589\\u06d4\\u0964\\u0965\\u1362\\u17d4]';
const CLOSERS = `[)\\]"'”’»›」』）】“]*`;
/** Marks that may end a sentence, and the quotes and brackets that may close behind them. */
const END = /[.!?…\u203c\u2047-\u2049。！？｡．\u0589\u061f\u06d4\u0964\u0965\u1362\u17d4]+[)\]"'”’»›」』）】“]*/gu;
/** Marks that end a sentence without white space behind them. */
const IMMEDIATE = /[。！？｡．\u0589\u0964\u0965\u1362\u17d4]/u;
/** What may open a sentence. Letters without case may, and so may Georgian ones, which Unicode calls lower-case. */
const OPENER = /^[([{"'“‘«‹„¿¡「『（【\-–—\s]*[\p{Lu}\p{Lt}\p{Lo}\p{Nd}\u10d0-\u10ff]/u;
/** `U.S`, `a.m`, `Ph.D`, `EE.UU`: what stands before the last full stop of an abbreviation with several. */
const DOTTED = /^\p{L}{1,3}(?:\.\p{L}{1,3})+$/u;
/** `1b`, `5k`. */
const NUMBER_UNIT = /^\d+\p{Ll}$/u;
/** `J`, or `J.-P`. */
const INITIAL = /^(?:\p{L}\p{M}*\.?-)?\p{L}\p{M}*$/u;
/** An abbreviation is looked for in so many code units before its full stop. */
const TOKEN_REACH = 40;

const FINAL_STOP = new RegExp(`(?<![.…])${FULL_STOP}(${CLOSERS})$`, 'u');
const ENDS_IN_STOP = new RegExp(`${FULL_STOP}${CLOSERS}$`, 'u');

/** The first sentence with its mark and closing quotes: a prefix of the text, or all of it. */
export function firstSentence(text: string, language: string): string {
  const rules = rulesOf(language);
  END.lastIndex = 0;
  for (let match = END.exec(text); match !== null; match = END.exec(text)) {
    const end = match.index + match[0].length;
    if (endsSentence(text, match.index, match[0], rules)) return text.slice(0, end);
  }
  return text;
}

/** The sentence without its full stop; a question or exclamation mark and closing quotes stay. */
export function withoutFullStop(sentence: string): string {
  return sentence.replace(FINAL_STOP, '$1');
}

/** Whether the text ends in a full stop, closing quotes and brackets aside. */
export function endsInFullStop(text: string): boolean {
  return ENDS_IN_STOP.test(text);
}

function endsSentence(text: string, start: number, mark: string, rules: LanguageRules): boolean {
  const rest = text.slice(start + mark.length, start + mark.length + 24);
  if (rest === '' || IMMEDIATE.test(mark)) return true;
  if (!/^\s/.test(rest)) return false;
  if (!OPENER.test(rest.slice(1))) return false;
  return mark.startsWith('.') && !mark.startsWith('..') ? !isAbbreviation(tokenBefore(text, start), rest, rules) : true;
}

function isAbbreviation(token: string, rest: string, rules: LanguageRules): boolean {
  if (INITIAL.test(token) || DOTTED.test(token) || NUMBER_UNIT.test(token)) return true;
  if (rules.ordinals === true && /^\d{1,3}$/.test(token)) return true;
  if (rules.abbreviations.has(token)) return true;
  return /^\s\d/.test(rest) && (rules.abbreviationsBeforeNumber?.has(token) ?? false);
}

/** The run of letters, digits and dots before a full stop. */
function tokenBefore(text: string, end: number): string {
  const before = text.slice(Math.max(0, end - TOKEN_REACH), end);
  return /[\p{L}\p{M}\p{N}.-]*$/u.exec(before)?.[0].replace(/^[.-]+/, '') ?? '';
}
