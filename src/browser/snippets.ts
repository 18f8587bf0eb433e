/** The text of an article → the part of it that shows best what was found. */

import type { Findings } from '../search/search.ts';
import { isUnspacedText, type PlacedTerm, placedTerms } from '../text/terms.ts';

/** Of each term of a text in a language (BCP 47), which part of the request it meets, from 1 on, or 0. */
export type MarksIn = Findings['marksIn'];

/** A piece of text, marked or not. */
export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** Terms that are shown; in scripts without blanks each is but a character further. */
const WORDS = 30;
const CHARACTERS = 80;
const ELLIPSIS = '…';

/** A whole text with its marks. */
export function marked(text: string, lang: string, marksIn: MarksIn): Piece[] {
  const terms = placedTerms(text);
  return cut(text, 0, text.length, markedOf(terms, marksOf(terms, lang, marksIn)));
}

/** Some 30 words with as much of the request as can be; the beginning of the text where there is nothing of it. */
export function snippet(text: string, lang: string, marksIn: MarksIn): Piece[] {
  const terms = placedTerms(text);
  const marks = marksOf(terms, lang, marksIn);
  const length = isUnspacedText(text) ? CHARACTERS : WORDS;
  const first = startOfBest(marks, length);
  const last = Math.min(terms.length, first + length) - 1;
  const start = first === 0 ? 0 : widened(text, terms[first]?.start ?? 0, terms[first - 1]?.end ?? 0, -1);
  const end = last === terms.length - 1 ? text.length : widened(text, terms[last]?.end ?? 0, terms[last + 1]?.start ?? 0, 1);
  const pieces = cut(text, start, end, markedOf(terms, marks));
  return [
    ...(start > 0 ? [{ text: ELLIPSIS, isMarked: false }] : []),
    ...pieces,
    ...(end < text.length ? [{ text: ELLIPSIS, isMarked: false }] : []),
  ];
}

function marksOf(terms: readonly PlacedTerm[], lang: string, marksIn: MarksIn): number[] {
  return marksIn(
    terms.map(({ term }) => term),
    lang,
  );
}

function markedOf(terms: readonly PlacedTerm[], marks: readonly number[]): PlacedTerm[] {
  return terms.filter((_, index) => marks[index]);
}

/** Where the window begins that has the most different marks, then the most marks, then is the first; its marks are in its middle. */
function startOfBest(marks: readonly number[], length: number): number {
  const places = marks.flatMap((mark, index) => (mark > 0 ? [index] : []));
  let best = { different: 0, count: 0, first: 0, last: length - 1 };
  for (const [number, first] of places.entries()) {
    const within = places.slice(number, number + length).filter((place) => place < first + length);
    const different = new Set(within.map((place) => marks[place])).size;
    const isBetter = different > best.different || (different === best.different && within.length > best.count);
    if (isBetter) best = { different, count: within.length, first, last: within.at(-1) ?? first };
  }
  const margin = Math.floor((length - (best.last - best.first + 1)) / 2);
  return Math.max(0, Math.min(best.first - margin, marks.length - length));
}

/** Takes what stands at a word without a blank, such as a quotation mark or a full stop, up to the next word. */
function widened(text: string, index: number, bound: number, step: 1 | -1): number {
  let place = index;
  while (step > 0 ? place < bound : place > bound) {
    if (/\s/.test(text.charAt(step > 0 ? place : place - 1))) return place;
    place += step;
  }
  return place;
}

function cut(text: string, start: number, end: number, marks: readonly PlacedTerm[]): Piece[] {
  const pieces: Piece[] = [];
  let done = start;
  const add = (until: number, isMarked: boolean): void => {
    const piece = text.slice(done, until);
    const last = pieces.at(-1);
    // Pairs of characters overlap or touch: they are one mark.
    if (last?.isMarked === isMarked) pieces[pieces.length - 1] = { text: last.text + piece, isMarked };
    else if (piece !== '') pieces.push({ text: piece, isMarked });
    done = until;
  };
  for (const mark of marks) {
    if (mark.end <= done || mark.start < start || mark.end > end) continue;
    if (mark.start > done) add(mark.start, false);
    add(mark.end, true);
  }
  if (done < end) add(end, false);
  return pieces;
}
