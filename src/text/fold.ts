/**
 * A word as it is written → the form in which it is found: case, diacritics and variants of letters do not matter. Built on
 * Unicode's compatibility decomposition (UAX 15), which is the same in every engine for all characters of its version.
 */

/** Combining marks of Latin and Greek, points of Hebrew, vowel signs of Arabic; tatweel, soft hyphen and joiners. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u00ad\u200c\u200d]/g;

/** Letters of Cyrillic that are no variants of the letter without the mark: й, ў, ї, ѓ, ќ. */
const KEPT = new Set(['и\u0306', 'у\u0306', 'і\u0308', 'г\u0301', 'к\u0301']);

/** What no decomposition makes the same. */
const VARIANTS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ĸ: 'k',
  ŋ: 'ng',
  ς: 'σ',
  // Arabic and Persian.
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ۀ: 'ه',
  ٱ: 'ا',
  ە: 'ه',
  // Final letters of Hebrew.
  ך: 'כ',
  ם: 'מ',
  ן: 'נ',
  ף: 'פ',
  ץ: 'צ',
};
const VARIANT = new RegExp(`[${Object.keys(VARIANTS).join('')}]`, 'g');

/** Where the ten digits of other scripts begin: Arabic, Persian, Devanagari, Bengali, Thai. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50];
const DIGIT = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59]/g;

/** Two words that differ only in what a reader would not type are the same when folded. Folding twice is folding once. */
export function fold(word: string): string {
  if (/^[a-z0-9]*$/.test(word)) return word;
  const lower = word.normalize('NFKD').toLowerCase();
  if (/^[a-z0-9]*$/.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(MARKS, (mark, at: number, text: string) => (KEPT.has(text.slice(at - 1, at + 1)) ? mark : ''))
    .replace(VARIANT, (letter) => VARIANTS[letter] ?? letter)
    .replace(DIGIT, asciiDigit)
    .normalize('NFC');
}

function asciiDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  return String(code - (ZEROS.findLast((zero) => zero <= code) ?? 0));
}
