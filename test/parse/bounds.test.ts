/** Each limit is the most that passes. */

import { describe, expect, test } from 'vitest';
import { exceededLimit, MARKDOWN_LIMITS } from '../../src/parse/bounds.ts';

type Limit = keyof typeof MARKDOWN_LIMITS;

/** A text with so many of what a limit counts. */
const TEXTS: Readonly<Record<Limit, (count: number) => string>> = {
  characters: (count) => 'a'.repeat(count),
  lines: (count) => '\n'.repeat(count),
  textLines: (count) => 'a\n\n'.repeat(count),
  blockLines: (count) => 'a\n'.repeat(count),
  containers: (count) => `${'>'.repeat(count)} a`,
  markers: (count) => '> > > > > - - - - - a\n\n'.repeat(count / 10) + '> a'.repeat(count % 10),
  quotes: (count) => '> a\n\n'.repeat(count),
  underlines: (count) => 'a\n=\n\n'.repeat(count),
  delimiterRuns: (count) => '* a'.repeat(count),
  brackets: (count) => '[ a'.repeat(count),
  backticks: (count) => '` a'.repeat(count),
  markup: (count) => '& a'.repeat(count),
  backslashes: (count) => '\\ a'.repeat(count),
  elements: (count) => '<b>'.repeat(count),
  reopened: (count) => `${'<b>'.repeat(100)}${'\n\na'.repeat(Math.ceil(count / 100) - 1)}`,
  columns: (count) => '|'.repeat(count),
  cells: (count) => '|\n\n'.repeat(count),
  urlPunctuation: (count) => `a@${'.'.repeat(count - 1)}`,
  urls: (count) => '@ a '.repeat(count),
};

describe.each(Object.entries(MARKDOWN_LIMITS) as [Limit, number][])('the limit %s of %i', (limit, most) => {
  test('is not exceeded by as many, and is by one more', () => {
    expect(exceededLimit(TEXTS[limit](most))).toBeUndefined();
    expect(exceededLimit(TEXTS[limit](most + 1))?.limit).toBe(limit);
  });
});

test('blanks before a marker count for the depth that they make', () => {
  expect(exceededLimit(`${' '.repeat(62)}- a`)).toBeUndefined();
  expect(exceededLimit(`a\n\n${' '.repeat(64)}- a`)).toEqual({ limit: 'containers', index: 3 });
});

test.each(['> ', '- ', '+ ', '* ', '1. ', '1) '])('markers %s count for the limit of markers', (marker) => {
  expect(exceededLimit(`${marker.repeat(20)}a\n\n`.repeat(250))).toBeUndefined();
  expect(exceededLimit(`${marker.repeat(20)}a\n\n`.repeat(251))?.limit).toBe('markers');
});

test.each(['> ', '- ', '+ ', '* ', '1. ', '23) ', '[^a]: '])(
  'markers %j, and every other blank, count for the depth of a line',
  (marker) => {
    expect(exceededLimit(`a\n${marker.repeat(22)}a`)).toBeUndefined();
    expect(exceededLimit(`a\n${marker.repeat(23)}a`)?.limit).toBe('containers');
  },
);

test('a tab before a marker counts as four blanks', () => {
  expect(exceededLimit(`${'\t'.repeat(15)}- a`)).toBeUndefined();
  expect(exceededLimit(`${'\t'.repeat(16)}- a`)?.limit).toBe('containers');
});
