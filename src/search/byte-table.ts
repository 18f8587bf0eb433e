/**
 * Byte strings → their numbers, from 0 in the order in which they are first asked for: a hash table with open addressing that looks
 * them up where they stand, without an object for each. A short one is its own key, so that finding it reads one place of memory.
 */

import { grown } from './grown.ts';

/** Bytes of the longest string that is its own key. Most words have no more. */
const SHORT = 8;

/** By the number of its bytes, what is of a short string in the four from its beginning on, and in the next four. */
const LOW_MASKS = Int32Array.from([0, 0xff, 0xffff, 0xffffff, -1, -1, -1, -1, -1]);
const HIGH_MASKS = Int32Array.from([0, 0, 0, 0, 0, 0xff, 0xffff, 0xffffff, -1]);

/** Items of a slot, side by side in memory: the two halves of the key, the number of bytes and 1 (0 where it is free), the number of the string. */
const [LOW, HIGH, TAKEN, NUMBER] = [0, 1, 2, 3];
const SLOT_BITS = 2;

/** Odd numbers without a pattern: those of xxHash (Y. Collet). */
const [PRIME_1, PRIME_2, PRIME_3] = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d];

const decoder = new TextDecoder();

export class ByteTable {
  #slots = new Int32Array(1 << 12);
  /** Where the bytes of each number begin; those of the one before end there. */
  #starts = new Uint32Array(1 << 10);
  #bytes = new Uint8Array(1 << 13);
  #ownView = viewOf(this.#bytes);
  #size = 0;
  /** What was looked up last, as it is read: four bytes at a time. */
  #source: Uint8Array = new Uint8Array();
  #view = viewOf(this.#source);
  #end = 0;

  /** How many there are. */
  get size(): number {
    return this.#size;
  }

  /** The number of the bytes from `start` to `end`; the next free one if they are new. */
  numberOf(bytes: Uint8Array, start: number, end: number): number {
    this.#open(bytes);
    const slot = this.#slotFor(start, end);
    return this.#slots[slot + TAKEN] === 0 ? this.#add(slot, start, end) : (this.#slots[slot + NUMBER] as number);
  }

  /**
   * The numbers of strings `from` to before `to`, as items of `numbers`, up to the first string that is new; which that is, or `to`.
   * `bounds` are the first byte of each string and the one behind it.
   */
  numbersOf(bytes: Uint8Array, bounds: Uint32Array, [from, to]: readonly [number, number], numbers: Uint32Array): number {
    this.#open(bytes);
    const [slots, view] = [this.#slots, this.#view];
    const mask = slots.length - 1;
    const last = this.#end - SHORT;
    for (let index = from; index < to; index += 1) {
      const start = bounds[index * 2] as number;
      const end = bounds[index * 2 + 1] as number;
      const length = end - start;
      // What most strings are: short, and where they are looked for first.
      if (length <= SHORT && start <= last) {
        const low = view.getInt32(start, true) & (LOW_MASKS[length] as number);
        const high = view.getInt32(start + 4, true) & (HIGH_MASKS[length] as number);
        const slot = slotOf(low, high) & mask;
        if (slots[slot + LOW] === low && slots[slot + HIGH] === high && slots[slot + TAKEN] === length + 1) {
          numbers[index] = slots[slot + NUMBER] as number;
          continue;
        }
      }
      const slot = this.#slotFor(start, end);
      if (slots[slot + TAKEN] === 0) return index;
      numbers[index] = slots[slot + NUMBER] as number;
    }
    return to;
  }

  /** The bytes of a number, as UTF-8. */
  textOf(number: number): string {
    return decoder.decode(this.#bytes.subarray(this.#starts[number], this.#starts[number + 1]));
  }

  #open(bytes: Uint8Array): void {
    if (bytes === this.#source) return;
    this.#source = bytes;
    this.#view = viewOf(bytes);
    this.#end = bytes.length;
  }

  /** The slot of the bytes from `start` to `end`, or the free one that they would have. */
  #slotFor(start: number, end: number): number {
    const length = end - start;
    const [low, high] = [this.#lowOf(start, end), this.#highOf(start, end)];
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = slotOf(low, high) & mask; ; slot = (slot + (1 << SLOT_BITS)) & mask) {
      if (slots[slot + LOW] === low && slots[slot + HIGH] === high && slots[slot + TAKEN] === length + 1) {
        if (length <= SHORT || this.#is(slots[slot + NUMBER] as number, start, end)) return slot;
      } else if (slots[slot + TAKEN] === 0) return slot;
    }
  }

  /** The halves of a key: its bytes if it is short, else what they are mixed to. */
  #lowOf(start: number, end: number): number {
    const length = end - start;
    if (length > SHORT) return hashOf(this.#view, start, end);
    return halfAt(this.#view, this.#end, start, LOW_MASKS[length] as number);
  }

  #highOf(start: number, end: number): number {
    const length = end - start;
    if (length > SHORT) return hashOf(this.#view, start + 4, end);
    return halfAt(this.#view, this.#end, start + 4, HIGH_MASKS[length] as number);
  }

  /** Of bytes that are as many as those of the number, and more than those of a key. */
  #is(number: number, start: number, end: number): boolean {
    const [own, view] = [this.#ownView, this.#view];
    const shift = (this.#starts[number] as number) - start;
    for (let at = start; at < end - 4; at += 4) if (own.getInt32(at + shift, true) !== view.getInt32(at, true)) return false;
    return own.getInt32(end - 4 + shift, true) === view.getInt32(end - 4, true);
  }

  /** Takes in the bytes from `start` to `end`, which are to be in this free slot; their number. */
  #add(slot: number, start: number, end: number): number {
    const number = this.#size;
    const first = this.#starts[number] as number;
    const next = first + end - start;
    if (next > this.#bytes.length) {
      this.#bytes = grown(this.#bytes, next);
      this.#ownView = viewOf(this.#bytes);
    }
    this.#bytes.set(this.#source.subarray(start, end), first);
    this.#size = number + 1;
    if (this.#size === this.#starts.length) this.#starts = grown(this.#starts);
    this.#starts[this.#size] = next;
    const slots = this.#slots;
    slots[slot + LOW] = this.#lowOf(start, end);
    slots[slot + HIGH] = this.#highOf(start, end);
    slots[slot + TAKEN] = end - start + 1;
    slots[slot + NUMBER] = number;
    // At most half of the slots are taken.
    if (this.#size << (SLOT_BITS + 1) > this.#slots.length) this.#spread();
    return number;
  }

  #spread(): void {
    const old = this.#slots;
    const slots = new Int32Array(old.length * 2);
    const mask = slots.length - 1;
    for (let from = 0; from < old.length; from += 1 << SLOT_BITS) {
      if (old[from + TAKEN] === 0) continue;
      let to = slotOf(old[from + LOW] as number, old[from + HIGH] as number) & mask;
      while (slots[to + TAKEN] !== 0) to = (to + (1 << SLOT_BITS)) & mask;
      for (let item = 0; item < 1 << SLOT_BITS; item += 1) slots[to + item] = old[from + item] as number;
    }
    this.#slots = slots;
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** What a mask leaves of the four bytes at a place, the lowest first. `end` is where those of the view end. */
function halfAt(view: DataView, end: number, at: number, mask: number): number {
  return (at + 4 <= end ? view.getInt32(at, true) : lastHalf(view, end, at)) & mask;
}

/** The same where there are fewer than four to be read at once. */
function lastHalf(view: DataView, end: number, from: number): number {
  let half = 0;
  for (let at = from; at < end; at += 1) half |= view.getUint8(at) << ((at - from) << 3);
  return half;
}

/** Of every second four bytes, and the last four. */
function hashOf(view: DataView, start: number, end: number): number {
  let hash = view.getInt32(end - 4, true);
  for (let at = start; at + 4 <= end; at += SHORT) hash = Math.imul(hash ^ view.getInt32(at, true), PRIME_3) ^ (hash >>> 15);
  return hash;
}

/** Where to look for a key; the first item of a slot once it is cut to the size of the table. */
function slotOf(low: number, high: number): number {
  const hash = Math.imul(low, PRIME_1) ^ Math.imul(high ^ (low >>> 16), PRIME_2);
  return (hash ^ (hash >>> 15)) << SLOT_BITS;
}
