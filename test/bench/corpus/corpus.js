/** @import {Day, Entry, Options} from "./types.js" */
/** @import {Desk} from "./desk.js" */
import { writeBody } from './body.js';
import { isoDate, listDays } from './calendar.js';
import { KINDS, spoil } from './defects.js';
import { createDesk } from './desk.js';
import { LANGUAGES } from './languages/index.js';
import { layOut } from './layout.js';
import { drawLanguage } from './mix.js';
import { complete } from './options.js';
import { createPath } from './path.js';
import { Random } from './random.js';
import { schedule } from './schedule.js';
import { createStory } from './story.js';

/** @typedef {{index: number, number: number, day: Day, month: number}} Slot */

/**
 * Makes up articles one at a time, in the order of their dates; touches no disk.
 *
 * @param {Options} options
 * @returns {Generator<Entry>}
 */
export function* corpus(options) {
  const settings = complete(options);
  const desks = openDesks(settings);
  for (const slot of listSlots(settings)) yield createEntry(slot, desks, settings);
}

/**
 * @param {Required<Options>} settings
 * @returns {Map<string, Desk>}
 */
function openDesks({ languages, years, seed }) {
  /** @type {Map<string, Desk>} */ const desks = new Map();
  for (const code of languages) {
    const language = LANGUAGES.get(code);
    if (language) desks.set(code, createDesk(language, years * 12, seed));
  }
  return desks;
}

/**
 * @param {Required<Options>} settings
 * @returns {Generator<Slot>}
 */
function* listSlots({ articles, seed, first, years }) {
  const days = listDays(first, years);
  const counts = schedule(days, articles, seed);
  let index = 0;
  let number = 0;
  for (const [place, day] of days.entries()) {
    if (day.day === 1) number = 0;
    const month = (day.year - first) * 12 + day.month - 1;
    const end = index + Number(counts[place]);
    while (index < end) yield { index: index++, number: number++, day, month };
  }
}

/**
 * @param {Slot} slot
 * @param {Map<string, Desk>} desks
 * @param {Required<Options>} settings
 * @returns {Entry}
 */
function createEntry({ index, number, day, month }, desks, settings) {
  const random = new Random(settings.seed, index);
  const path = createPath(day, number, random);
  const desk = /** @type {Desk} */ (desks.get(drawLanguage(settings.languages, random)));
  const story = createStory(desk, random, day, month);
  const paragraphs = writeBody(desk, story, settings.bytes);
  return finish(path, layOut(isoDate(day), paragraphs, random), index, settings);
}

/**
 * @param {string} path
 * @param {string} text
 * @param {number} index
 * @param {Required<Options>} settings
 * @returns {Entry} the article, spoiled or not
 */
function finish(path, text, index, { seed, dirty }) {
  // Numbers of their own: the sound articles stay the same whatever the share of dirt.
  const random = new Random(~seed, index);
  if (!random.chance(dirty / 100)) return { path, text, encoding: 'utf8', defect: undefined };
  const defect = random.pick(KINDS);
  return { path, ...spoil(defect, text, random), defect };
}
