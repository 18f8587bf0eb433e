/** A sentence that is too long for a headline → its beginning. */

import { characterCount, indexOfCharacter } from '../text/characters.ts';
import type { HeadlineWords } from '../text/languages/index.ts';

/** A clause that stands alone has at least so many characters. */
const MIN_CLAUSE = 40;
/** A comma is a better place for the ellipsis than a later word boundary from here on. */
const MIN_COMMA = 60;
const ELLIPSIS = '…';
/** What no cut may come before: combining marks, joiners, the second half of a pair. */
const PART_OF_CHARACTER = /^(?:\p{M}|\u200d|\ufe0f|[\udc00-\udfff])/u;

/**
 * Cuts before the first word such as *as* or *after* that has 40 to `most` characters before it and starts a clause of
 * its own; undefined where there is none, or where the sentence opens with such a clause.
 */
export function cutAtClause(sentence: string, words: HeadlineWords, most: number): string | undefined {
  const tokens = sentence.split(' ');
  if (words.openers.has(bare(tokens[0] ?? ''))) return undefined;
  let end = tokens[0]?.length ?? 0;
  for (let index = 1; index < tokens.length; index += 1) {
    // Most words begin no clause, and only those that do are worth a look at what is before them.
    if (startsClause(tokens, index, words)) {
      const head = sentence.slice(0, end).replace(/ ?,$/, '');
      const length = characterCount(head);
      if (length > most) return undefined;
      if (length >= MIN_CLAUSE && isClosed(head)) return head;
    }
    end += 1 + (tokens[index]?.length ?? 0);
  }
  return undefined;
}

/** Cuts at the last good comma, else between words, else between characters; at most `most` characters with the `…`. */
export function cutWithEllipsis(sentence: string, most: number): string {
  const room = indexOfCharacter(sentence, most);
  const head = sentence.slice(0, room);
  const comma = Math.max(sentence.lastIndexOf(', ', room - 1), head.lastIndexOf('，'), head.lastIndexOf('、'));
  if (comma >= indexOfCharacter(head, MIN_COMMA)) return sentence.slice(0, comma) + ELLIPSIS;
  const blank = head.lastIndexOf(' ');
  const words = head.slice(0, Math.max(0, blank)).replace(/[\s,;:–—-]+$/u, '');
  if (words !== '' && isSpaced(head)) return words + ELLIPSIS;
  return sentence.slice(0, characterBoundary(sentence, indexOfCharacter(sentence, most - 1))) + ELLIPSIS;
}

function startsClause(tokens: readonly string[], index: number, words: HeadlineWords): boolean {
  const word = tokens[index] ?? '';
  if (!words.cutBefore.has(word) || isComparison(tokens, index)) return false;
  const before = bare(tokens[index - 1] ?? '').toLowerCase();
  const next = bare(tokens[index + 1] ?? '');
  if (next === '' || words.boundBy[word]?.has(next)) return false;
  return !words.binding.has(before) && !words.bindingTo[word]?.has(before);
}

/** *as tall as*, either end of it. */
function isComparison(tokens: readonly string[], index: number): boolean {
  const word = tokens[index];
  return word === 'as' && (tokens[index + 2] === word || tokens[index - 2] === word);
}

/** Whether no quotation or bracket is left open. */
function isClosed(text: string): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  if (count(/"/g) % 2 !== 0) return false;
  return count(/[([{“«]/g) === count(/[)\]}”»]/g) && count(/(?<!\S)['‘]/g) <= count(/['’](?!\w)/g);
}

/** Whether the text is written with blanks between words: Chinese with a Latin name in it is not. */
function isSpaced(text: string): boolean {
  return text.split(' ').length > text.length / 25;
}

/** Moves back from the middle of a character and from combining marks. */
function characterBoundary(text: string, index: number): number {
  let end = index;
  while (end > 0 && PART_OF_CHARACTER.test(text.slice(end, end + 2))) end -= 1;
  return end;
}

function bare(token: string): string {
  return token.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
