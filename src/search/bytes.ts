/** Numbers and texts ↔ bytes: varints (LEB128, low seven bits first) and UTF-8 behind its length. */

import { grown } from './grown.ts';
import { IndexFault } from './search.ts';

/** Bytes that grow as they are written. */
export class ByteWriter {
  #bytes = new Uint8Array(1 << 12);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  byte(value: number): void {
    this.#reserve(1);
    this.#bytes[this.#length++] = value;
  }

  /** `value` is a whole number from 0 to 2^53 - 1. */
  varint(value: number): void {
    this.#reserve(8);
    if (value < 0x80) {
      this.#bytes[this.#length++] = value;
      return;
    }
    let rest = value;
    for (; rest >= 0x80; rest = rest > 0x7fffffff ? Math.floor(rest / 0x80) : rest >>> 7)
      this.#bytes[this.#length++] = (rest & 0x7f) | 0x80;
    this.#bytes[this.#length++] = rest;
  }

  /** One after the other. Whether a number has one byte or two is no branch, since nothing foretells it. */
  varints(values: Uint32Array): void {
    this.#reserve(values.length * 5 + 1);
    const bytes = this.#bytes;
    let length = this.#length;
    for (let index = 0; index < values.length; index += 1) {
      let rest = values[index] as number;
      for (; rest >= 0x4000; rest >>>= 7) bytes[length++] = (rest & 0x7f) | 0x80;
      const hasMore = (0x7f - rest) >>> 31;
      bytes[length] = (rest & 0x7f) | (hasMore << 7);
      bytes[length + 1] = rest >>> 7;
      length += 1 + hasMore;
    }
    this.#length = length;
  }

  /** Four bytes, the lowest first. */
  uint32(value: number): void {
    for (let shift = 0; shift < 32; shift += 8) this.byte((value >>> shift) & 0xff);
  }

  text(text: string): void {
    const room = text.length * 3;
    this.#reserve(room + 5);
    const { written } = encoder.encodeInto(text, this.#bytes.subarray(this.#length + 5));
    const from = this.#length + 5;
    this.varint(written);
    this.#bytes.copyWithin(this.#length, from, from + written);
    this.#length += written;
  }

  bytes(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** What was written so far, as it is until more is written. */
  written(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  /** Forgets what was written. */
  clear(): void {
    this.#length = 0;
  }

  #reserve(room: number): void {
    if (this.#length + room > this.#bytes.length) this.#bytes = grown(this.#bytes, this.#length + room);
  }
}

const encoder = /* @__PURE__ */ new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Bytes that are read from their beginning. Throws an `IndexFault` where they do not hold what is asked for. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** How many bytes were read. */
  get at(): number {
    return this.#at;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length;
  }

  /** All bytes that were not read. */
  rest(): Uint8Array {
    return this.bytes(this.#bytes.length - this.#at);
  }

  byte(): number {
    const value = this.#bytes[this.#at];
    if (value === undefined) throw damaged();
    this.#at += 1;
    return value;
  }

  varint(): number {
    const first = this.byte();
    if (first < 0x80) return first;
    let value = first & 0x7f;
    let factor = 0x80;
    for (let count = 1; count < 8; count += 1) {
      const byte = this.byte();
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
      factor *= 0x80;
    }
    throw damaged();
  }

  text(): string {
    const bytes = this.bytes(this.varint());
    try {
      return decoder.decode(bytes);
    } catch {
      throw damaged();
    }
  }

  bytes(length: number): Uint8Array {
    const end = this.#at + length;
    if (end > this.#bytes.length) throw damaged();
    const bytes = this.#bytes.subarray(this.#at, end);
    this.#at = end;
    return bytes;
  }
}

/** The pieces, one behind the other, as a copy. */
export function concatenated(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

export function damaged(): IndexFault {
  return new IndexFault('damaged', 'the search index is damaged');
}
