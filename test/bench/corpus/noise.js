/** @import {Story} from "./story.js" */
import { pad } from './calendar.js';

const MARKED = 0.04;
const LINKED = 0.01;
const LISTED = 0.004;
const MARKS = [
  ...['*', '_', '#', '<', '>', '&', '[1]', '[sic]', '`', '~', '|', '\\', '**bold**', '_not_'],
  ...['<b>', '</p>', '<br/>', '&amp;', '&nbsp;', 'R&D', 'AT&T', 'snake_case_name', '{{name}}'],
  ...['<!--', '![](x)', '[see](here)', '#1', '2 * 3 * 4', 'a<b', '$HOME', '<%= it %>', '☃', '🙂'],
];
const STARTS = ['* ', '- ', '# ', '1. ', '> ', '+ ', '    ', '=== ', '[2] '];

/**
 * Adds what a careless export leaves in the text: markup, list marks, bare links.
 *
 * @param {string} paragraph
 * @param {Story} story
 * @returns {string}
 */
export function addNoise(paragraph, story) {
  const { random } = story;
  let text = random.chance(MARKED) ? mark(paragraph, story) : paragraph;
  if (random.chance(LINKED)) text += ` ${link(story)}`;
  return random.chance(LISTED) ? random.pick(STARTS) + text : text;
}

/**
 * @param {string} paragraph
 * @param {Story} story
 * @returns {string}
 */
function mark(paragraph, { random }) {
  const place = paragraph.indexOf(' ', random.below(paragraph.length));
  const sign = random.pick(MARKS);
  if (place < 0) return `${paragraph} ${sign}`;
  return `${paragraph.slice(0, place)} ${sign}${paragraph.slice(place)}`;
}

/**
 * @param {Story} story
 * @returns {string}
 */
function link({ random, day }) {
  const host = random.pick(['www.daily-ledger', 'news.harbor', 'wire', 'archive.morning_post']);
  const path = `${day.year}/${pad(day.month, 2)}/${random.between(1000, 99999)}`;
  return `https://${host}.example/${path}${random.pick(['', '?page=2&id=7', '.html', '#top', '_(b)', '.'])}`;
}
