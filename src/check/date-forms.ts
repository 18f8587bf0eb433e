/** A date as it is written → its form, with letters for digits: `date YYYY-MM-DD`, `Month D, YYYY`. */

import { MONTH, WEEKDAY } from '../parse/date-value.ts';
import type { Document } from '../parse/document.ts';
import { collapse } from '../text/white-space.ts';

const ANY_WEEKDAY = new RegExp(WEEKDAY, 'i');
const ANY_MONTH = new RegExp(MONTH, 'i');

export function dateFormOf({ dateWritten, dialect }: Pick<Document, 'dateWritten' | 'dialect'>): string {
  if (dateWritten === undefined) return 'file name';
  return dialect === undefined ? formOfHeader(dateWritten) : formOfValue(dateWritten);
}

/** Of dated text, whose header ends in its date. */
function formOfHeader(header: string): string {
  return collapse(header).replace(/\S{10}$/, 'YYYY-MM-DD');
}

/** Of a field. */
function formOfValue(written: string): string {
  const date = written.trim().replace(/\s+/g, ' ');
  const day = date.replace(/(?:t|,? )?\d{1,2}:\d{2}.*$/i, '');
  const form = day
    .replace(ANY_WEEKDAY, (weekday) => (weekday === '' ? '' : 'Weekday '))
    .replace(ANY_MONTH, 'Month')
    .replace(/\d{4}/, 'YYYY')
    .replace(/^YYYY([-/.])\d{1,2}\1\d{1,2}/, 'YYYY$1MM$1DD')
    .replace(/\d+/g, (digits) => 'D'.repeat(digits.length));
  return day === date ? form : `${form} with a time`;
}
