/** A list of whole numbers that grows. */

import { grown } from './grown.ts';

/** Whole numbers from 0 to 2^32 - 1, as many as come, four bytes each. */
export class Numbers {
  #values = new Uint32Array(1 << 10);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) this.#values = grown(this.#values);
    this.#values[this.length++] = value;
  }

  /** Those so far; what is pushed later may be elsewhere. */
  values(): Uint32Array {
    return this.#values.subarray(0, this.length);
  }

  clear(): void {
    this.length = 0;
  }
}

export function isSameList(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return false;
  return true;
}
