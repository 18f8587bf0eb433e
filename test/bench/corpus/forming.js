/** @import {Random} from "./random.js" */

/**
 * @param {string[][]} lists
 * @param {Random} random
 * @returns {string} a pick of every list, joined
 */
export function form(lists, random) {
  let word = '';
  for (const list of lists) word += random.pick(list);
  return word;
}

/**
 * The list of real words, lengthened by formed ones; no word comes twice.
 *
 * @param {string[]} real
 * @param {string[][]} lists
 * @param {number} size
 * @param {Random} random
 * @returns {string[]}
 */
export function lengthen(real, lists, size, random) {
  const words = new Set(real);
  // Small lists run out of new words: the tries are bounded, the size is a wish.
  for (let tries = 0; words.size < size && tries < size * 8; tries++) {
    words.add(form(lists, random));
  }
  return [...words];
}
