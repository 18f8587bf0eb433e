/** @import {Story} from "./story.js" */

/** @typedef {(story: Story) => string} Filler */
/** @typedef {{texts: string[], fillers: Filler[], words: number}} Template */

/**
 * @param {string} source text with slots in braces
 * @param {Record<string, Filler>} slots
 * @returns {Template}
 */
export function compile(source, slots) {
  const parts = source.split(/\{(\w+)\}/);
  const texts = parts.filter((_, index) => index % 2 === 0);
  const names = parts.filter((_, index) => index % 2 === 1);
  const literal = texts.join(' ').split(/\s+/).filter(isWord).length;
  return {
    texts,
    fillers: names.map((name) => find(slots, name)),
    words: literal + names.length,
  };
}

/**
 * @param {string} part
 * @returns {boolean}
 */
function isWord(part) {
  return /\p{L}/u.test(part);
}

/**
 * @param {Record<string, Filler>} slots
 * @param {string} name
 * @returns {Filler}
 */
function find(slots, name) {
  const filler = slots[name];
  if (!filler) throw new Error(`No such slot: ${name}`);
  return filler;
}

/**
 * @param {Template} template
 * @param {Story} story
 * @returns {string}
 */
export function render({ texts, fillers }, story) {
  let text = texts[0] ?? '';
  for (let index = 0; index < fillers.length; index++) {
    text += fillers[index]?.(story) ?? '';
    text += texts[index + 1];
  }
  return text;
}
