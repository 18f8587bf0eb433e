/** Words are counted in bytes as they are in characters. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countWords } from '../../src/text/word-count.ts';

describe('the number of words', () => {
  test.each([
    ['', 0],
    [' \t\n\r\n\v\f ', 0],
    ['word', 1],
    [' one  two\nthree\t', 3],
    ["don't re-count U.S. 3.5%", 4],
    ['no\u00a0break', 2],
    ['ideographic\u3000space', 2],
    ['新华社', 3],
    ['ひらがな', 4],
    ['iPhone手机 price', 4],
    ['手机iPhone', 3],
    ['서울 시민', 2],
    ['😀 😀', 2],
  ])('of %j is %i', (text, words) => {
    expect(countWords(text)).toBe(words);
  });
});

/** What the words of a text are, one character after the other. */
const WORDS = /[\u3041-\u30ff\u3400-\u9fff]|[^\t-\r \u00a0\u3000\u3041-\u30ff\u3400-\u9fff]+/g;

test('of any text is that of the rule', () => {
  const edges = [
    0x08, 0x0e, 0x1f, 0x7f, 0x80, 0x9f, 0xa1, 0xbf, 0xc0, 0x2fff, 0x3001, 0x3040, 0x3041, 0x30ff, 0x3100, 0x33ff, 0x3400,
  ];
  const units = [0x20, 0x09, 0x0d, 0x61, 0xa0, 0x3000, ...edges, 0x9fff, 0xa000, 0xac00, 0xd800, 0xdc00, 0xfeff, 0xffff];
  const unit = fc.oneof(fc.constantFrom(...units), fc.integer({ min: 0, max: 0xffff }));
  const text = fc.array(unit, { maxLength: 40 }).map((own) => String.fromCharCode(...own));
  fc.assert(
    fc.property(text, (own) => {
      expect(countWords(own)).toBe(own.match(WORDS)?.length ?? 0);
    }),
    { numRuns: 20_000 },
  );
});

test('of a long text is counted, too', () => {
  expect(countWords('wörter und 話 '.repeat(100_000))).toBe(300_000);
});
