/** @import {Names} from "./types.js" */
import { Ensemble } from './ensemble.js';
import { lengthen } from './forming.js';
import { Random } from './random.js';

/** @typedef {{people: Ensemble, places: Ensemble, organisations: Ensemble}} Cast */

const PEOPLE = 900;
const PLACES = 260;
const ORGANISATIONS = 220;
const LAST = 400;

/**
 * @param {Names} names
 * @param {number} months
 * @param {number} seed
 * @returns {Cast}
 */
export function createCast(names, months, seed) {
  const random = new Random(seed, -2);
  const places = lengthen(names.places, names.morePlaces, PLACES, random);
  const organisations = lengthen([], names.organisations, ORGANISATIONS, random);
  return {
    people: new Ensemble(listPeople(names, random), months, random),
    places: new Ensemble(places, months, random),
    organisations: new Ensemble(organisations, months, random),
  };
}

/**
 * Whole names, with a tab between the part left out later on and the surname.
 *
 * @param {Names} names
 * @param {Random} random
 * @returns {string[]}
 */
function listPeople(names, random) {
  const last = lengthen(names.last, names.moreLast, LAST, random);
  const people = lengthen([], [names.first, ['\t'], last], PEOPLE, random);
  return people.map((person) => order(person, names));
}

/**
 * @param {string} person
 * @param {Names} names
 * @returns {string} the name as first written, a tab, the name as written later
 */
function order(person, { gap, lastFirst }) {
  const [first = '', last = ''] = person.split('\t');
  const whole = lastFirst ? `${last}${gap}${first}` : `${first}${gap}${last}`;
  return `${whole}\t${lastFirst ? whole : last}`;
}
