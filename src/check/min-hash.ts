/**
 * Text → its signature, from which the share of shingles that two texts have in common can be told.
 *
 * MinHash (A. Broder, *On the resemblance and containment of documents*, 1997): of each of 48 hash functions the smallest
 * value among the text's shingles; two texts agree in it as often as the share that they have in common. Of each value the
 * lowest 8 bits are kept (P. Li and A. König, *b-bit minwise hashing*, 2010), so that a signature has 48 bytes.
 */

import { SHINGLE_WORDS, shingles } from './shingles.ts';

/** Hash functions: as many as fill the bands of `near-duplicates.ts`. */
export const SIGNATURE_BYTES = 48;
/** Texts of fewer words say too little to be compared. */
export const LEAST_WORDS = 20;

export interface Signatures {
  add(text: string): void;
  /** Whether the text was long enough to have one. */
  has(index: number): boolean;
  /** One byte of a text's signature; `column` runs from 0 to 47. */
  byte(index: number, column: number): number;
}

/** Odd factors and offsets of the hash functions, from a fixed seed. */
const FACTORS = constants(0x2545f491, 1);
const OFFSETS = constants(0x9e3779b9, 0);

export function openSignatures(): Signatures {
  let bytes = new Uint8Array(SIGNATURE_BYTES * 1024);
  const isPresent: boolean[] = [];
  return {
    add(text) {
      const found = shingles(text);
      const start = isPresent.length * SIGNATURE_BYTES;
      if (start === bytes.length) bytes = doubled(bytes);
      if (found.length > LEAST_WORDS - SHINGLE_WORDS) bytes.set(signatureOf(found), start);
      isPresent.push(found.length > LEAST_WORDS - SHINGLE_WORDS);
    },
    has: (index) => isPresent[index] ?? false,
    byte: (index, column) => bytes[index * SIGNATURE_BYTES + column] ?? 0,
  };
}

/**
 * The share of shingles that two texts have in common, 0 to 1: their number in both by their number in either, estimated with
 * a standard error of up to 0.07. Bytes that agree by chance are taken off.
 */
export function resemblance(signatures: Signatures, one: number, other: number): number {
  let equal = 0;
  for (let column = 0; column < SIGNATURE_BYTES; column += 1) {
    if (signatures.byte(one, column) === signatures.byte(other, column)) equal += 1;
  }
  return Math.max(0, (equal / SIGNATURE_BYTES - 1 / 256) / (1 - 1 / 256));
}

function signatureOf(found: Int32Array): Uint8Array {
  const signature = new Uint8Array(SIGNATURE_BYTES);
  for (let column = 0; column < SIGNATURE_BYTES; column += 1) {
    signature[column] = smallest(found, FACTORS[column] ?? 1, OFFSETS[column] ?? 0);
  }
  return signature;
}

/** The smallest value, as a signed number of 32 bits: what the machine compares fastest. */
function smallest(found: Int32Array, factor: number, offset: number): number {
  let least = 0x7fffffff;
  for (let index = 0; index < found.length; index += 1) {
    const value = Math.imul((found[index] as number) ^ offset, factor);
    if (value < least) least = value;
  }
  return least;
}

/** Pseudo-random numbers of 32 bits, the same in every run: xorshift (G. Marsaglia, 2003). `or` is set in each of them. */
function constants(seed: number, or: number): Int32Array {
  let state = seed;
  return Int32Array.from({ length: SIGNATURE_BYTES }, () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state | or;
  });
}

function doubled(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(bytes.length * 2);
  larger.set(bytes);
  return larger;
}
