/** @import {Day} from "./types.js" */
import { Alias } from './alias.js';
import { Random } from './random.js';

const WEEKEND = 0.45;
const SILENT = 0.015;
const BURST = 0.012;

/**
 * How many articles each day has; the counts add up to the articles asked for.
 *
 * @param {Day[]} days
 * @param {number} articles
 * @param {number} seed
 * @returns {Uint32Array}
 */
export function schedule(days, articles, seed) {
  const random = new Random(seed, -1);
  const weights = Float64Array.from(days, (day) => weigh(day, random));
  // A span of silent days only would leave nothing to draw from.
  weights[0] = 1;
  const alias = new Alias(weights);
  const counts = new Uint32Array(days.length);
  for (let article = 0; article < articles; article++) {
    const day = alias.draw(random);
    counts[day] = Number(counts[day]) + 1;
  }
  return counts;
}

/**
 * @param {Day} day
 * @param {Random} random
 * @returns {number}
 */
function weigh({ weekday }, random) {
  if (random.chance(SILENT)) return 0;
  const base = weekday === 0 || weekday === 6 ? WEEKEND : 1;
  const swing = 0.7 + 0.6 * random.next();
  return base * swing * (random.chance(BURST) ? random.between(4, 12) : 1);
}
