/** What a search shows of an article, written and read. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteReader, ByteWriter } from '../../src/search/bytes.ts';
import { localeOf, readRecord, type StoredRecord, writeTitle } from '../../src/search/record.ts';
import { IndexFault } from '../../src/search/search.ts';
import { slugOf } from '../../src/text/slug.ts';

const LANGUAGES = ['ar', 'en', 'en-GB'];

const words = fc.array(fc.constantFrom('The', 'mayor’s', 'U.S.', 'Zürich', '—', '3rd', '東京', 'İzmir', '𝒳', "'"), {
  maxLength: 10,
});
const headline = words.map((list) => list.join(' '));

test('any record is read as it was written', () => {
  fc.assert(
    fc.property(
      headline,
      fc.option(fc.string()),
      fc.constantFrom('ltr', 'rtl'),
      fc.constantFrom(...LANGUAGES),
      (text, other, dir, lang) => {
        const record = { name: other ?? `${slugOf(text)}-2x7k`, headline: text, lang, dir } as const;
        expect(readBack(record)).toEqual(record);
      },
    ),
    { numRuns: 2000 },
  );
});

test('of a name that begins as its headline only the end is written', () => {
  const name = 'the-mayors-3rd-try-in-the-us-2x7k';
  const [short, long] = ['The mayor’s 3rd try in the U.S.', 'Another headline'].map((text) => {
    const out = new ByteWriter();
    writeTitle(out, { name, headline: text });
    return out.length - new TextEncoder().encode(text).length;
  });
  expect([short, long]).toEqual([1 + 1 + 1 + 5, 1 + 1 + 1 + name.length]);
});

test('a language that the index does not have is a damage', () => {
  const out = new ByteWriter();
  writeTitle(out, { name: 'a', headline: 'A' });
  out.varint(localeOf(LANGUAGES.length, 'ltr'));
  expect(() => readRecord(new ByteReader(out.written()), LANGUAGES)).toThrow(IndexFault);
});

function readBack(record: StoredRecord): StoredRecord {
  const out = new ByteWriter();
  writeTitle(out, record);
  out.varint(localeOf(LANGUAGES.indexOf(record.lang), record.dir));
  return readRecord(new ByteReader(out.written()), LANGUAGES);
}
