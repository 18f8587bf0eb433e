/** @import {Random} from "./random.js" */

const BLANKS = [' ', ' ', ' ', ' ', ' ', ' ', ' ', '', '  ', '\t'];
const WIDTH = 72;

/**
 * Puts an article into the form of an export; a few differ from the rest.
 *
 * @param {string} date
 * @param {string[]} paragraphs
 * @param {Random} random
 * @returns {string}
 */
export function layOut(date, paragraphs, random) {
  const header = random.chance(0.02) ? `Date: ${date}` : `${random.pick(BLANKS)}date ${date}`;
  const join = random.chance(0.02) ? random.pick(['\n', '\n\n']) : ' ';
  const body = random.chance(0.02) ? paragraphs.map(wrap) : paragraphs;
  const end = random.chance(0.5) ? '\n' : '';
  const text = `${header}${join}${body.join('\n\n')}${end}`;
  const lines = random.chance(0.02) ? text.replaceAll('\n', '\r\n') : text;
  return random.chance(0.015) ? `\uFEFF${lines}` : lines;
}

/**
 * @param {string} paragraph
 * @returns {string} the paragraph with lines of at most the width, where it has blanks
 */
function wrap(paragraph) {
  const lines = [''];
  for (const word of paragraph.split(' ')) {
    const line = lines[lines.length - 1] ?? '';
    if (line.length + word.length < WIDTH) lines[lines.length - 1] = line ? `${line} ${word}` : word;
    else lines.push(word);
  }
  return lines.join('\n');
}
