/** @import {Day} from "./types.js" */
/** @import {Random} from "./random.js" */
import { pad } from './calendar.js';

const DIGITS = 16;

/**
 * @param {Day} day
 * @param {number} number counts the articles of a month
 * @param {Random} random
 * @returns {string}
 */
export function createPath({ year, month }, number, random) {
  return `${pad(year, 4)}/${pad(month, 2)}/${pad(number, 3)}_${createId(random)}.txt`;
}

/**
 * @param {Random} random
 * @returns {string} hexadecimal digits, a letter and a decimal digit among them
 */
function createId(random) {
  let id = '';
  while (!/\d/.test(id) || !/[a-f]/.test(id)) {
    id = hex(random) + hex(random);
  }
  return id;
}

/**
 * @param {Random} random
 * @returns {string}
 */
function hex(random) {
  return random
    .bits()
    .toString(16)
    .padStart(DIGITS / 2, '0');
}
