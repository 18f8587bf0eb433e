/** Bytes that are many, in pieces: a buffer that grows would take twice as much while it does. */

import { ByteWriter } from './bytes.ts';

/** Bytes of a piece, or what is written at once where that is more. */
const PIECE_BYTES = 1 << 20;

export class PieceWriter {
  readonly #pieces: Uint8Array[] = [];
  #last = new ByteWriter();
  #before = 0;

  /** Bytes so far. */
  get length(): number {
    return this.#before + this.#last.length;
  }

  bytes(bytes: Uint8Array): void {
    if (this.#last.length > 0 && this.#last.length + bytes.length > PIECE_BYTES) this.#close();
    this.#last.bytes(bytes);
  }

  /** Four bytes, the lowest first. */
  uint32(value: number): void {
    this.#last.uint32(value);
  }

  /** All of them. Nothing can be written after it. */
  pieces(): readonly Uint8Array[] {
    this.#close();
    return this.#pieces;
  }

  #close(): void {
    this.#before += this.#last.length;
    this.#pieces.push(this.#last.written().slice());
    this.#last.clear();
  }
}
