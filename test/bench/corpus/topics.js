/** @import {Language} from "./types.js" */
import { plural } from './english.js';
import { lengthen } from './forming.js';
import { Random } from './random.js';
import { Table } from './table.js';

/** @typedef {{noun: Table, plural: Table}} Topic */

const TOPICS = 40;
const NOUNS = 60;

/**
 * The subjects of the news: each one boosts words of its own.
 *
 * @param {Language} language
 * @returns {Topic[]}
 */
export function createTopics(language) {
  return Array.from({ length: TOPICS }, (_, index) => createTopic(language, index));
}

/**
 * @param {Language} language
 * @param {number} index
 * @returns {Topic}
 */
function createTopic(language, index) {
  const nouns = listNouns(language, index);
  const plurals = language.code === 'en' ? nouns.map(plural) : nouns;
  return { noun: new Table(nouns, 4), plural: new Table(plurals, 4) };
}

/**
 * @param {Language} language
 * @param {number} index
 * @returns {string[]} the topic's own words, some common ones, then rare ones
 */
function listNouns({ topics, words, forms }, index) {
  const random = new Random(index, 40);
  const common = Array.from({ length: 12 }, () => random.pick(words.noun));
  const own = topics[index] ?? [];
  return lengthen([...own, ...common], forms.noun, NOUNS, random);
}
