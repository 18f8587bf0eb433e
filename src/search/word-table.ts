/**
 * Words of texts → their numbers. The same words as `eachWord` finds, but those of ASCII, which in many languages are most, are looked up
 * where they stand, without a string for each: a hash table with open addressing over the letters.
 */

import { wordAt } from '../text/terms.ts';

const ASCII = 0x80;
const APOSTROPHE = 0x27;
/** FNV-1a (Fowler, Noll and Vo). */
const BASIS = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** 1 for the digits and letters of ASCII. */
const IS_WORD = Uint8Array.from({ length: ASCII }, (_, unit) => (/[0-9A-Za-z]/.test(String.fromCharCode(unit)) ? 1 : 0));

export class WordTable {
  /** For each word in the order in which it was first seen, as it is written. */
  readonly words: string[] = [];
  /** Number of a word and 1, by hash; 0 where there is none. */
  #slots = new Int32Array(1 << 10);
  /** By number; as many as half of the slots. */
  #hashes = new Int32Array(1 << 9);
  /** Where the letters of a word begin; behind its last letter there is a 0. */
  #starts = new Int32Array(1 << 9);
  #letters = new Uint8Array(1 << 12);
  #used = 0;
  #found = new Uint32Array(1 << 10);
  /** Words that are not of ASCII alone. */
  readonly #others = new Map<string, number>();

  /** The numbers of a text's words, in order; the next scan overwrites them. */
  scan(text: string): Uint32Array {
    const { length } = text;
    // A word takes a character and one before the next.
    if (this.#found.length <= length / 2) this.#found = doubled(this.#found, length);
    const found = this.#found;
    let count = 0;
    let index = 0;
    while (index < length) {
      const unit = text.charCodeAt(index);
      if (unit < ASCII && IS_WORD[unit] === 0) {
        index += 1;
        continue;
      }
      const start = index;
      let hash = BASIS;
      let next = unit;
      while (next < ASCII && IS_WORD[next] === 1) {
        hash = Math.imul(hash ^ next, PRIME);
        index += 1;
        next = index < length ? text.charCodeAt(index) : 0;
      }
      if (next < ASCII) {
        found[count++] = this.#numberAt(text, start, index, hash);
        if (next === APOSTROPHE) index = wordAt(text, start)?.next ?? index;
        continue;
      }
      const other = wordAt(text, start);
      if (other === undefined) index = start + 1;
      else {
        found[count++] =
          other.word.length === index - start ? this.#numberAt(text, start, index, hash) : this.#numberOf(other.word);
        index = other.next;
      }
    }
    return found.subarray(0, count);
  }

  #numberAt(text: string, start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = slotOf(hash) & mask; ; slot = (slot + 1) & mask) {
      const number = (this.#slots[slot] as number) - 1;
      if (number < 0) return this.#add(text, start, end, hash, slot);
      if (this.#hashes[number] === hash && this.#isAt(text, start, end, this.#starts[number] as number)) return number;
    }
  }

  #isAt(text: string, start: number, end: number, letters: number): boolean {
    const own = this.#letters;
    const shift = letters - start;
    for (let index = start; index < end; index += 1) if (own[index + shift] !== text.charCodeAt(index)) return false;
    return own[end + shift] === 0;
  }

  #numberOf(word: string): number {
    const known = this.#others.get(word);
    if (known !== undefined) return known;
    const number = this.#push(word, 0);
    this.#others.set(word, number);
    if (this.words.length === this.#hashes.length) this.#grow();
    return number;
  }

  #add(text: string, start: number, end: number, hash: number, slot: number): number {
    const size = this.#used + end - start + 1;
    if (size > this.#letters.length) this.#letters = doubled(this.#letters, size);
    const letters = this.#letters.subarray(this.#used, size - 1);
    for (let index = start; index < end; index += 1) letters[index - start] = text.charCodeAt(index);
    // Made from its letters: a part of a text would keep the whole of it.
    const number = this.#push(Buffer.from(letters).toString('latin1'), hash);
    this.#starts[number] = this.#used;
    this.#used = size;
    this.#slots[slot] = number + 1;
    if (this.words.length === this.#hashes.length) this.#grow();
    return number;
  }

  #push(word: string, hash: number): number {
    const number = this.words.push(word) - 1;
    this.#hashes[number] = hash;
    return number;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (const entry of this.#slots) {
      if (entry === 0) continue;
      let slot = slotOf(this.#hashes[entry - 1] as number) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = entry;
    }
    this.#slots = slots;
    this.#hashes = doubled(this.#hashes, 0);
    this.#starts = doubled(this.#starts, 0);
  }
}

/** The lowest bits of the hash alone say little of the letters before the last. */
function slotOf(hash: number): number {
  return hash ^ (hash >>> 15);
}

/** Twice as long, or as long as it must be. */
function doubled<Items extends Int32Array | Uint32Array | Uint8Array>(items: Items, least: number): Items {
  const more = new (items.constructor as new (length: number) => Items)(Math.max(items.length * 2, least));
  more.set(items);
  return more;
}
