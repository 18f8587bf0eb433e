/** @import {Random} from "./random.js" */

// Quantiles of a log-normal law with a mean of 1: a table is exact where Math.exp need not be.
const QUANTILES = [
  0.26, 0.43, 0.5, 0.56, 0.61, 0.66, 0.71, 0.75, 0.8, 0.85, 0.9, 0.95, 1, 1.06, 1.13, 1.21, 1.31, 1.43, 1.59, 1.88, 3.08,
];
const FEWEST = 6;
const MOST = 25;

/**
 * @param {number} mean
 * @param {Random} random
 * @returns {number}
 */
export function drawLength(mean, random) {
  const point = random.next() * (QUANTILES.length - 1);
  const index = Math.floor(point);
  const low = QUANTILES[index] ?? 1;
  const high = QUANTILES[index + 1] ?? low;
  return mean * (low + (high - low) * (point - index));
}

/**
 * @param {number} length
 * @param {Random} random
 * @returns {number} how many paragraphs the length is shared out to
 */
export function countParagraphs(length, random) {
  const count = Math.round(length / random.between(170, 330));
  return Math.max(FEWEST, Math.min(MOST, count));
}
