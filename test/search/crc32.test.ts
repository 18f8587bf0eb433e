/** What checks the units of the index, in Node and in browsers. */

import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crc32OfBytes } from '../../src/search/crc32.ts';

test('is the CRC-32 of ISO 3309, by Node and by ours', () => {
  const digits = new TextEncoder().encode('123456789');
  expect([crc32, crc32OfBytes].map((sum) => sum(digits))).toEqual([0xcbf43926, 0xcbf43926]);
  fc.assert(fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => crc32OfBytes(bytes) === crc32(bytes)));
  expect(crc32).not.toBe(crc32OfBytes);
});
