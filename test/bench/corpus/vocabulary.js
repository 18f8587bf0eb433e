/** @import {Kind, Language} from "./types.js" */
import { gerund, past, plural } from './english.js';
import { lengthen } from './forming.js';
import { Random } from './random.js';
import { Table } from './table.js';

/**
 * @typedef {object} Vocabulary
 * @property {Table} noun
 * @property {Table} plural
 * @property {Table} adjective
 * @property {Table} verb
 * @property {Table} past
 * @property {Table} gerund
 * @property {Table} adverb
 * @property {Table} preposition
 */

/** @param {string} word */
const same = (word) => word;
const ENGLISH = { plural, past, gerund };
const UNCHANGED = { plural: same, past: same, gerund: same };

/**
 * Some 40,000 words by kind; those of other languages come inflected already.
 *
 * @param {Language} language
 * @returns {Vocabulary}
 */
export function createVocabulary(language) {
  const noun = listWords(language, 'noun');
  const verb = listWords(language, 'verb');
  const inflect = language.code === 'en' ? ENGLISH : UNCHANGED;
  return {
    noun: new Table(noun),
    plural: new Table(noun.map(inflect.plural)),
    adjective: new Table(listWords(language, 'adjective')),
    verb: new Table(verb),
    past: new Table(verb.map(inflect.past)),
    gerund: new Table(verb.map(inflect.gerund)),
    adverb: new Table(listWords(language, 'adverb'), 4),
    preposition: new Table(language.prepositions, 2),
  };
}

/**
 * A language has the same words whatever the seed of the corpus, as in life.
 *
 * @param {Language} language
 * @param {Kind} kind
 * @returns {string[]}
 */
function listWords({ code, words, forms, sizes }, kind) {
  const random = new Random(code.charCodeAt(0), code.charCodeAt(1));
  return lengthen(words[kind], forms[kind], sizes[kind], random);
}
