/** @import {Options} from "./types.js" */
import { LANGUAGES } from './languages/index.js';

/** @type {Required<Omit<Options, "articles">>} */
const DEFAULTS = {
  seed: 1,
  years: 10,
  first: 2010,
  bytes: 3300,
  languages: [...LANGUAGES.keys()],
  dirty: 0,
};

/**
 * @param {Options} options
 * @returns {Required<Options>}
 * @throws {RangeError} where an option makes no sense
 */
export function complete(options) {
  const whole = { ...DEFAULTS, ...options };
  const { articles, seed, years, first, bytes, dirty, languages } = whole;
  for (const [name, value] of Object.entries({ articles, seed, first })) check(name, value, 0);
  for (const [name, value] of Object.entries({ years, bytes })) check(name, value, 1);
  if (!(dirty >= 0 && dirty <= 100)) throw new RangeError('dirty must be from 0 to 100');
  if (first < 1 || first + years > 10000) throw new RangeError('a year has four digits at most');
  const known = languages.length > 0 && languages.every((code) => LANGUAGES.has(code));
  if (!known) throw new RangeError(`languages must be of ${DEFAULTS.languages.join(',')}`);
  return whole;
}

/**
 * @param {string} name
 * @param {number} value
 * @param {number} least
 */
function check(name, value, least) {
  if (Number.isInteger(value) && value >= least) return;
  throw new RangeError(`${name} must be a whole number, ${least} or more`);
}
