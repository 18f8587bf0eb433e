/** @import {Sample} from "../types.js" */

/**
 * @param {number[]} values
 * @returns {number} the mean of the two in the middle where the count is even; NaN for none
 */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const low = sorted[Math.ceil(middle) - 1] ?? Number.NaN;
  const high = sorted[Math.floor(middle)] ?? Number.NaN;
  return (low + high) / 2;
}

/**
 * @param {Sample[]} samples
 * @returns {Sample} each figure's own median
 */
export function medianSample(samples) {
  return {
    wall: median(samples.map(({ wall }) => wall)),
    cpu: medianOfKnown(samples.map(({ cpu }) => cpu)),
    memory: medianOfKnown(samples.map(({ memory }) => memory)),
  };
}

/**
 * What one contender takes more than another: the median of the differences in each round, since a machine that is slow for a while is so for
 * both.
 *
 * @param {Sample[]} samples one of each round
 * @param {Sample[]} bases of the same rounds
 * @returns {Sample} each figure's own median
 */
export function medianDifference(samples, bases) {
  if (samples.length !== bases.length) throw new RangeError('a round lacks one of the two');
  return medianSample(samples.map((sample, round) => difference(sample, /** @type {Sample} */ (bases[round]))));
}

/**
 * @param {Sample} sample
 * @param {Sample} base
 * @returns {Sample}
 */
function difference({ wall, cpu, memory }, base) {
  return { wall: wall - base.wall, cpu: less(cpu, base.cpu), memory: less(memory, base.memory) };
}

/**
 * @param {number | undefined} value
 * @param {number | undefined} base
 */
function less(value, base) {
  return value === undefined || base === undefined ? undefined : value - base;
}

/**
 * @param {(number | undefined)[]} values
 * @returns {number | undefined} none where any is missing
 */
function medianOfKnown(values) {
  const known = values.filter((value) => value !== undefined);
  return known.length === values.length ? median(known) : undefined;
}

/**
 * @param {number | undefined} value
 * @param {number | undefined} base
 * @returns {number | undefined} how many times the base the value is; none where either is missing or the base is nothing
 */
export function ratio(value, base) {
  return value === undefined || base === undefined || base === 0 ? undefined : value / base;
}
