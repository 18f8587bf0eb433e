/** CRC-32 as ISO 3309, zlib and PNG have it: our own, since browsers have none, and Node's where there is Node. */

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

/** A global object, of which nothing is certain: a page may have a `process` of its own. */
interface Host {
  readonly process?: {
    readonly getBuiltinModule?: (name: 'node:zlib') => { readonly crc32?: (bytes: Uint8Array) => number } | undefined;
  };
}

/** The host's, if it has one. */
export function crc32Of(host: Host): (bytes: Uint8Array) => number {
  return host.process?.getBuiltinModule?.('node:zlib')?.crc32 ?? crc32OfBytes;
}

/** Of bytes, 0 to 2^32 - 1. */
export const crc32 = /* @__PURE__ */ crc32Of(globalThis as Host);
