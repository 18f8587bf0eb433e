/** @import {Random} from "./random.js" */

/** @typedef {{text: string, encoding: "utf8" | "latin1"}} Content */

const HEADER = /(\uFEFF?[ \t]*date:? )\d{4}-\d\d-\d\d/i;
const IMPOSSIBLE = ['2017-02-30', '2015-13-05', '2011-00-10', '2013-04-31', '2019-02-29', '2014-06-00'];
const PARTIAL = ['2017-01', '2012', '2016-03-', '2015-7'];

/** @type {Record<string, (text: string, random: Random) => Content>} */
const DEFECTS = {
  'no-date': (text) => utf8(text.replace(HEADER, '')),
  'impossible-date': (text, random) => utf8(text.replace(HEADER, `$1${random.pick(IMPOSSIBLE)}`)),
  'partial-date': (text, random) => utf8(text.replace(HEADER, `$1${random.pick(PARTIAL)}`)),
  'not-utf8': latin1,
  empty: (_, random) => utf8(random.pick(['', '\n', '  \n\n'])),
  nul: (text, random) => utf8(insert(text, '\0', random)),
};

/** The names of the defects. */
export const KINDS = Object.keys(DEFECTS);

/**
 * @param {string} kind
 * @param {string} text
 * @param {Random} random
 * @returns {Content}
 */
export function spoil(kind, text, random) {
  return DEFECTS[kind]?.(text, random) ?? utf8(text);
}

/**
 * @param {string} text
 * @returns {Content}
 */
function utf8(text) {
  return { text, encoding: 'utf8' };
}

/**
 * @param {string} text
 * @param {Random} random
 * @returns {Content}
 */
function latin1(text, random) {
  const narrow = text.replace(/[\u0100-\uFFFF]/g, '?');
  // A lone accented byte before a blank is never valid UTF-8.
  return { text: insert(narrow, 'caf\u00e9 ', random), encoding: 'latin1' };
}

/**
 * @param {string} text
 * @param {string} part
 * @param {Random} random
 * @returns {string} the text with the part somewhere after its first line's header
 */
function insert(text, part, random) {
  const place = Math.floor(text.length / 4) + random.below(Math.floor(text.length / 2));
  return text.slice(0, place) + part + text.slice(place);
}
