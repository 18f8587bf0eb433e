/** @import {Random} from "./random.js" */

const MAIN = 'en';
const SHARE = 0.9;

/**
 * @param {string[]} languages
 * @param {Random} random
 * @returns {string} English nine times in ten where it is asked for, else any of the others
 */
export function drawLanguage(languages, random) {
  const others = languages.filter((code) => code !== MAIN);
  if (others.length === 0) return MAIN;
  const isMain = others.length < languages.length && random.chance(SHARE);
  return isMain ? MAIN : random.pick(others);
}
