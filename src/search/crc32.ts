/** CRC-32 as ISO 3309, zlib and PNG have it: Node's where there is Node, and our own, since browsers have none. */

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The same as `crc32`, wherever it runs. */
export function crc32OfBytes(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (let index = 0; index < bytes.length; index += 1)
    value = (value >>> 8) ^ (TABLE[(value ^ (bytes[index] as number)) & 0xff] as number);
  return ~value >>> 0;
}

/** What Node has in `process`; browsers have none. */
interface Host {
  readonly process?: { getBuiltinModule(name: 'node:zlib'): { readonly crc32: (bytes: Uint8Array) => number } };
}

/** Of bytes, 0 to 2^32 - 1. */
export const crc32 = (globalThis as Host).process?.getBuiltinModule('node:zlib').crc32 ?? crc32OfBytes;
