import { describe, expect, test } from 'vitest';
import { textsOf } from '../../src/parse/document.ts';
import { parseEntry } from '../../src/parse/entry.ts';

/** What a whole source gives: its date and first paragraph, or the code, line and column of its refusal. */
function read(content: string | Uint8Array) {
  const source = { source: 'a.txt', path: 'a.txt', file: 'a.txt', bytes: Buffer.from(content) };
  const parsed = parseEntry(source, { language: 'en', lineCharacters: 1_000_000 });
  if ('entry' in parsed) return [parsed.entry.date, textsOf(parsed.document)[0]];
  const { code, line, column } = parsed.rejected;
  return [code, line, column];
}

function hintOf(content: string): string | undefined {
  const source = { source: 'a.txt', path: 'a.txt', file: 'a.txt', bytes: Buffer.from(content) };
  const parsed = parseEntry(source, { language: 'en', lineCharacters: 1_000_000 });
  return 'rejected' in parsed ? parsed.rejected.hint : undefined;
}

describe('a header is accepted', () => {
  test.each([
    ['as the seeds have it', ' date 2017-01-23 Text'],
    ['without a blank before it', 'date 2017-01-23 Text'],
    ['in capitals', 'DATE 2017-01-23 Text'],
    ['in mixed case', 'Date 2017-01-23 Text'],
    ['with a colon', 'date: 2017-01-23 Text'],
    ['with a colon and no blank', 'Date:2017-01-23 Text'],
    ['with blanks around the colon', 'date : 2017-01-23 Text'],
    ['with tabs', '\tdate\t2017-01-23\tText'],
    ['with many blanks', '    date     2017-01-23     Text'],
    ['with no-break spaces', '\u00a0date\u00a02017-01-23 Text'],
    ['with ideographic spaces', '\u3000date\u30002017-01-23 Text'],
    ['on a later line', '\n \n\t\ndate 2017-01-23 Text'],
    ['behind a byte order mark', '\ufeffdate 2017-01-23 Text'],
    ['behind a byte order mark and blanks', '\ufeff  date 2017-01-23 Text'],
    ['with the text on the next line', 'date 2017-01-23\nText'],
    ['with the text behind blank lines', 'date 2017-01-23 \n\n \n\nText'],
    ['with CRLF line ends', '\r\ndate 2017-01-23\r\n\r\nText\r\n'],
    ['with CR line ends', '\rdate 2017-01-23\r\rText\r'],
    ['with a form feed', '\fdate\f2017-01-23\fText'],
  ])('%s', (_, content) => {
    expect(read(content)).toEqual(['2017-01-23', 'Text']);
  });

  test.each(['0001-01-01', '9999-12-31', '2024-02-29'])('with %s', (date) => {
    expect(read(`date ${date} Text`)).toEqual([date, 'Text']);
  });

  test('before a text that speaks of dates', () => {
    const text = 'Dated 2017-01-24, the letter\nwas of date 2017-01-25';
    expect(read(`date 2017-01-23 ${text}`)).toEqual(['2017-01-23', text]);
    expect(read('date 2017-01-23 Text\n\ndate 2017-01-24 More')).toEqual(['2017-01-23', 'Text']);
  });

  test('before a text that begins with the word', () => {
    expect(read('date 2017-01-23 Date night returns')).toEqual(['2017-01-23', 'Date night returns']);
    expect(read('date 2017-01-23\nDate night returns')).toEqual(['2017-01-23', 'Date night returns']);
  });
});

describe('a text without a header is refused at its first character', () => {
  test.each([
    ['Syria said', 1, 1],
    ['  Syria said', 1, 3],
    ['\n\n\tSyria said', 3, 2],
    ['\ufeff Syria', 1, 2],
    ['\r\n\r\nSyria', 3, 1],
    ['2017-01-23 Text', 1, 1],
    ['dates 2017-01-23 Text', 1, 1],
    ['date2017-01-23 Text', 1, 1],
    ['update 2017-01-23 Text', 1, 1],
    ['the date 2017-01-23 Text', 1, 1],
    ['date\u200b2017-01-23 Text', 1, 1],
    ['Date night returns', 1, 1],
    ['DATE WITH DESTINY', 1, 1],
    ['  Date night returns', 1, 3],
    ['Date night: couples return', 1, 1],
    ['Date palms (they say: many) are back', 1, 1],
  ])('%j', (content, line, column) => {
    expect(read(content)).toEqual(['E-DATE-MISSING', line, column]);
  });

  test('and told of a header on a later line', () => {
    expect(read('Text\r\n\r\n Date: 2017-01-23 More')).toEqual(['E-DATE-MISSING', 1, 1]);
    expect(hintOf('Text\r\n\r\n Date: 2017-01-23 More')).toContain('line 3');
    expect(hintOf('Text\rdate 2017-01-23\r')).toContain('line 2');
    expect(hintOf('Text\nthe date 2017-01-23')).not.toContain('line 2');
  });
});

describe('a header with something else for a date is refused where that stands', () => {
  test.each<[string, string, number, number]>([
    ['date', 'E-DATE-FORM', 1, 5],
    ['date\n2017-01-23 Text', 'E-DATE-FORM', 1, 5],
    ['date: ', 'E-DATE-FORM', 1, 7],
    ['date: night', 'E-DATE-FORM', 1, 7],
    ['date 23-01-2017 Text', 'E-DATE-FORM', 1, 6],
    ['\n  date  2017/01/23 Text', 'E-DATE-FORM', 2, 9],
    ['date 2017-01-23T08:00 Text', 'E-DATE-FORM', 1, 6],
    ['date 2017-01-23, Text', 'E-DATE-FORM', 1, 6],
    ['date 2017-1-3 Text', 'E-DATE-FORM', 1, 6],
    ['date 10000-01-01 Text', 'E-DATE-FORM', 1, 6],
    ['date 2017 Text', 'E-DATE-PARTIAL', 1, 6],
    ['date: 2017-01 Text', 'E-DATE-PARTIAL', 1, 7],
    ['date 2023-02-29 Text', 'E-DATE-RANGE', 1, 6],
    ['date 0000-01-01 Text', 'E-DATE-RANGE', 1, 6],
    ['date 2017-13-01 Text', 'E-DATE-RANGE', 1, 6],
    ['date ２０１７-０１-２３ Text', 'E-DATE-CHARACTER', 1, 6],
    ['date 2017-01–23 Text', 'E-DATE-CHARACTER', 1, 13],
    ['\n\u3000date\u00a02017\u201101\u201123 Text', 'E-DATE-CHARACTER', 2, 11],
    ['date 2017-01-2\u{1d7d1} Text', 'E-DATE-CHARACTER', 1, 15],
    ['\r\n\r\ndate ٢٠١٧-٠١-٢٣ Text', 'E-DATE-CHARACTER', 3, 6],
  ])('%j', (content, code, line, column) => {
    expect(read(content)).toEqual([code, line, column]);
  });
});

describe('a second header is refused where it begins', () => {
  test.each([
    ['on the same line', 'date 2017-01-23 date 2017-01-24 Text', 1, 17],
    ['behind the text on the same line', 'date 2017-01-23 Text\ndate 2017-01-24 More', 2, 1],
    ['on the next line', 'date 2017-01-23\ndate 2017-01-24 Text', 2, 1],
    ['behind blank lines', 'date 2017-01-23\n\n \ndate 2017-01-24 Text', 4, 1],
    ['indented', 'date 2017-01-23\n\t  date 2017-01-24 Text', 2, 4],
    ['with a colon', 'date 2017-01-23\nDate: 2017-01-24', 2, 1],
    ['in capitals, with a colon and no blank', 'date 2017-01-23 DATE:2017-01-24 Text', 1, 17],
    ['behind a no-break space', 'date 2017-01-23\u00a0date\u00a02017-01-24 Text', 1, 17],
    ['of the same day', 'date 2017-01-23\ndate 2017-01-23 Text', 2, 1],
    ['of an impossible day', 'date 2017-01-23\ndate 2017-02-30 Text', 2, 1],
    ['behind CRLF', 'date 2017-01-23\r\n\r\ndate 2017-01-24\r\nText', 3, 1],
  ])('%s', (_, content, line, column) => {
    expect(read(content)).toEqual(['E-DATE-TWICE', line, column]);
  });
});

describe('a file without an article is refused', () => {
  test.each<[string, string | Uint8Array, string, number | undefined, number | undefined]>([
    ['of no bytes', '', 'E-FILE-EMPTY', undefined, undefined],
    ['of blanks and line ends', ' \r\n\t\f\n', 'E-FILE-BLANK', undefined, undefined],
    ['of a byte order mark', '\ufeff', 'E-FILE-BLANK', undefined, undefined],
    ['of no-break spaces', '\u00a0\u3000\n', 'E-FILE-BLANK', undefined, undefined],
    ['of a date', 'date 2017-01-23', 'E-BODY-EMPTY', 1, 16],
    ['of a date and blank lines', '\ndate: 2017-01-23 \n \t\r\n', 'E-BODY-EMPTY', 2, 17],
    ['of a date and white space that nobody sees', 'date 2017-01-23 \u00a0\n\n\u3000', 'E-BODY-EMPTY', 1, 16],
    ['in Latin-1', Buffer.from('date 2017-01-23 S\u00e3o Paulo', 'latin1'), 'E-ENCODING', 1, 18],
    ['cut within a character', Buffer.from('date 2017-01-23\r\nS\u00e3').subarray(0, -1), 'E-ENCODING', 2, 2],
    [
      'in UTF-16 with a mark, cut within a character',
      Buffer.from('\ufeffdate 2017-01-23\nText', 'utf16le').subarray(0, -1),
      'E-ENCODING',
      2,
      4,
    ],
    ['in UTF-16 without a mark', Buffer.from('date 2017-01-23 Text', 'utf16le'), 'E-ENCODING-UTF16', 1, 1],
    ['with a NUL', 'date 2017-01-23\nSy\0ria', 'E-TEXT-NUL', 2, 3],
    ['of a single NUL', '\0', 'E-TEXT-NUL', 1, 1],
  ])('%s', (_, content, code, line, column) => {
    expect(read(content)).toEqual([code, line, column]);
  });

  test('at the byte that is broken, not at a replacement character that the text holds', () => {
    const bytes = Buffer.concat([Buffer.from('date 2017-01-23 \ufffd\ufffdé'), Buffer.from([0xff])]);
    expect(read(bytes)).toEqual(['E-ENCODING', 1, 20]);
  });
});
