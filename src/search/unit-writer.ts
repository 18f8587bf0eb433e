/** Bytes → a unit of the index, behind what was written so far. Apart from what reads them, since Node's checksum is in no browser. */

import { crc32 } from 'node:zlib';
import type { ByteWriter } from './bytes.ts';
import { CHECK_BYTES } from './layout.ts';

/** Appends a unit, which is its bytes and their CRC-32; its length with it. */
export function writeUnit(out: Pick<ByteWriter, 'bytes' | 'uint32'>, bytes: Uint8Array): number {
  out.bytes(bytes);
  out.uint32(crc32(bytes));
  return bytes.length + CHECK_BYTES;
}
