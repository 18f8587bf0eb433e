/** The table that finds words where they stand finds the words that the rule of the text does. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WordTable } from '../../src/search/word-table.ts';
import { eachWord } from '../../src/text/terms.ts';

const piece = fc.constantFrom(
  ...['a', 'Bc', '12', 'é', 'naïve', '東', '\u0301', '\u00ad', '\u200d', '𝒳', '\ud800'],
  ...["'", '’', "'s", '’s', "'S", 's', 'st', ' ', '-', '_', '.', '—', '“', '\0', '\u007f', '\u0080', '\n'],
);
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

test('finds the words of any text', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 6 }), (texts) => {
      const table = new WordTable();
      const [found, expected]: [string[], string[]] = [[], []];
      for (const one of texts) {
        for (const number of table.scan(one)) found.push(table.words[number] ?? '');
        eachWord(one, (word) => expected.push(word));
      }
      expect(found).toEqual(expected);
      expect(new Set(table.words).size).toBe(table.words.length);
    }),
    { numRuns: 5000 },
  );
});

test('keeps thousands of words apart', () => {
  const words = Array.from({ length: 20_000 }, (_, index) => (index * 7919).toString(36));
  const table = new WordTable();
  const numbers = new Map<string, number>();
  for (const word of [...words, ...words]) {
    const [number = -1] = table.scan(word);
    expect(table.words[number]).toBe(word);
    expect(numbers.get(word) ?? number).toBe(number);
    numbers.set(word, number);
  }
  expect(numbers.size).toBe(20_000);
});
