/** What is the same to a reader who searches, and what is a term. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import { isUnspacedText, LONGEST_TERM, placedTerms, termsOf } from '../../src/text/terms.ts';

describe('folding', () => {
  test.each([
    ['Straße', 'strasse'],
    ['ÆRØ', 'aero'],
    ['Œuvre', 'oeuvre'],
    ['İstanbul', 'istanbul'],
    ['ÉCOLE', 'ecole'],
    ['e\u0301cole', 'ecole'],
    ['Łódź', 'lodz'],
    ['ＡＢＣ１２', 'abc12'],
    ['ﬁne', 'fine'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['ὁδός', 'οδοσ'],
    ['Ёлка', 'елка'],
    ['за́мок', 'замок'],
    ['Йод', 'йод'],
    ['Їжак', 'їжак'],
    ['مُحَمَّد', 'محمد'],
    ['أحمد', 'احمد'],
    ['مكتبة', 'مكتبه'],
    ['ٱلله', 'الله'],
    ['خانۀ', 'خانه'],
    ['خانە', 'خانه'],
    ['ארץ', 'ארצ'],
    ['דרך', 'דרכ'],
    ['סוף', 'סופ'],
    ['בן', 'בנ'],
    ['مكتبـــة', 'مكتبه'],
    ['کتابی', 'كتابي'],
    ['۱۹۸۷', '1987'],
    ['שָׁלוֹם', 'שלומ'],
    ['हिन्दी', 'हिन्दी'],
    ['ガン', 'ガン'],
    ['ｶﾞﾝ', 'ガン'],
    ['한국', '한국'],
    ['co\u00adop', 'coop'],
  ])('%s is %s', (word, folded) => {
    expect(fold(word)).toBe(folded);
  });

  test('twice is once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (word) => {
        expect(fold(fold(word))).toBe(fold(word));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('terms', () => {
  test.each([
    ['Syria’s envoy can’t', ['syria', 'envoy', 'can', 't']],
    ['L’homme d’État', ['l', 'homme', 'd', 'etat']],
    ['U.S.-led, 1,000!', ['u', 's', 'led', '1', '000']],
    ['東京都', ['東京', '京都', '都']],
    ['AIが来た', ['ai', 'が来', '来た', 'た']],
    ['สวัสดี', ['สว', 'วั', 'ัส', 'สด', 'ดี', 'ี']],
    ['𠀀𠀁', ['𠀀𠀁', '𠀁']],
    ['… — ’s', ['s']],
    ['', []],
  ])('of %s', (text, terms) => {
    expect(termsOf(text)).toEqual(terms);
  });

  test('are where they are said to be', () => {
    expect(placedTerms("Syria's 東京都 Straße").map(({ start, end }) => [start, end])).toEqual([
      [0, 5],
      [8, 10],
      [9, 11],
      [10, 11],
      [12, 18],
    ]);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const placed = placedTerms(text);
        expect(placed.map(({ term }) => term)).toEqual(termsOf(text));
        for (const { start, end } of placed) expect(0 <= start && start < end && end <= text.length).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('are not longer than they may be, and no character is cut', () => {
    expect(termsOf('x'.repeat(100))).toEqual(['x'.repeat(LONGEST_TERM)]);
    expect(termsOf(`x${'𝒳'.repeat(40)}`)).toEqual([`x${'x'.repeat(40)}`]);
    expect(() => encodeURIComponent(termsOf(`x${'\u{10400}'.repeat(40)}`)[0] ?? '')).not.toThrow();
  });

  test('of some scripts are characters', () => {
    expect(['東', 'あ', '한', 'ก', 'क', 'a', 'א', 'я'].map(isUnspacedText)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
