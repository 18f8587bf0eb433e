/** @import {Filler} from "./template.js" */

const ORDINALS = 'second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

/**
 * Every number a sentence may hold.
 *
 * @type {Record<string, Filler>}
 */
export const figures = {
  small: ({ random }) => String(random.between(2, 90)),
  number: ({ random }) => group(random.between(1, 900) * 100),
  percent: ({ random }) => `${random.below(60)}.${random.below(10)}`,
  money: ({ random }) => `$${group(random.between(1, 9000) * 10000)}`,
  ordinal: ({ random }) => random.pick(ORDINALS),
};

/**
 * @param {number} number
 * @returns {string} the number with a comma before every three digits
 */
function group(number) {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
