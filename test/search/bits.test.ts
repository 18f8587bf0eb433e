/** Numbers as bits, written and read. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BitReader, BitWriter } from '../../src/search/bits.ts';
import { IndexFault } from '../../src/search/search.ts';

const number = fc.oneof(fc.nat(3), fc.nat(0xffff), fc.integer({ min: 0, max: 0xffffffff }));
const item = fc.oneof(
  fc.tuple(fc.constant('bits' as const), fc.nat(0xffffff), fc.constant(24)),
  fc.tuple(fc.constant('rice' as const), number, fc.nat(24)),
  fc.tuple(fc.constant('gamma' as const), fc.integer({ min: 1, max: 0xffffff }), fc.constant(0)),
);

test('any numbers are read as they were written', () => {
  fc.assert(
    fc.property(fc.array(item), fc.array(number), (items, list) => {
      const out = new BitWriter();
      for (const [kind, value, k] of items) kind === 'gamma' ? out.gamma(value) : out[kind](value, k);
      out.list(list);
      const reader = new BitReader(out.taken());
      for (const [kind, value, k] of items)
        expect([kind, kind === 'gamma' ? reader.gamma() : reader[kind](k)]).toEqual([kind, value]);
      expect(Array.from(reader.list(list.length))).toEqual(list);
    }),
    { numRuns: 3000 },
  );
});

test('what is written behind bits that were taken begins anew', () => {
  const write = (out: BitWriter, items: readonly (typeof item extends fc.Arbitrary<infer Item> ? Item : never)[]) => {
    for (const [kind, value, k] of items) kind === 'gamma' ? out.gamma(value) : out[kind](value, k);
    const { length } = out;
    const bytes = out.taken();
    expect(bytes).toHaveLength(length);
    expect(out).toHaveLength(0);
    return bytes;
  };
  fc.assert(
    fc.property(fc.array(item), fc.array(item), (before, items) => {
      const used = new BitWriter();
      write(used, before);
      expect(write(used, items)).toEqual(write(new BitWriter(), items));
    }),
    { numRuns: 1000, endOnFailure: true },
  );
});

test('a number far from the others of its list is read as it was written', () => {
  for (const far of [22, 23, 24, 25, 26, 1000, 0xffffffff])
    for (const usual of [0, 1, 9]) {
      const list = [...Array.from({ length: 9999 }, () => usual), far, usual];
      const out = new BitWriter();
      out.list(list);
      expect(Array.from(new BitReader(out.taken()).list(list.length)), `${far} among ${usual}`).toEqual(list);
    }
});

test('numbers are read with the bits that are behind each', () => {
  const both = fc.tuple(fc.oneof(fc.nat(3), fc.nat(0xffff), fc.nat(0xfffffff)), fc.nat(15));
  fc.assert(
    fc.property(fc.array(both), fc.nat(24), (pairs, k) => {
      const out = new BitWriter();
      for (const [value, extra] of pairs) {
        out.rice(value, k);
        out.bits(extra, 4);
      }
      const values = new Uint32Array(pairs.length);
      new BitReader(out.taken()).rices(k, 4, values);
      expect(Array.from(values)).toEqual(pairs.map(([value, extra]) => value * 16 + extra));
    }),
    { numRuns: 2000 },
  );
});

test('nothing is read behind the end', () => {
  const reading = (byte: number, read: (reader: BitReader) => unknown) => () => read(new BitReader(Uint8Array.of(byte)));
  for (const byte of [0x00, 0x01, 0xff]) {
    expect(reading(byte, (one) => one.bits(9))).toThrow(IndexFault);
    expect(reading(byte, (one) => one.rice(8))).toThrow(IndexFault);
  }
  for (const byte of [0x00, 0xff]) expect(reading(byte, (one) => one.rices(3, 0, new Uint32Array(3)))).toThrow(IndexFault);
  for (const byte of [0x00, 0x01]) expect(reading(byte, (one) => one.gamma())).toThrow(IndexFault);
});
