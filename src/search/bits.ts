/**
 * Small numbers ↔ bits. Golomb-Rice codes (R. F. Rice, 1979): a number's part above its lowest `k` bits in unary, then those; Elias gamma
 * codes (P. Elias, 1975) for counts, which are mostly 1. The highest bit of a byte is its first.
 */

import { damaged } from './bytes.ts';
import { grown } from './grown.ts';

/** Bits of a parameter that is written before what it is for. */
export const PARAMETER_BITS = 5;

/** A quotient that is larger is written whole, so that no list is much longer than its numbers. */
const MOST_ONES = 24;

export class BitWriter {
  #bytes = new Uint8Array(1 << 12);
  #view = new DataView(this.#bytes.buffer);
  /** Bytes that are full. */
  #length = 0;
  /** Its lowest bits, as many as `#filled`, are those of the byte that is begun; what is above them was written before. */
  #pending = 0;
  #filled = 0;

  /** The `count` bits of a value, 24 at most. How many bytes they fill is no branch, since nothing foretells it. */
  bits(value: number, count: number): void {
    if (this.#length + 4 > this.#bytes.length) this.#grow();
    this.#pending = (this.#pending << count) | value;
    const filled = this.#filled + count;
    this.#view.setInt32(this.#length, this.#pending << (32 - filled));
    this.#length += filled >>> 3;
    this.#filled = filled & 7;
  }

  /** `value` is below 2^32; `k` is 24 at most. */
  rice(value: number, k: number): void {
    const quotient = value >>> k;
    if (quotient >= MOST_ONES) {
      this.bits(0xffffff, MOST_ONES);
      this.bits(value >>> 16, 16);
      this.bits(value & 0xffff, 16);
      return;
    }
    const ones = (1 << quotient) - 1;
    const low = value & ((1 << k) - 1);
    if (quotient + 1 + k <= 24) this.bits((ones << (k + 1)) | low, quotient + 1 + k);
    else {
      this.bits(ones << 1, quotient + 1);
      this.bits(low, k);
    }
  }

  /** `value` is at least 1 and below 2^24. */
  gamma(value: number): void {
    const length = 31 - Math.clz32(value);
    if (length < 12) this.bits(value, 2 * length + 1);
    else {
      this.bits(0, length);
      this.bits(value, length + 1);
    }
  }

  /** Numbers with the parameter that suits them before them. */
  list(values: readonly number[]): void {
    const k = riceParameter(
      values.reduce((sum, value) => sum + value, 0),
      values.length,
    );
    this.bits(k, PARAMETER_BITS);
    for (const value of values) this.rice(value, k);
  }

  /** The bytes, the last filled up with zeros; what follows begins anew. */
  taken(): Uint8Array {
    const bytes = this.#bytes.slice(0, this.length);
    this.#length = 0;
    this.#filled = 0;
    return bytes;
  }

  /** Bytes that are full or begun. */
  get length(): number {
    return this.#filled > 0 ? this.#length + 1 : this.#length;
  }

  #grow(): void {
    this.#bytes = grown(this.#bytes);
    this.#view = new DataView(this.#bytes.buffer);
  }
}

/** Throws an `IndexFault` behind the end. */
export class BitReader {
  readonly #bytes: Uint8Array;
  /** In bits. */
  #at = 0;
  readonly #one = new Uint32Array(1);

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** `count` is 25 at most. */
  bits(count: number): number {
    const value = count === 0 ? 0 : this.#next() >>> (32 - count);
    this.#pass(count);
    return value;
  }

  rice(k: number): number {
    this.rices(k, 0, this.#one);
    return this.#one[0] as number;
  }

  /**
   * Fills `values`, each with `extra` more bits, which are behind the number, as its lowest: together they have 32 bits at most. In one
   * loop, which calls nothing but for numbers that are far from the usual: browsers are through a first search before they make machine code of anything.
   */
  rices(k: number, extra: number, values: Uint32Array): void {
    const bytes = this.#bytes;
    const low = k + extra;
    let at = this.#at;
    for (let index = 0; index < values.length; index += 1) {
      const from = at >>> 3;
      const four =
        ((bytes[from] as number) << 24) |
        ((bytes[from + 1] as number) << 16) |
        ((bytes[from + 2] as number) << 8) |
        (bytes[from + 3] as number);
      const next = four << (at & 7);
      const quotient = Math.clz32(~next);
      const isWhole = quotient >= MOST_ONES;
      if (!isWhole && quotient + 1 + low <= 25) {
        // What is behind the 1 bits begins with a 0.
        values[index] = (quotient << low) | ((next << quotient) >>> (31 - low));
        at += quotient + 1 + low;
      } else {
        this.#at = at + (isWhole ? MOST_ONES : quotient + 1);
        const value = isWhole ? (this.bits(16) << 16) | this.bits(16) : (quotient << k) | this.bits(k);
        values[index] = (value << extra) | this.bits(extra);
        at = this.#at;
      }
    }
    this.#at = at;
    this.#pass(0);
  }

  gamma(): number {
    const zeros = Math.clz32(this.#next());
    if (zeros > 24) throw damaged();
    this.#pass(zeros);
    return this.bits(zeros + 1);
  }

  /** What `list` wrote of so many numbers. */
  list(length: number): Uint32Array {
    const k = this.bits(PARAMETER_BITS);
    const values = new Uint32Array(length);
    this.rices(k, 0, values);
    return values;
  }

  /** The next 25 bits are the highest of these 32; behind the end there are zeros. */
  #next(): number {
    const bytes = this.#bytes;
    const index = this.#at >>> 3;
    const four =
      ((bytes[index] as number) << 24) |
      ((bytes[index + 1] as number) << 16) |
      ((bytes[index + 2] as number) << 8) |
      (bytes[index + 3] as number);
    return four << (this.#at & 7);
  }

  #pass(count: number): void {
    this.#at += count;
    if (this.#at > this.#bytes.length * 8) throw damaged();
  }
}

/** The parameter that suits `count` numbers of this sum, 0 to 24: the one for which half of them have no unary part. */
export function riceParameter(sum: number, count: number): number {
  const mean = count === 0 ? 0 : Math.floor((sum * 7) / (count * 10));
  return mean < 1 ? 0 : Math.min(24, 31 - Math.clz32(mean));
}
