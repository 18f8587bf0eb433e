/** @import {Language} from "./types.js" */
/** @import {Filler} from "./template.js" */
/** @import {Vocabulary} from "./vocabulary.js" */
import { figures } from './figures.js';
import { mentionPerson } from './story.js';

const TOPICAL = 0.4;

/**
 * What each slot of a template is filled with.
 *
 * @param {Language} language
 * @param {Vocabulary} vocabulary
 * @returns {Record<string, Filler>}
 */
export function createSlots(language, vocabulary) {
  const small = {
    ...words(vocabulary),
    ...names(language),
    ...dates(language),
    ...figures,
  };
  return { ...small, ...capitals(small) };
}

/**
 * @param {Vocabulary} vocabulary
 * @returns {Record<string, Filler>}
 */
function words({ noun, plural, adjective, verb, past, gerund, adverb, preposition }) {
  return {
    noun: ({ random, topic }) => (random.chance(TOPICAL) ? topic.noun : noun).draw(random),
    nouns: ({ random, topic }) => (random.chance(TOPICAL) ? topic.plural : plural).draw(random),
    adjective: ({ random }) => adjective.draw(random),
    verb: ({ random }) => verb.draw(random),
    past: ({ random }) => past.draw(random),
    gerund: ({ random }) => gerund.draw(random),
    adverb: ({ random }) => adverb.draw(random),
    preposition: ({ random }) => preposition.draw(random),
  };
}

/**
 * @param {Language} language
 * @returns {Record<string, Filler>}
 */
function names(language) {
  return {
    person: mentionPerson,
    surname: ({ random, people }) => random.pick(people).later,
    place: ({ random, places }) => random.pick(places),
    org: ({ random, organisations }) => random.pick(organisations),
    agency: ({ random }) => random.pick(language.names.agencies),
  };
}

/**
 * @param {Language} language
 * @returns {Record<string, Filler>}
 */
function dates({ weekdays, months }) {
  return {
    weekday: ({ day }) => weekdays[day.weekday] ?? '',
    month: ({ random }) => random.pick(months),
    thismonth: ({ day }) => months[day.month - 1] ?? '',
    monthshort: ({ day }) => shorten(months[day.month - 1] ?? ''),
    day: ({ day }) => String(day.day),
    year: ({ random, day }) => String(day.year - random.below(12)),
  };
}

/**
 * @param {string} month
 * @returns {string} the form English newspapers use: "Dec.", but "July"
 */
function shorten(month) {
  return month.length > 5 ? `${month.slice(0, 3)}.` : month;
}

/**
 * @param {Record<string, Filler>} slots
 * @returns {Record<string, Filler>} the same slots to start a sentence with
 */
function capitals({ noun, nouns, adjective, place, org }) {
  const starts = Object.entries({
    Noun: noun,
    Nouns: nouns,
    Adjective: adjective,
    Place: place,
    Org: org,
  });
  return {
    ...Object.fromEntries(starts.map(([name, filler]) => [name, capitalised(filler)])),
    PLACE: (story) => (place?.(story) ?? '').toUpperCase(),
  };
}

/**
 * @param {Filler | undefined} filler
 * @returns {Filler}
 */
function capitalised(filler) {
  return (story) => {
    const text = filler?.(story) ?? '';
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
}
