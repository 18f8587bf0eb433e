/**
 * Slug rule 1: text → the readable part of a URL. Frozen: published URLs depend on it, so neither this file nor the
 * version of `transliteration` may change a result (`test/text/slugs.json` pins 200). A better rule is a new rule.
 */

import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
let transliterate: ((text: string) => string) | undefined;

/** Its tables take longer to load than a hundred articles to read, and most texts in Latin letters need none of them. */
function toAscii(text: string): string {
  transliterate ??= (require('transliteration') as typeof import('transliteration')).transliterate;
  return transliterate(text);
}

/** What `transliterate` makes of the characters that Latin texts have most, where it makes one of them all. */
const LATIN: Readonly<Record<string, string>> = {
  ...{ a: 'àáâãäåāăą', c: 'çćĉċč', d: 'ðďđ', e: 'èéêëēĕėęě', g: 'ĝğġģ', i: 'ìíîïĩīĭį', l: 'ĺļľł', n: 'ñńņň', o: 'òóôõöøōŏő' },
  ...{ r: 'ŕŗř', s: 'śŝşš', t: 'ţť', u: 'ùúûüũūŭůűų', w: 'ŵ', y: 'ÿŷ', z: 'źżž', ae: 'æ', oe: 'œ', ss: 'ß', th: 'þ' },
  ...{ "'": '‘’', '"': '“”', '-': '‐‑–', '--': '—', '...': '…', '<<': '«', '>>': '»' },
};
const LATIN_OF = new Map(
  Object.entries(LATIN).flatMap(([ascii, own]) => Array.from(own + own.toUpperCase(), (character) => [character, ascii])),
);

/** But for the case of letters; undefined where a character is none of these. All of them are as `NFC` leaves them. */
function latinToAscii(text: string): string | undefined {
  let ascii = '';
  for (const character of text) {
    const own = character <= '\x7f' ? character : LATIN_OF.get(character);
    if (own === undefined) return undefined;
    ascii += own;
  }
  return ascii;
}

const MAX_WORDS = 8;
const MAX_BYTES = 60;
/** Of a text so many code units are looked at: without it, a megabyte of dashes would be gone through for eight words. */
const MAX_UNITS = 20_000;
/** Of a word so many code units are looked at: a paragraph of Thai may be one word. */
const MAX_WORD_UNITS = 256;
/** Runs between the white space of Unicode, spelled out because `\s` has U+FEFF too and lacks U+0085. */
const WORD = /[^\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/gu;

/** The first eight words in ASCII, at most 60 bytes of `[a-z0-9-]`; empty where the text has no letter or digit. */
export function slugOf(text: string): string {
  const parts: string[] = [];
  const start = text.slice(0, MAX_UNITS);
  WORD.lastIndex = 0;
  for (let match = WORD.exec(start); match !== null; match = WORD.exec(start)) {
    const part = slugWord(match[0]);
    if (part !== '') parts.push(part);
    if (parts.length === MAX_WORDS) break;
  }
  return shorten(parts.join('-'));
}

function slugWord(word: string): string {
  // What follows would only make its letters small, and most words are nothing else.
  if (word.length <= MAX_WORD_UNITS && /^[A-Za-z0-9]+$/.test(word)) return word.toLowerCase();
  const start = word.slice(0, MAX_WORD_UNITS);
  // ASCII stays as it is.
  return (latinToAscii(start) ?? toAscii(start.normalize('NFC')))
    .toLowerCase()
    .replace(/['’‘ʼ`´.]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function shorten(slug: string): string {
  if (slug.length <= MAX_BYTES) return slug;
  const end = slug.lastIndexOf('-', MAX_BYTES);
  return slug.slice(0, end > 0 ? end : MAX_BYTES);
}
