/** @import {Day} from "./types.js" */
/** @import {Desk} from "./desk.js" */
/** @import {Ensemble} from "./ensemble.js" */
/** @import {Random} from "./random.js" */
/** @import {Topic} from "./topics.js" */

/** @typedef {{whole: string, later: string, met: boolean}} Person */

/**
 * What one article is about.
 *
 * @typedef {object} Story
 * @property {Random} random
 * @property {Day} day
 * @property {Topic} topic
 * @property {Person[]} people
 * @property {string[]} places
 * @property {string[]} organisations
 * @property {number} latest which of the people was mentioned last
 */

/**
 * @param {Desk} desk
 * @param {Random} random
 * @param {Day} day
 * @param {number} month counted from the first month of the corpus
 * @returns {Story}
 */
export function createStory({ cast, topics }, random, day, month) {
  return {
    random,
    day,
    topic: random.pick(topics),
    people: draw(cast.people, 4, month, random).map(createPerson),
    places: draw(cast.places, 3, month, random),
    organisations: draw(cast.organisations, 3, month, random),
    latest: 0,
  };
}

/**
 * @param {Ensemble} ensemble
 * @param {number} count
 * @param {number} month
 * @param {Random} random
 * @returns {string[]} names that differ
 */
function draw(ensemble, count, month, random) {
  /** @type {Set<string>} */ const names = new Set();
  while (names.size < count) names.add(ensemble.draw(month, random));
  return [...names];
}

/**
 * @param {string} name its two forms, a tab between them
 * @returns {Person}
 */
function createPerson(name) {
  const [whole = '', later = ''] = name.split('\t');
  return { whole, later, met: false };
}

/**
 * @param {Story} story
 * @returns {string} the whole name where the person comes up first, the surname after that
 */
export function mentionPerson(story) {
  const { people, random } = story;
  // Never the same person twice running: nobody meets himself.
  story.latest = (story.latest + random.between(1, people.length - 1)) % people.length;
  const person = /** @type {Person} */ (people[story.latest]);
  if (person.met) return person.later;
  person.met = true;
  return person.whole;
}
