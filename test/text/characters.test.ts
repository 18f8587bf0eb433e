import { describe, expect, test } from 'vitest';
import { BIDI_CONTROL, CONTROL, characterCount, indexOfCharacter, visible } from '../../src/text/characters.ts';

describe('counting characters', () => {
  test.each([
    ['', 0],
    ['abc', 3],
    ['é', 1],
    ['e\u0301', 2],
    ['😀', 1],
    ['a😀b😀', 4],
    ['\u{10ffff}\ufffd', 2],
  ])('%j has %i', (text, count) => {
    expect(characterCount(text)).toBe(count);
    expect(characterCount(text)).toBe(Array.from(text).length);
  });

  test('finds the index of a character, and the end of a shorter text', () => {
    const text = 'a😀b😀';
    expect([0, 1, 2, 3, 4, 5].map((count) => indexOfCharacter(text, count))).toEqual([0, 1, 3, 4, 6, 6]);
    expect(indexOfCharacter('', 3)).toBe(0);
  });

  test('counts a surrogate that is alone as one', () => {
    for (const text of ['\ud83d', '\ude00', '\ud83da', 'a\ude00b', '\ud83d\ud83d\ude00']) {
      expect(characterCount(text)).toBe(Array.from(text).length);
    }
  });
});

describe('text for a terminal', () => {
  test.each([
    ['plain ünïcödé 新华社 😀', 'plain ünïcödé 新华社 😀'],
    ['\u001b[31mred', '\\u{1b}[31mred'],
    ['a\nb\r\tc', 'a\\u{a}b\\u{d}\\u{9}c'],
    ['\0\u007f\u009b', '\\u{0}\\u{7f}\\u{9b}'],
    ['\u202etxt.exe', '\\u{202e}txt.exe'],
    ['\u2066\u2069\u061c\u200e\u200f', '\\u{2066}\\u{2069}\\u{61c}\\u{200e}\\u{200f}'],
    ['\u2028\u2029\ufeff\u200b\u2060', '\\u{2028}\\u{2029}\\u{feff}\\u{200b}\\u{2060}'],
    ['', ''],
  ])('%j is printed as %j', (text, printed) => {
    expect(visible(text)).toBe(printed);
  });

  test('holds no control and no mark that moves text, whatever came in', () => {
    const every = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code)).join('');
    const printed = visible(every);
    expect(/[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(printed)).toBe(false);
  });
});

describe('characters that do harm', () => {
  test('are controls but tab and line ends, and noncharacters', () => {
    const found = [...'\0\u0001\t\n\r\v\u001b\u007f\u0085\ufdd0\ufffe\u{1fffe} aé\u00a0\ufffd'.matchAll(CONTROL)].map(
      ([match]) => match,
    );
    expect(found).toEqual(['\0', '\u0001', '\v', '\u001b', '\u007f', '\u0085', '\ufdd0', '\ufffe', '\u{1fffe}']);
  });

  test('are embeddings, overrides and isolates, but not the marks that Arabic and Hebrew are typed with', () => {
    for (const mark of '\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069') expect(mark).toMatch(BIDI_CONTROL);
    for (const mark of '\u200e\u200f\u061c\u200d') expect(mark).not.toMatch(BIDI_CONTROL);
  });
});
