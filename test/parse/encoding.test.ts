/** Bytes of other encodings than UTF-8: decoded where a mark or the config says so, else refused with a good guess. */

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type EncodingRule, encodingNamed, encodingRules } from '../../src/config/encodings.ts';
import { decode } from '../../src/parse/decode.ts';
import { decodeBytes } from '../../src/parse/encoding-bytes.ts';
import { guessEncoding } from '../../src/parse/encoding-guess.ts';
import { encode } from '../support/encode.ts';

const WINDOWS: readonly EncodingRule[] = encodingRules('windows-1252');

function read(bytes: Buffer, encodings: readonly EncodingRule[] = [], path = 'old/a.txt') {
  return decode({ source: path, path, file: path, bytes }, { language: 'en', lineCharacters: 1000, encodings });
}

function textOf(bytes: Buffer, encodings?: readonly EncodingRule[], path?: string): string {
  const read_ = read(bytes, encodings, path);
  return 'text' in read_ ? read_.text : `${read_.code} ${read_.line}:${read_.column} ${read_.message}`;
}

/** A sentence as newspapers print it, in every encoding that it is likely to be found in. */
const SENTENCES: readonly (readonly [string, readonly string[]])[] = [
  ['Le président a déclaré que la réunion était reportée à une date ultérieure, a-t-on appris.', ['windows-1252']],
  ['Première', ['windows-1252']],
  ['The minister said it was “a matter of days” – no more.', ['windows-1252']],
  ['Die Bundesregierung prüft, ob die Maßnahmen für die Länder größer ausfallen können.', ['windows-1252']],
  ['El presidente anunció que la reunión será mañana en España.', ['windows-1252']],
  ['A inflação subiu; as ações caíram em São Paulo.', ['windows-1252']],
  ['Regeringen föreslår högre skatter på bensin från årsskiftet.', ['windows-1252']],
  ['Ríkisstjórnin lýsti því yfir að það væri ósætti um málið.', ['windows-1252']],
  ['Wczoraj w Łodzi odbyło się posiedzenie; rząd zapowiedział, że obniży podatki na żywność.', ['windows-1250', 'iso-8859-2']],
  [
    'Vláda v pondělí schválila návrh, který umožní snížit daně; žádný ministr nebyl proti, řekl mluvčí.',
    ['windows-1250', 'iso-8859-2'],
  ],
  ['A kormány szerint több időre van szükség, mert nőtt az infláció és gyűlnek a külső költségek.', ['windows-1250']],
  ['Hükümet dün yeni vergi yasasını açıkladı; değişiklik için görüş istendi.', ['windows-1254']],
  ['Vyriausybė šiandien pranešė, kad mokesčiai bus didinami nuo kitų metų pradžios, žmonės protestuoja.', ['windows-1257']],
  [
    'Правительство России сообщило во вторник, что переговоры продолжатся в Женеве.',
    ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5'],
  ],
  ['Уряд України повідомив, що їхні переговори тривають і сьогодні; її позиція є відома.', ['koi8-u']],
  ['Η κυβέρνηση ανακοίνωσε χθες ότι οι συνομιλίες θα συνεχιστούν στη Γενεύη.', ['windows-1253']],
  ['הממשלה הודיעה אתמול כי השיחות יימשכו בז׳נבה בשבוע הבא.', ['windows-1255']],
  ['أعلنت الحكومة أمس أن المحادثات ستستمر في جنيف الأسبوع المقبل.', ['windows-1256']],
  ['รัฐบาลประกาศเมื่อวานนี้ว่าการเจรจาจะดำเนินต่อไป', ['windows-874']],
  ['政府は昨日、ジュネーブで会談を続けると発表した。', ['shift_jis', 'euc-jp']],
  ['정부는 어제 제네바에서 회담이 계속될 것이라고 발표했다.', ['euc-kr']],
  ['新华社北京电 政府昨天宣布，会谈将在日内瓦继续进行。', ['gbk']],
  ['中央社台北電 政府昨天宣布，會談將在日內瓦繼續進行。', ['big5']],
];

describe('the most likely encoding', () => {
  const cases = SENTENCES.flatMap(([text, encodings]) => encodings.map((encoding) => [encoding, text] as const));

  test.each(cases)('is %s for: %s', (encoding, text) => {
    expect(guessEncoding(encode(text, encoding))).toBe(encoding);
    expect(guessEncoding(encode(`date 2017-01-23 ${`${text}\n\n`.repeat(400)}`, encoding))).toBe(encoding);
  });

  test('is none for noise', () => {
    const noise = createHash('sha512').update('noise').digest();
    expect(guessEncoding(noise)).toBeUndefined();
  });

  test('is guessed for any bytes without failing', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void guessEncoding(Buffer.from(bytes))));
  });
});

describe('without a config', () => {
  test('bytes that are not UTF-8 are refused with their place and the most likely encoding', () => {
    const refused = read(encode('date 2017-01-23 One.\r\n\r\nLa réunion', 'windows-1252'));
    expect(refused).toMatchObject({ code: 'E-ENCODING', line: 3, column: 5 });
    expect(refused).toMatchObject({
      message: 'byte E9 at offset 28 is not UTF-8; the file is most likely windows-1252',
      hint: 'convert it with iconv -f WINDOWS-1252 -t UTF-8, or set `"encoding": "windows-1252"` in the config',
    });
  });

  test('a character that the file breaks off in is refused at its first byte', () => {
    expect(textOf(Buffer.from('One €').subarray(0, -1))).toMatch(/^E-ENCODING 1:5 byte E2 at offset 4 is not UTF-8/);
    const damaged = read(Buffer.from('Le président est arrivé à l’Élysée').subarray(0, -2));
    expect(damaged).toMatchObject({
      message: 'byte C3 at offset 38 is not UTF-8, but the rest of the file is',
      hint: 'restore the file from the original; it was cut off or damaged',
    });
  });

  test.each(['utf16le', 'utf16be'])('UTF-16 with a byte order mark is decoded: %s', (order) => {
    const bytes = Buffer.from('\ufeffTh\u00e9 €\r\n𝕭', 'utf16le');
    if (order === 'utf16be') bytes.swap16();
    expect(read(bytes)).toEqual({ text: 'Th\u00e9 €\n𝕭', diagnostics: [] });
  });

  test.each([
    ['half a character at the end', Buffer.from([0xff, 0xfe, 0x41, 0, 0x42]), 'E-ENCODING 1:2 byte 42 at offset 4'],
    ['a lone surrogate', Buffer.from([0xfe, 0xff, 0, 0x0a, 0, 0x41, 0xdc, 0, 0, 0x42]), 'E-ENCODING 2:2 byte DC at offset 6'],
    ['a NUL', Buffer.from([0xff, 0xfe, 0x41, 0, 0, 0]), 'E-TEXT-NUL 1:2 NUL at offset 4'],
  ])('UTF-16 with %s is refused at its place', (_, bytes, said) => {
    expect(textOf(bytes)).toContain(said);
  });

  test('UTF-16 without a byte order mark is refused by that name', () => {
    expect(textOf(Buffer.from('The talks', 'utf16le'))).toMatch(/^E-ENCODING-UTF16 1:1/);
  });
});

describe('with an encoding in the config', () => {
  test('every byte of windows-1252 is the character of the standard', () => {
    const smart = Buffer.from([0x80, 0x85, 0x8c, 0x92, 0x93, 0x94, 0x96, 0x97, 0x99, 0xe9, 0xff]);
    expect(textOf(smart, WINDOWS)).toBe('€…Œ’“”–—™éÿ');
  });

  test('text of each likely encoding is decoded', () => {
    for (const [text, encodings] of SENTENCES)
      for (const encoding of encodings) expect(textOf(encode(text, encoding), encodingRules(encoding))).toBe(text);
  });

  test('a file that is UTF-8 is decoded as the config says, and its mojibake told from that of the source', () => {
    const decoded = read(Buffer.from('café “naïve”'), WINDOWS);
    expect(decoded).toMatchObject({
      text: 'cafÃ© â€œnaÃ¯veâ€\ufffd',
      diagnostics: [
        { code: 'W-TEXT-MOJIBAKE', hint: 'the file is UTF-8: exempt it from `encoding` in the config' },
        { code: 'W-TEXT-CONTROL' },
      ],
    });
  });

  test('a byte order mark is stronger', () => {
    expect(textOf(Buffer.from('\ufeffcafé'), WINDOWS)).toBe('café');
    expect(textOf(Buffer.from('\ufeffcafé', 'utf16le'), WINDOWS)).toBe('café');
  });

  test('UTF-16 needs no byte order mark', () => {
    expect(textOf(Buffer.from('The talks', 'utf16le'), encodingRules('utf-16le'))).toBe('The talks');
  });

  test('the first glob that fits counts, and UTF-8 where none does', () => {
    const rules = encodingRules({ 'old/new/**': 'utf-8', 'old/**': 'latin1', '**/r*.txt': 'koi8-r' });
    const bytes = Buffer.from([0xc1]);
    const texts = ['old/a.txt', 'old/new/a.txt', 'x/y/r1.txt', 'a.txt'].map((path) => textOf(bytes, rules, path).slice(0, 10));
    expect(texts).toEqual(['Á', 'E-ENCODING', 'а', 'E-ENCODING']);
  });

  test('what cannot be decoded is refused at its place, with what it is more likely', () => {
    const bytes = Buffer.concat([encode('政府は昨日\n発表した。', 'shift_jis'), Buffer.from([0x82, 0x20, 0x41])]);
    expect(textOf(bytes, encodingRules('shift_jis'))).toBe('E-ENCODING 2:6 byte 82 at offset 21 is not shift_jis');
    const utf8 = Buffer.from('date\nпереговоры');
    expect(textOf(utf8, encodingRules('shift_jis'))).toMatch(/is not shift_jis; the file is most likely utf-8$/);
    const truncated = encode('発', 'euc-jp').subarray(0, 1);
    expect(textOf(truncated, encodingRules('euc-jp'))).toMatch(/^E-ENCODING 1:1 byte C8 at offset 0 is not euc-jp/);
  });

  test.each([
    'shift_jis',
    'euc-jp',
    'iso-2022-jp',
    'gbk',
    'gb18030',
    'big5',
    'euc-kr',
    'utf-16le',
    'windows-1255',
    'windows-874',
  ])('any bytes of %s are text, or are text up to the byte that is refused', (encoding) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (array) => {
        const bytes = Buffer.from(array);
        const decoded = decodeBytes(bytes, encoding);
        if (typeof decoded === 'string') return;
        expect(decoded.offset).toBeLessThan(bytes.length);
        expect(decodeBytes(bytes.subarray(0, decoded.offset), encoding)).toBe(decoded.before);
      }),
      { numRuns: 500 },
    );
  });

  test('a fault at the end of eight megabytes is found', () => {
    const bytes = Buffer.concat([Buffer.alloc(8_000_000, 'a'), Buffer.from([0x82])]);
    expect(decodeBytes(bytes, 'shift_jis')).toMatchObject({ offset: 8_000_000 });
  });
});

describe('a label', () => {
  test.each([
    ['windows-1252', 'windows-1252'],
    ['Latin1', 'windows-1252'],
    ['sjis', 'shift_jis'],
    ['GB2312', 'gbk'],
    ['utf8', 'utf-8'],
    ['cp1251', 'windows-1251'],
  ])('%s is that of %s', (label, encoding) => {
    expect(encodingNamed(label)).toBe(encoding);
  });

  test.each(['windows-1259', 'utf-7', '', 'iso-8859-16', 'x-user-defined', 'replacement'])('%j is unknown', (label) => {
    expect(encodingNamed(label)).toBeUndefined();
  });
});

const SINGLE_BYTE = [
  ...[1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258].map((page) => `windows-${page}`),
  ...[2, 3, 4, 5, 6, 7, 8, '8-i', 10, 13, 14, 15].map((part) => `iso-8859-${part}`),
  ...['windows-874', 'koi8-r', 'koi8-u', 'ibm866', 'macintosh', 'x-mac-cyrillic'],
];
const MULTI_BYTE = ['shift_jis', 'euc-jp', 'iso-2022-jp', 'gbk', 'gb18030', 'big5', 'euc-kr'];

/** All characters of one byte and of two, so that a version of Node that decodes anything else shows it here. */
test('the bytes of each encoding are the same characters in every version of Node', () => {
  const digests = [...SINGLE_BYTE, ...MULTI_BYTE].map((name) => [name, digestOf(name, MULTI_BYTE.includes(name))]);
  expect(Object.fromEntries(digests)).toMatchSnapshot();
});

function digestOf(encoding: string, hasPairs: boolean): string {
  const hash = createHash('sha256');
  const add = (...bytes: number[]) => {
    const text = decodeBytes(Buffer.from(bytes), encoding);
    hash.update(typeof text === 'string' ? `${text}\n` : '!\n');
  };
  for (let first = 0; first <= 0xff; first += 1) add(first);
  for (let first = 0x80; hasPairs && first <= 0xff; first += 1)
    for (let second = 0x30; second <= 0xff; second += 1) add(first, second);
  return hash.digest('hex').slice(0, 16);
}
