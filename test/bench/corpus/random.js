/** A seeded generator (sfc32): the same seed and stream give the same numbers on any machine. */
export class Random {
  /**
   * @param {number} seed
   * @param {number} [stream] tells apart the generators that share a seed
   */
  constructor(seed, stream = 0) {
    this.a = seed | 0;
    this.b = stream | 0;
    this.c = 0x9e3779b9 | 0;
    this.counter = 1;
    // Near seeds start alike: a dozen rounds part them.
    for (let round = 0; round < 12; round++) this.bits();
  }

  /** @returns {number} 32 random bits, as an unsigned integer */
  bits() {
    const sum = (this.a + this.b + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** @returns {number} at least 0 and below 1 */
  next() {
    return this.bits() / 4294967296;
  }

  /**
   * @param {number} limit
   * @returns {number} an integer from 0, below the limit
   */
  below(limit) {
    return Math.floor(this.next() * limit);
  }

  /**
   * @param {number} low
   * @param {number} high
   * @returns {number} an integer from low to high, both included
   */
  between(low, high) {
    return low + this.below(high - low + 1);
  }

  /**
   * @param {number} probability
   * @returns {boolean}
   */
  chance(probability) {
    return this.next() < probability;
  }

  /**
   * @template T
   * @param {readonly T[]} list never empty
   * @returns {T}
   */
  pick(list) {
    return /** @type {T} */ (list[this.below(list.length)]);
  }
}
