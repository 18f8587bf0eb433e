/** What stands where a date should → a `CivilDate`, or exactly what is wrong with it. */

import * as catalogue from '../model/catalogue.ts';
import { type CivilDate, civilDate, daysInMonth } from '../model/civil-date.ts';
import type { Diagnostic, Place } from '../model/diagnostic.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** First digit (zero) of each decimal script that dumps are known to use, with the name of its digits. */
const DIGITS: readonly (readonly [number, string])[] = [
  [0x0660, 'Arabic-Indic digit'],
  [0x06f0, 'extended Arabic-Indic digit'],
  [0x07c0, 'NKo digit'],
  [0x0966, 'Devanagari digit'],
  [0x09e6, 'Bengali digit'],
  [0x0a66, 'Gurmukhi digit'],
  [0x0ae6, 'Gujarati digit'],
  [0x0b66, 'Odia digit'],
  [0x0be6, 'Tamil digit'],
  [0x0c66, 'Telugu digit'],
  [0x0ce6, 'Kannada digit'],
  [0x0d66, 'Malayalam digit'],
  [0x0e50, 'Thai digit'],
  [0x0ed0, 'Lao digit'],
  [0x0f20, 'Tibetan digit'],
  [0x1040, 'Myanmar digit'],
  [0x17e0, 'Khmer digit'],
  [0x1810, 'Mongolian digit'],
  [0xff10, 'full-width digit'],
  [0x1d7ce, 'mathematical bold digit'],
];

const DASHES: Readonly<Record<string, string>> = {
  '\u00ad': 'soft hyphen',
  '\u2010': 'hyphen',
  '\u2011': 'non-breaking hyphen',
  '\u2012': 'figure dash',
  '\u2013': 'en dash',
  '\u2014': 'em dash',
  '\u2015': 'horizontal bar',
  '\u2043': 'hyphen bullet',
  '\u2212': 'minus sign',
  '\u30fc': 'katakana prolonged sound mark',
  '\ufe58': 'small em dash',
  '\ufe63': 'small hyphen-minus',
  '\uff0d': 'full-width hyphen-minus',
};

/** Strictly `YYYY-MM-DD`. `placeOf` gives the place of a code unit of `written`. */
export function readDate(written: string, placeOf: (index: number) => Place): CivilDate | Diagnostic {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written);
  if (match !== null) {
    const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
    return civilDate(year, month, day) ?? catalogue.dateRange(placeOf(0), written, whyImpossible(year, month));
  }
  if (/^\d{4}(?:-\d{2})?$/.test(written)) return catalogue.datePartial(placeOf(0), written);
  return foreignCharacter(written, placeOf) ?? catalogue.dateForm(placeOf(0), written);
}

function whyImpossible(year: number, month: number): string {
  if (year === 0) return 'years run from 0001 to 9999';
  if (month < 1 || month > 12) return 'months run from 01 to 12';
  const days = daysInMonth(year, month);
  return `${MONTHS[month - 1]} ${String(year).padStart(4, '0')} has ${days} days`;
}

/** The first character that only has to be typed in ASCII for the whole to be a date. */
function foreignCharacter(written: string, placeOf: (index: number) => Place): Diagnostic | undefined {
  const characters = Array.from(written);
  const ascii = characters.map((character) => toAscii(character)?.ascii ?? character);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(ascii.join(''))) return undefined;
  const first = characters.findIndex((character) => toAscii(character) !== undefined);
  const { ascii: wanted, name } = toAscii(characters[first] ?? '') ?? { ascii: '', name: '' };
  const index = characters.slice(0, first).join('').length;
  return catalogue.dateCharacter(placeOf(index), characters[first] ?? '', name, wanted);
}

function toAscii(character: string): { ascii: string; name: string } | undefined {
  const dash = Object.hasOwn(DASHES, character) ? DASHES[character] : undefined;
  if (dash !== undefined) return { ascii: '-', name: dash };
  const code = character.codePointAt(0) ?? 0;
  const digits = DIGITS.find(([zero]) => code >= zero && code < zero + 10);
  return digits === undefined ? undefined : { ascii: String(code - digits[0]), name: digits[1] };
}
