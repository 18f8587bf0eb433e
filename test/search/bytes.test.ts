/** Numbers as bytes. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteReader, ByteWriter } from '../../src/search/bytes.ts';

const edges = [7, 14, 21, 28].flatMap((bits) => [2 ** bits - 1, 2 ** bits]);
const number = fc.oneof(fc.nat(0x7f), fc.nat(0x3fff), fc.integer({ min: 0, max: 0xffffffff }), fc.constantFrom(...edges));

test('many varints are the bytes of each, behind what was written before, and are read as they were written', () => {
  // As many as need more room than there is, too.
  const several = fc
    .tuple(fc.array(number), fc.constantFrom(1, 1, 1, 1000))
    .map(([some, times]) => Array.from({ length: times }, () => some).flat());
  fc.assert(
    fc.property(fc.array(several, { maxLength: 4 }), (lists) => {
      const [many, each] = [new ByteWriter(), new ByteWriter()];
      for (const list of lists) many.varints(Uint32Array.from(list));
      for (const one of lists.flat()) each.varint(one);
      expect(Buffer.compare(many.written(), each.written())).toBe(0);
      const reader = new ByteReader(many.written());
      expect(lists.flat().findIndex((one) => reader.varint() !== one)).toBe(-1);
      expect(reader.isAtEnd).toBe(true);
    }),
    { numRuns: 300, endOnFailure: true },
  );
});
