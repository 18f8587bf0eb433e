/** What finds words in the bytes of a text finds the words that the rule of the text does. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WordScanner } from '../../src/search/word-scanner.ts';
import { eachWord } from '../../src/text/terms.ts';

const piece = fc.constantFrom(
  ...['a', 'Bc', '12', 'é', 'naïve', '東', '\u0301', '\u00ad', '\u200d', '𝒳', '\ud800'],
  ...["'", '’', "'s", '’s', "'S", 's', 'st', ' ', '-', '_', '.', '—', '“', '\0', '\u007f', '\u0080', '\n'],
);
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

test('finds the words of any text', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 6 }), (texts) => {
      const scanner = new WordScanner();
      for (const one of texts) {
        const expected: string[] = [];
        eachWord(one, (word) => expected.push(word));
        expect(wordsOf(scanner, one)).toEqual(expected);
      }
    }),
    { numRuns: 5000 },
  );
});

test('finds the words of a text that is longer than those before', () => {
  const words = Array.from({ length: 20_000 }, (_, index) => `é${(index * 7919).toString(36)}`);
  const scanner = new WordScanner();
  expect(wordsOf(scanner, 'a short one')).toEqual(['a', 'short', 'one']);
  expect(wordsOf(scanner, words.join(' '))).toEqual(words);
});

function wordsOf(scanner: WordScanner, text: string): string[] {
  return Array.from({ length: scanner.scan(text) }, (_, index) =>
    scanner.textOf(scanner.bounds[index * 2] as number, scanner.bounds[index * 2 + 1] as number),
  );
}
