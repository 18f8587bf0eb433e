/** @import {Desk} from "./desk.js" */
/** @import {Story} from "./story.js" */
/** @import {Template} from "./template.js" */
import { render } from './template.js';

const QUOTED = 0.17;
const SHORTEST = 8;
const LONGEST = 30;

/**
 * @param {Desk} desk
 * @param {Story} story
 * @returns {string} a sentence of any kind but the first of an article
 */
export function writeSentence(desk, story) {
  const { openings, quotes } = desk.templates;
  if (story.random.chance(QUOTED)) return render(story.random.pick(quotes), story);
  return extend(story.random.pick(openings), desk, story);
}

/**
 * @param {Desk} desk
 * @param {Story} story
 * @returns {string}
 */
export function writeLead(desk, story) {
  return extend(story.random.pick(desk.templates.leads), desk, story);
}

/**
 * @param {Template} opening
 * @param {Desk} desk
 * @param {Story} story
 * @returns {string} the opening with as many clauses after it as its length asks for
 */
function extend(opening, { language, templates }, story) {
  const { tails } = templates;
  const target = story.random.between(SHORTEST, LONGEST - 4);
  let { words } = opening;
  let text = render(opening, story);
  // Tails are taken in turn from a random one: none comes twice in a sentence.
  for (let place = story.random.below(tails.length); words < target; place++) {
    const tail = /** @type {Template} */ (tails[place % tails.length]);
    words += tail.words;
    if (words > LONGEST) break;
    text += render(tail, story);
  }
  return text + language.stop;
}
