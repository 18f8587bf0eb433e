import { describe, expect, test } from 'vitest';
import { canWrite, writingOf } from '../../src/text/script.ts';
import type { Script } from '../../src/text/scripts.ts';

describe('the main script of a text', () => {
  test.each<[string, Script]>([
    ['Reuters reports', 'Latn'],
    ['São Paulo, Łódź, İzmir', 'Latn'],
    ['Ｆｕｌｌ ｗｉｄｔｈ', 'Latn'],
    ['Москва', 'Cyrl'],
    ['Αθήνα', 'Grek'],
    ['Երևան', 'Armn'],
    ['ירושלים', 'Hebr'],
    ['القاهرة', 'Arab'],
    ['ﺍﻟﻘﺎﻫﺮﺓ', 'Arab'],
    ['دلّی پاکستان', 'Arab'],
    ['ދިވެހި', 'Thaa'],
    ['ܐܪܡܝܐ', 'Syrc'],
    ['दिल्ली', 'Deva'],
    ['ঢাকা', 'Beng'],
    ['தமிழ்', 'Taml'],
    ['ไทย', 'Thai'],
    ['ລາວ', 'Laoo'],
    ['မြန်မာ', 'Mymr'],
    ['თბილისი', 'Geor'],
    ['አዲስ አበባ', 'Ethi'],
    ['ភ្នំពេញ', 'Khmr'],
    ['ひらがなとカタカナ', 'Kana'],
    ['新华社北京', 'Hani'],
    ['\u{20000}\u{2a6d6}', 'Hani'],
    ['서울', 'Hang'],
    ['écrit là-bas', 'Latn'],
    ['ŁÓDŹ', 'Latn'],
    ['ạ ế', 'Latn'],
    ['\u{1e900}\u{1e901}', 'Adlm'],
  ])('of %j is %s', (text, script) => {
    expect(writingOf(text).script).toBe(script);
  });

  test.each(['', ' ', '2017-01-23', '١٢٣', '…!?"«»', '😀👍🏽', '\u200e\u200f', '\ud83d'])('%j has no letters', (text) => {
    expect(writingOf(text).script).toBe('Zyyy');
  });

  test('is that of most letters, wherever they stand', () => {
    expect(writingOf('iPhone 新华社北京电台广播').script).toBe('Hani');
    expect(writingOf('Reuters Reuters 新华社').script).toBe('Latn');
    expect(writingOf('القاهرة (AFP)').script).toBe('Arab');
    expect(writingOf(`${'1234567890 '.repeat(50)}אב`).script).toBe('Hebr');
  });

  test('does not depend on which of two comes first where they are even', () => {
    expect(writingOf('abкл').script).toBe(writingOf('клab').script);
    expect(writingOf('abאב').script).toBe(writingOf('אבab').script);
  });
});

describe('the direction of a text', () => {
  test.each(['שלום', 'سلام', 'ܫܠܡܐ', 'ދިވެހި', 'ߒߞߏ', '𐴀𐴁', '𞤀𞤁'])('runs from right to left: %s', (text) => {
    expect(writingOf(text).isRightToLeft).toBe(true);
  });

  test.each(['peace', 'мир', '和平', 'ᠮᠣᠩ', '1 2 3', ''])('runs from left to right: %s', (text) => {
    expect(writingOf(text).isRightToLeft).toBe(false);
  });

  test('is that of most letters, not that of the largest script', () => {
    expect(writingOf('سسسس aaa ббб')).toEqual({ script: 'Arab', isRightToLeft: false });
  });
});

describe('a language', () => {
  test.each<[string, Script]>([
    ['en', 'Latn'],
    ['EN-us', 'Latn'],
    ['ru', 'Cyrl'],
    ['sr', 'Latn'],
    ['sr', 'Cyrl'],
    ['sr-Latn', 'Latn'],
    ['sr-Cyrl-RS', 'Cyrl'],
    ['zh', 'Hani'],
    ['zh-Hant', 'Hani'],
    ['zh-hans-CN', 'Hani'],
    ['zh-TW', 'Bopo'],
    ['ja', 'Kana'],
    ['ja', 'Hani'],
    ['ja-Jpan', 'Kana'],
    ['ko', 'Hang'],
    ['ko-Kore', 'Hani'],
    ['pa', 'Guru'],
    ['pa-Arab', 'Arab'],
    ['ur', 'Arab'],
    ['yi', 'Hebr'],
    ['de-1996', 'Latn'],
    ['und', 'Arab'],
    ['und-Latn', 'Arab'],
    ['gsw', 'Latn'],
    ['ckb', 'Arab'],
    ['yue', 'Hani'],
    ['ii', 'Hani'],
    ['de-Latf', 'Latn'],
    ['ur-Aran', 'Arab'],
    ['en-x-wire', 'Latn'],
  ])('%s can be written in %s', (language, script) => {
    expect(canWrite(language, script)).toBe(true);
  });

  test.each<[string, Script]>([
    ['en', 'Cyrl'],
    ['en-GB', 'Arab'],
    ['ru', 'Latn'],
    ['sr', 'Arab'],
    ['sr-Latn', 'Cyrl'],
    ['sr-Cyrl', 'Latn'],
    ['zh', 'Latn'],
    ['zh-Hant', 'Latn'],
    ['zh-Hant', 'Kana'],
    ['ja', 'Hang'],
    ['ar', 'Hebr'],
    ['he', 'Arab'],
    ['de-1996', 'Grek'],
  ])('%s cannot be written in %s', (language, script) => {
    expect(canWrite(language, script)).toBe(false);
  });

  test('is not contradicted by a text without letters', () => {
    for (const language of ['en', 'ar', 'zh-Hant', 'sr-Latn', 'und', 'ckb']) expect(canWrite(language, 'Zyyy')).toBe(true);
  });
});
