/** @import {Random} from "./random.js" */

/** Draws indexes in proportion to their weights, in constant time (Vose's alias method). */
export class Alias {
  /** @param {Float64Array} weights */
  constructor(weights) {
    this.size = weights.length;
    this.keep = scaled(weights);
    this.other = new Uint32Array(this.size);
    this.pair();
  }

  /** Fills every column that is short of a full share from one that has too much. */
  pair() {
    const { small, large } = split(this.keep);
    while (small.length > 0 && large.length > 0) {
      const low = Number(small.pop());
      const high = Number(large.pop());
      this.other[low] = high;
      this.keep[high] = at(this.keep, high) + at(this.keep, low) - 1;
      (at(this.keep, high) < 1 ? small : large).push(high);
    }
    for (const rest of [...small, ...large]) this.keep[rest] = 1;
  }

  /**
   * @param {Random} random
   * @returns {number}
   */
  draw(random) {
    const point = random.next() * this.size;
    const column = Math.floor(point);
    return point - column < at(this.keep, column) ? column : at(this.other, column);
  }
}

/**
 * @param {Float64Array} weights
 * @returns {Float64Array} the same weights with a mean of 1
 */
function scaled(weights) {
  let total = 0;
  for (const weight of weights) total += weight;
  const factor = weights.length / total;
  return weights.map((weight) => weight * factor);
}

/**
 * @param {Float64Array} shares
 * @returns {{small: number[], large: number[]}}
 */
function split(shares) {
  /** @type {number[]} */ const small = [];
  /** @type {number[]} */ const large = [];
  shares.forEach((share, index) => {
    (share < 1 ? small : large).push(index);
  });
  return { small, large };
}

/**
 * @param {Float64Array | Uint32Array} list
 * @param {number} index
 * @returns {number}
 */
function at(list, index) {
  return /** @type {number} */ (list[index]);
}
