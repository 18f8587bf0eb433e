/** What a reader typed → what is to be found: words, phrases, and what is not wanted. */

import { isUnspacedText, termsOf } from '../text/terms.ts';

/** A term of a phrase. */
export interface Element {
  readonly term: string;
  /** How many positions behind the phrase's first term it stands; 0 for that. */
  readonly offset: number;
  /** Whether it is the beginning of a term. */
  readonly isPrefix: boolean;
}

/** Something that an article must have, or must not have. */
export interface Clause {
  readonly isExcluded: boolean;
  /** `word`: any form of it will do; `phrase`: these terms, one behind the other, as they are. */
  readonly kind: 'word' | 'phrase';
  /** In order; one for a word. */
  readonly elements: readonly [Element, ...Element[]];
}

/** Letters from which on a word that is being typed stands for all that begin with it. */
const SHORTEST_PREFIX = 3;

const QUOTE = /[“”„‟«»″]/g;
/** Something in quotation marks, or up to the next blank; the mark at the end may not be there yet. */
const PART = /(-?)(?:"([^"]*)("?)|([^\s"]+))/g;

/**
 * All clauses must be met. Quotation marks make a phrase, and so does a word of several terms (`U.S.`, `anti-war`, 東京都); `-` before
 * either excludes it. While the reader `isTyping`, the last word is also the beginning of one.
 */
export function parseQuery(text: string, isTyping: boolean): Clause[] {
  const plain = text.replace(QUOTE, '"');
  return [...plain.matchAll(PART)].flatMap((match) => {
    const [whole, minus, quoted, closing, bare] = match;
    const isLast = match.index + whole.length === plain.length;
    const isOpen = isTyping && isLast && closing !== '"';
    return clauseOf(quoted ?? bare ?? '', minus === '-', quoted !== undefined, isOpen);
  });
}

function clauseOf(text: string, isExcluded: boolean, isQuoted: boolean, isOpen: boolean): Clause[] {
  const elements = elementsOf(text, isOpen && !/\s$/.test(text));
  const [first, ...rest] = elements;
  if (first === undefined) return [];
  const isWord = !isQuoted && rest.length === 0 && !isUnspacedText(first.term);
  return [{ isExcluded, kind: isWord ? 'word' : 'phrase', elements: [first, ...rest] }];
}

function elementsOf(text: string, isOpen: boolean): Element[] {
  const terms = termsOf(text);
  return terms.flatMap((term, offset): Element[] => {
    if (isUnspacedText(term)) {
      const before = terms[offset - 1];
      const isPair = Array.from(term).length > 1;
      // The last character of a run is a term of its own, so that it can be found; in a query its pair says it already.
      if (!isPair && before !== undefined && before !== term && isUnspacedText(before) && before.endsWith(term)) return [];
      return [{ term, offset, isPrefix: !isPair }];
    }
    return [{ term, offset, isPrefix: isOpen && offset === terms.length - 1 && term.length >= SHORTEST_PREFIX }];
  });
}
