import { describe, expect, test } from 'vitest';
import { collapse, countWords } from '../../src/text/white-space.ts';

describe('collapsed text', () => {
  test.each([
    ['a b', 'a b'],
    ['  a \t b\n\r\n c\f ', 'a b c'],
    ['a\n\nb', 'a b'],
    [' \n\t ', ''],
    ['', ''],
  ])('%j becomes %j', (text, collapsed) => {
    expect(collapse(text)).toBe(collapsed);
  });

  test.each(['\u00a0', '\u2009', '\u2028', '\u3000', '\ufeff'])('keeps %j, which is a character', (character) => {
    expect(collapse(`${character}a${character}${character}b${character}`)).toBe(
      `${character}a${character}${character}b${character}`,
    );
  });

  test('does not change when it is collapsed again', () => {
    expect(collapse(collapse(' a \n b '))).toBe('a b');
  });
});

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
