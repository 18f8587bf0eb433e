/**
 * Small numbers ↔ bits. Golomb-Rice codes (R. F. Rice, 1979): a number's part above its lowest `k` bits in unary, then those; Elias gamma
 * codes (P. Elias, 1975) for counts, which are mostly 1. The highest bit of a byte is its first.
 */

import { damaged } from './bytes.ts';
import { grown } from './grown.ts';

/** A quotient that is larger is written whole, so that no list is much longer than its numbers. */
const MOST_ONES = 24;

export class BitWriter {
  #bytes = new Uint8Array(1 << 12);
  #length = 0;
  #pending = 0;
  #filled = 0;

  /** The lowest `count` bits of a value, 24 at most. */
  bits(value: number, count: number): void {
    this.#pending = (this.#pending << count) | value;
    this.#filled += count;
    while (this.#filled >= 8) {
      this.#filled -= 8;
      this.#push(this.#pending >>> this.#filled);
    }
    this.#pending &= 0xff;
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
    if (quotient + 1 + k <= 24) this.bits((((1 << quotient) - 1) << (k + 1)) | (value & ((1 << k) - 1)), quotient + 1 + k);
    else {
      this.bits(((1 << quotient) - 1) << 1, quotient + 1);
      this.bits(value & ((1 << k) - 1), k);
    }
  }

  /** `value` is at least 1 and below 2^24. */
  gamma(value: number): void {
    const length = 31 - Math.clz32(value);
    this.bits(0, length);
    this.bits(value, length + 1);
  }

  /** The bytes, the last filled up with zeros; what follows begins anew. */
  taken(): Uint8Array {
    if (this.#filled > 0) this.bits(0, 8 - this.#filled);
    const bytes = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    return bytes;
  }

  /** Bytes that are full. */
  get length(): number {
    return this.#length;
  }

  #push(byte: number): void {
    if (this.#length === this.#bytes.length) this.#bytes = grown(this.#bytes);
    this.#bytes[this.#length++] = byte;
  }
}

/** Throws an `IndexFault` behind the end. */
export class BitReader {
  readonly #bytes: Uint8Array;
  /** In bits. */
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  bits(count: number): number {
    let value = 0;
    for (let left = count; left > 0; ) {
      const offset = this.#at & 7;
      const byte = this.#bytes[this.#at >>> 3];
      if (byte === undefined) throw damaged();
      const taken = Math.min(left, 8 - offset);
      value = (value << taken) | ((byte >>> (8 - offset - taken)) & ((1 << taken) - 1));
      this.#at += taken;
      left -= taken;
    }
    return value >>> 0;
  }

  rice(k: number): number {
    let quotient = 0;
    while (this.#bit() === 1) {
      quotient += 1;
      if (quotient === MOST_ONES) return this.bits(32);
    }
    return ((quotient << k) | this.bits(k)) >>> 0;
  }

  gamma(): number {
    let length = 0;
    while (this.#bit() === 0) {
      length += 1;
      if (length > 24) throw damaged();
    }
    return (1 << length) | this.bits(length);
  }

  #bit(): number {
    const byte = this.#bytes[this.#at >>> 3];
    if (byte === undefined) throw damaged();
    const bit = (byte >>> (7 - (this.#at & 7))) & 1;
    this.#at += 1;
    return bit;
  }
}

/** The parameter that suits numbers of this mean, 0 to 24: the one for which half of them have no unary part. */
export function riceParameter(sum: number, count: number): number {
  const mean = Math.floor((sum * 7) / (count * 10));
  return mean < 1 ? 0 : Math.min(24, 31 - Math.clz32(mean));
}
