/** How a dump writes its dates. */

import { expect, test } from 'vitest';
import { dateFormOf } from '../../src/check/date-forms.ts';

test.each([
  ['2017-01-23', 'YYYY-MM-DD'],
  ['2017/1/3', 'YYYY/MM/DD'],
  ['2017-01-23T10:00:00+02:00', 'YYYY-MM-DD with a time'],
  [' January  5, 2015 ', 'Month D, YYYY'],
  ['Mon, 05 Jan 2015 10:00:00 GMT', 'Weekday DD Month YYYY with a time'],
  ['23.01.2017', 'DD.DD.YYYY'],
])('a field: %s', (dateWritten, form) => {
  expect(dateFormOf({ dateWritten, dialect: 'YAML' })).toBe(form);
});

test.each([
  ['\n DATE:  2017-01-23 ', 'DATE: YYYY-MM-DD'],
  ['date 2017-01-23', 'date YYYY-MM-DD'],
])('the header of dated text: %j', (dateWritten, form) => {
  expect(dateFormOf({ dateWritten })).toBe(form);
});

test('the name of the file, where nothing else is written', () => {
  expect(dateFormOf({ dialect: 'YAML' })).toBe('file name');
});
