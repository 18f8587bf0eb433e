/** Byte strings and their numbers. */

import { expect, test } from 'vitest';
import { ByteTable } from '../../src/search/byte-table.ts';

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

test('numbers byte strings in the order in which they are first asked for', () => {
  const table = new ByteTable();
  const bytes = bytesOf('one two one on');
  const numbers = [0, 4, 8, 12, 0].map((start, index) => table.numberOf(bytes, start, start + (index < 3 ? 3 : 2)));
  expect(numbers).toEqual([0, 1, 0, 2, 2]);
  expect(table.numberOf(bytes, 0, 0)).toBe(3);
  expect([0, 1, 2, 3].map((number) => table.textOf(number))).toEqual(['one', 'two', 'on', '']);
});

test('keeps a hundred thousand apart', () => {
  const words = Array.from({ length: 100_000 }, (_, index) => (index * 7919 ** 3).toString(36));
  const table = new ByteTable();
  for (const round of [0, 1]) {
    for (const [index, word] of words.entries()) {
      if (table.numberOf(bytesOf(word), 0, word.length) !== index || table.textOf(index) !== word)
        throw new Error(`round ${round}: ${word} is not ${index}`);
    }
  }
  expect(table.size).toBe(100_000);
});

test('tells byte strings of every length apart from their beginnings', () => {
  const table = new ByteTable();
  const text = 'abcdefghijklmnopqrstuvwxyz';
  for (const round of [0, 1])
    for (let length = 1; length <= text.length; length += 1)
      expect([round, table.numberOf(bytesOf(text), 0, length)]).toEqual([round, length - 1]);
  expect(table.size).toBe(text.length);
});

test('looks a string up wherever memory ends, by all of its bytes', () => {
  const strings = [
    '',
    'a',
    'a\0',
    'abc',
    'abcd',
    'abcde',
    'abcdefg',
    'abcdefgh',
    'abcdefghi',
    'abcdefghiabcd',
    'abcdXfghiabcd',
    'abcdefghXabcd',
  ];
  const table = new ByteTable();
  for (const [index, text] of strings.entries()) expect(table.numberOf(bytesOf(`__${text}`), 2, text.length + 2)).toBe(index);
  for (const [index, text] of strings.entries())
    expect(table.numberOf(bytesOf(`_${text}and more behind it`), 1, text.length + 1)).toBe(index);
  expect(strings.map((_, index) => table.textOf(index))).toEqual(strings);
  const numbers = new Uint32Array(2);
  for (const [index, text] of strings.entries())
    for (const behind of ['', '.', '.'.repeat(20)]) {
      const bytes = bytesOf(`__${text}${behind}`);
      const bounds = Uint32Array.of(2, text.length + 2, 0, 2);
      // Up to one that is new: what stands before all others is none of them.
      expect([table.numbersOf(bytes, bounds, [0, 2], numbers), numbers[0]]).toEqual([1, index]);
    }
});

test('tells strings apart of which the key is the same', () => {
  const table = new ByteTable();
  expect(['aaaaaaaaaaa', 'abaaabaabaa'].map((text) => table.numberOf(bytesOf(text), 0, text.length))).toEqual([0, 1]);
});
