/** Numbers as bytes. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteReader, ByteWriter } from '../../src/search/bytes.ts';

const edges = [7, 14, 21, 28].flatMap((bits) => [2 ** bits - 1, 2 ** bits]);
const number = fc.oneof(fc.nat(0x7f), fc.nat(0x3fff), fc.integer({ min: 0, max: 0xffffffff }), fc.constantFrom(...edges));

test('many varints are the bytes of each, and are read as they were written', () => {
  fc.assert(
    fc.property(fc.array(number, { size: 'large' }), (numbers) => {
      const [many, each] = [new ByteWriter(), new ByteWriter()];
      many.varints(Uint32Array.from(numbers));
      for (const one of numbers) each.varint(one);
      expect(many.written()).toEqual(each.written());
      const reader = new ByteReader(many.written());
      expect(numbers.map(() => reader.varint())).toEqual(numbers);
      expect(reader.isAtEnd).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
