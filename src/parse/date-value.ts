/**
 * A date as people write it in front matter → the calendar day as written, by strict forms of our own. A time or an offset
 * never moves it, and a form that could be read in two ways is refused.
 */

import type { DateOrder } from '../config/config.ts';
import * as catalogue from '../model/catalogue.ts';
import type { CivilDate } from '../model/civil-date.ts';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import { readDate } from './date.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** Patterns of the names that a date may have. */
export const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
export const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\\s+)?';
const ZONE = '(?:\\s*(?:z|[a-z]{2,5}|[a-z]{2,12}/[a-z_]{2,20}|(?:utc|gmt)?[+-]\\d{1,2}(?::?\\d{2})?))?(?:\\s*\\([a-z ]+\\))?';
const TIME = `(?:\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?:\\s*[ap]\\.?m\\.?)?${ZONE})`;
const REST = `(?:(?:t|,?\\s+(?:at\\s+)?)${TIME})?`;
const DAY = '(\\d{1,2})(?:st|nd|rd|th|\\.)?';

/** Each form with the place of year, month and day among its groups. */
const FORMS: readonly (readonly [RegExp, year: number, month: number, day: number])[] = [
  [new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${REST}$`, 'i'), 1, 3, 4],
  [/^(\d{4})(\d{2})(\d{2})$/, 1, 2, 3],
  [new RegExp(`^${WEEKDAY}${MONTH}\\s+${DAY},?\\s+(\\d{4})${REST}$`, 'i'), 3, 1, 2],
  [new RegExp(`^${WEEKDAY}${MONTH}\\s+${DAY}\\s+${TIME}\\s+(\\d{4})$`, 'i'), 3, 1, 2],
  [new RegExp(`^${WEEKDAY}${DAY}[\\s-]+${MONTH},?[\\s-]+(\\d{4})${REST}$`, 'i'), 3, 2, 1],
];
const NUMERIC = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})${REST}$`, 'i');
const PARTIAL = new RegExp(`^${MONTH}\\s+\\d{4}$`, 'i');
/** No date is longer. */
const MAX_CHARACTERS = 80;

/** `placeOf` finds the place of the field, where something has to be said of it. */
export function readDateValue(value: string, placeOf: () => Place, order: DateOrder | undefined): CivilDate | Diagnostic {
  const written = value.trim().replace(/\s+/g, ' ');
  if (written.length > MAX_CHARACTERS) return catalogue.dateForm(placeOf(), written);
  for (const [form, year, month, day] of FORMS) {
    const match = form.exec(written);
    if (match !== null) return dateOf(written, match[year], match[month], match[day], placeOf);
  }
  const numeric = NUMERIC.exec(written);
  if (numeric !== null) return readNumeric(written, numeric, placeOf, order);
  if (PARTIAL.test(written)) return catalogue.datePartial(placeOf(), written);
  return readDate(written, placeOf);
}

function readNumeric(
  written: string,
  match: RegExpExecArray,
  placeOf: () => Place,
  order: DateOrder | undefined,
): CivilDate | Diagnostic {
  if (order === undefined) return catalogue.dateAmbiguous(placeOf(), written);
  const [month, day] = order === 'mdy' ? [match[1], match[3]] : [match[3], match[1]];
  return dateOf(written, match[4], month, day, placeOf);
}

function dateOf(written: string, year = '', month = '', day = '', placeOf: () => Place): CivilDate | Diagnostic {
  const number = /^\d/.test(month) ? month : String(MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1);
  const date = readDate(`${year}-${number.padStart(2, '0')}-${day.padStart(2, '0')}`, placeOf);
  return typeof date !== 'string' && date.code === 'E-DATE-RANGE'
    ? catalogue.dateRange(placeOf(), written, 'the calendar has no such day')
    : date;
}
