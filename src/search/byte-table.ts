/**
 * Byte strings → their numbers, from 0 in the order in which they are first asked for: a hash table with open addressing that looks
 * them up where they stand, without an object for each.
 */

import { FNV_BASIS, FNV_PRIME } from '../text/fnv.ts';
import { grown } from './grown.ts';

const decoder = new TextDecoder();

export class ByteTable {
  /** Two items for each slot, side by side in memory: the number and 1, or 0 where the slot is free, and the hash. */
  #slots = new Int32Array(1 << 11);
  /** Where the bytes of each number begin; those of the one before end there. */
  #starts = new Uint32Array(1 << 10);
  #bytes = new Uint8Array(1 << 13);
  #size = 0;

  /** How many there are. */
  get size(): number {
    return this.#size;
  }

  /** The number of the bytes from `start` to `end`; the next free one if they are new. */
  numberOf(bytes: Uint8Array, start: number, end: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let hash = FNV_BASIS;
    for (let index = start; index < end; index += 1) hash = Math.imul(hash ^ (bytes[index] as number), FNV_PRIME);
    for (let slot = slotOf(hash) & mask; ; slot = (slot + 2) & mask) {
      const number = (slots[slot] as number) - 1;
      if (number < 0) return this.#add(bytes.subarray(start, end), hash, slot);
      if (slots[slot + 1] === hash && this.#is(number, bytes, start, end)) return number;
    }
  }

  /** The bytes of a number, as UTF-8. */
  textOf(number: number): string {
    return decoder.decode(this.#bytes.subarray(this.#starts[number], this.#starts[number + 1]));
  }

  #is(number: number, bytes: Uint8Array, start: number, end: number): boolean {
    const first = this.#starts[number] as number;
    if ((this.#starts[number + 1] as number) - first !== end - start) return false;
    const own = this.#bytes;
    const shift = first - start;
    for (let index = start; index < end; index += 1) if (own[index + shift] !== bytes[index]) return false;
    return true;
  }

  #add(bytes: Uint8Array, hash: number, slot: number): number {
    const number = this.#size;
    const first = this.#starts[number] as number;
    const end = first + bytes.length;
    if (end > this.#bytes.length) this.#bytes = grown(this.#bytes, end);
    this.#bytes.set(bytes, first);
    this.#size = number + 1;
    if (this.#size === this.#starts.length) this.#starts = grown(this.#starts);
    this.#starts[this.#size] = end;
    this.#slots[slot] = this.#size;
    this.#slots[slot + 1] = hash;
    // At most half of the slots are taken.
    if (this.#size * 4 > this.#slots.length) this.#spread();
    return number;
  }

  #spread(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let old = 0; old < this.#slots.length; old += 2) {
      const entry = this.#slots[old] as number;
      if (entry === 0) continue;
      const hash = this.#slots[old + 1] as number;
      let slot = slotOf(hash) & mask;
      while (slots[slot] !== 0) slot = (slot + 2) & mask;
      slots[slot] = entry;
      slots[slot + 1] = hash;
    }
    this.#slots = slots;
  }
}

/** The lowest bits of the hash alone say little of the bytes before the last. Always even. */
function slotOf(hash: number): number {
  return (hash ^ (hash >>> 15)) << 1;
}
