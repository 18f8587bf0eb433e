/**
 * A text → its terms: what is looked up in a search. A word is one term, folded; in scripts that are written without blanks, and in
 * Korean, terms are pairs of characters, so that no dictionary and no machine decides where a word ends. What builds an index
 * and what reads it in a browser share this file.
 */

import { fold } from './fold.ts';

/** Letters, digits and marks, with what may be inside of a word; the `'s` behind a word is no part of it. */
const IN_WORD = String.raw`[\p{L}\p{N}\p{M}\u00ad\u200d]`;
const WORD = new RegExp(`${IN_WORD}+`, 'gu');
const WORD_CHARACTER = /* @__PURE__ */ new RegExp(`^${IN_WORD}$`, 'u');

/** Code units of the longest term; of a longer one the beginning counts. */
export const LONGEST_TERM = 64;

/** Thai, Lao, Burmese, Khmer, Hangul, kana, bopomofo and ideographs. */
const UNSPACED =
  /[\u0e01-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3041-\u318f\u31a0-\u31ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff]|[\ud840-\ud8bf][\udc00-\udfff]/;
const UNSPACED_RUN = new RegExp(`(?:${UNSPACED.source})+`, 'g');

/** Calls back with each word of a text, as it is written, and its first index. */
export function eachWord(text: string, visit: (word: string, start: number) => void): void {
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
    visit(match[0], match.index);
    WORD.lastIndex = behindPossessive(text, WORD.lastIndex);
  }
}

/** Whether a word may have the character. */
export function isWordCharacter(character: string): boolean {
  return WORD_CHARACTER.test(character);
}

function behindPossessive(text: string, end: number): number {
  const unit = text.charCodeAt(end);
  if ((unit !== 0x27 && unit !== 0x2019) || (text.charCodeAt(end + 1) | 0x20) !== 0x73) return end;
  // Whether the word goes on, the same pattern tells: compiling another for it takes a browser a millisecond.
  WORD.lastIndex = end + 2;
  return WORD.exec(text)?.index === end + 2 ? end : end + 2;
}

/** The terms of a word, in order: one for most words. */
export function termsOfWord(word: string): string[] {
  return piecesOfWord(word).map(({ term }) => term);
}

/** The terms of a text in order: a term's index is its position. */
export function termsOf(text: string): string[] {
  return placedTerms(text).map(({ term }) => term);
}

/** A term and where it is in the text: `end` is behind it. */
export interface PlacedTerm {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** The terms of a text with their places. */
export function placedTerms(text: string): PlacedTerm[] {
  const placed: PlacedTerm[] = [];
  eachWord(text, (word, at) => {
    for (const { term, start, end } of piecesOfWord(word)) placed.push({ term, start: at + start, end: at + end });
  });
  return placed;
}

/** Whether the text has characters that are searched for in pairs. */
export function isUnspacedText(text: string): boolean {
  return UNSPACED.test(text);
}

function piecesOfWord(word: string): PlacedTerm[] {
  const folded = fold(word);
  if (folded === '') return [];
  if (!UNSPACED.test(folded)) return [{ term: cut(folded), start: 0, end: word.length }];
  // Where folding changed the number of characters, a piece is the whole word.
  const place =
    folded.length === word.length ? (start: number, end: number) => ({ start, end }) : () => ({ start: 0, end: word.length });
  const pieces: PlacedTerm[] = [];
  let done = 0;
  const addSpaced = (end: number) => {
    if (end > done) pieces.push({ term: cut(folded.slice(done, end)), ...place(done, end) });
  };
  for (const { 0: run, index } of folded.matchAll(UNSPACED_RUN)) {
    addSpaced(index);
    done = index + run.length;
    let at = index;
    const characters = Array.from(run);
    for (const [number, character] of characters.entries()) {
      const term = character + (characters[number + 1] ?? '');
      pieces.push({ term, ...place(at, at + term.length) });
      at += character.length;
    }
  }
  addSpaced(folded.length);
  return pieces;
}

function cut(term: string): string {
  if (term.length <= LONGEST_TERM) return term;
  const unit = term.charCodeAt(LONGEST_TERM - 1);
  return term.slice(0, unit >= 0xd800 && unit <= 0xdbff ? LONGEST_TERM - 1 : LONGEST_TERM);
}
