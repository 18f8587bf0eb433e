import { describe, expect, test } from 'vitest';
import { collapse } from '../../src/text/white-space.ts';

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
