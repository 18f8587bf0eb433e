/** @import {Language} from "./types.js" */
/** @import {Cast} from "./names.js" */
/** @import {Template} from "./template.js" */
/** @import {Topic} from "./topics.js" */
import { createCast } from './names.js';
import { createSlots } from './slots.js';
import { compile } from './template.js';
import { createTopics } from './topics.js';
import { createVocabulary } from './vocabulary.js';

/** @typedef {"leads" | "openings" | "tails" | "quotes" | "headlines" | "datelines"} Part */

/**
 * Everything that is needed to write articles in one language.
 *
 * @typedef {object} Desk
 * @property {Language} language
 * @property {Topic[]} topics
 * @property {Cast} cast
 * @property {Record<Part, Template[]>} templates
 */

/**
 * @param {Language} language
 * @param {number} months
 * @param {number} seed
 * @returns {Desk}
 */
export function createDesk(language, months, seed) {
  return {
    language,
    topics: createTopics(language),
    cast: createCast(language.names, months, seed),
    templates: compileAll(language),
  };
}

/**
 * @param {Language} language
 * @returns {Record<Part, Template[]>}
 */
function compileAll(language) {
  const slots = createSlots(language, createVocabulary(language));
  /** @param {Part} part */
  const all = (part) => language[part].map((source) => compile(source, slots));
  return {
    leads: all('leads'),
    openings: all('openings'),
    tails: all('tails'),
    quotes: all('quotes'),
    headlines: all('headlines'),
    datelines: all('datelines'),
  };
}
