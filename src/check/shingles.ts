/** Text → the hashes of its shingles: runs of five words, whatever stands between the words. */

import { FNV_BASIS, FNV_PRIME } from '../text/fnv.ts';
import { isUnspaced } from '../text/white-space.ts';

/** Words in a shingle: what A. Broder, *On the resemblance and containment of documents* (1997), calls `w`. */
export const SHINGLE_WORDS = 5;

/** Beyond Latin-1's signs, most characters are letters. */
const LATIN = 0xc0;
/** An odd factor, and its fifth power modulo 2^32: what a word counts for when it leaves the run. */
const ROLLING_BASE = 0x08088405;
const ROLLING_POWER = Array.from({ length: SHINGLE_WORDS }).reduce<number>((power) => Math.imul(power, ROLLING_BASE), 1);

/** One hash of 32 bits for each run of five words; none for a text of fewer. Rolling (R. Karp and M. Rabin, 1987), modulo 2^32. */
export function shingles(text: string): Int32Array {
  const words = wordHashes(text);
  const found = new Int32Array(Math.max(0, words.length - SHINGLE_WORDS + 1));
  let sum = 0;
  for (let index = 0; index < words.length; index += 1) {
    const start = index - SHINGLE_WORDS + 1;
    const leaving = start > 0 ? Math.imul(words[start - 1] ?? 0, ROLLING_POWER) : 0;
    sum = (Math.imul(sum, ROLLING_BASE) + (words[index] ?? 0) - leaving) | 0;
    if (start >= 0) found[start] = scramble(sum);
  }
  return found;
}

/** A hash for each word: letters and digits, ASCII capitals as small ones; each ideograph or kana begins one. */
function wordHashes(text: string): number[] {
  const hashes: number[] = [];
  let hash = FNV_BASIS;
  for (let index = 0; index < text.length; index += 1) {
    const unit = lowerCase(text.charCodeAt(index));
    const isAlone = unit > LATIN && isUnspaced(unit);
    const isInWord = isOfWord(unit);
    if (hash !== FNV_BASIS && (isAlone || !isInWord)) {
      hashes.push(hash);
      hash = FNV_BASIS;
    }
    if (isInWord) hash = Math.imul(hash ^ unit, FNV_PRIME);
  }
  if (hash !== FNV_BASIS) hashes.push(hash);
  return hashes;
}

function lowerCase(unit: number): number {
  return unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit;
}

/** ASCII letters and digits, and everything beyond Latin-1's signs but the blocks of punctuation. */
function isOfWord(unit: number): boolean {
  if (unit < LATIN) return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
  return !((unit >= 0x2000 && unit <= 0x206f) || (unit >= 0x3000 && unit <= 0x303f));
}

/** The finalizer of MurmurHash3 (A. Appleby): every bit of the result depends on every bit that goes in. */
function scramble(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
