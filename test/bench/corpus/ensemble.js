/** @import {Random} from "./random.js" */
import { Alias } from './alias.js';
import { zipf } from './zipf.js';

/** @typedef {{centre: number, width: number, height: number}} Burst */

const CALM = 0.15;

/** Names that come back through the years: some often, each with months of its own. */
export class Ensemble {
  /**
   * @param {string[]} names
   * @param {number} months
   * @param {Random} random
   */
  constructor(names, months, random) {
    this.names = names;
    this.fame = zipf(names.length, 20);
    this.bursts = names.map(() => createBursts(months, random));
    this.month = -1;
    this.alias = new Alias(this.fame);
  }

  /**
   * @param {number} month
   * @param {Random} random
   * @returns {string}
   */
  draw(month, random) {
    // Articles come in the order of their dates: one table at a time will do.
    if (month !== this.month) this.enter(month);
    return /** @type {string} */ (this.names[this.alias.draw(random)]);
  }

  /** @param {number} month */
  enter(month) {
    this.month = month;
    this.alias = new Alias(this.fame.map((fame, index) => fame * activity(this.bursts[index] ?? [], month)));
  }
}

/**
 * @param {number} months
 * @param {Random} random
 * @returns {Burst[]}
 */
function createBursts(months, random) {
  return Array.from({ length: random.between(1, 3) }, () => ({
    centre: random.below(months),
    width: random.between(2, 9),
    height: random.between(3, 14),
  }));
}

/**
 * @param {Burst[]} bursts
 * @param {number} month
 * @returns {number}
 */
function activity(bursts, month) {
  let sum = CALM;
  for (const { centre, width, height } of bursts) {
    sum += height * Math.max(0, 1 - Math.abs(month - centre) / width);
  }
  return sum;
}
