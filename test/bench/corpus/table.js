/** @import {Random} from "./random.js" */
import { Alias } from './alias.js';
import { zipf } from './zipf.js';

/** A ranked list to draw from, the first the most often. */
export class Table {
  /**
   * @param {string[]} list
   * @param {number} [offset]
   */
  constructor(list, offset = 10) {
    this.list = list;
    this.alias = new Alias(zipf(list.length, offset));
  }

  /**
   * @param {Random} random
   * @returns {string}
   */
  draw(random) {
    return /** @type {string} */ (this.list[this.alias.draw(random)]);
  }
}
