/** Copies of heads, of as many segments as there is room for. */

import { expect, test } from 'vitest';
import { readHeadCopies, writeHeadCopies } from '../../src/search/head-copies.ts';
import type { SegmentFacts } from '../../src/search/manifest.ts';

const segment = (name: string, bytes: number): SegmentFacts => ({
  first: '2017-01-01',
  last: '2017-12-31',
  articles: 1,
  files: [`${name}-0.bin`, `${name}-1.bin`],
  parts: [bytes, 0, 0, 0, 0],
});
/** Its own bytes in each, so that none is taken for another. */
const headOf = ({ files, parts }: SegmentFacts) => new Uint8Array(parts[0]).fill(String(files[0]).charCodeAt(0));

function copied(...segments: SegmentFacts[]): [name: string, bytes: number, byte: number | undefined][] {
  const copies = readHeadCopies(writeHeadCopies(segments, headOf));
  return Array.from(copies, ([name, head]) => [name, head.length, head.at(-1)]);
}

test('the newest come first, by the name of their first file', () => {
  expect(copied(segment('a', 20), segment('b', 30))).toEqual([
    ['b-0.bin', 30, 98],
    ['a-0.bin', 20, 97],
  ]);
});

test('the newest are copied as far as they have 64 KiB together, and their heads alone are read', () => {
  expect(copied(segment('a', 1), segment('b', 65_530), segment('c', 6))).toEqual([
    ['c-0.bin', 6, 99],
    ['b-0.bin', 65_530, 98],
  ]);
  const read: string[] = [];
  writeHeadCopies([segment('a', 1), segment('b', 65_537)], (facts) => {
    read.push(...facts.files);
    return headOf(facts);
  });
  expect(read).toEqual([]);
});
