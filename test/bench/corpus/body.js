/** @import {Desk} from "./desk.js" */
/** @import {Story} from "./story.js" */
import { countParagraphs, drawLength } from './length.js';
import { addNoise } from './noise.js';
import { writeLead, writeSentence } from './sentence.js';
import { render } from './template.js';

const DATELINED = 0.3;
const HEADLINED = 0.03;
// A sentence that would end further past the share than this is left to the next paragraph.
const SLACK = 75;

/**
 * @param {Desk} desk
 * @param {Story} story
 * @param {number} mean the mean length of an article in bytes
 * @returns {string[]} its paragraphs
 */
export function writeBody(desk, story, mean) {
  const target = drawLength(mean, story.random);
  const count = countParagraphs(target, story.random);
  const paragraphs = story.random.chance(HEADLINED) ? [headline(desk, story)] : [];
  let length = 0;
  const start = paragraphs.length + 1;
  for (let index = start; index <= count; index++) {
    const share = (target * index) / count - length - SLACK;
    const paragraph = writeParagraph(desk, story, share, index === start);
    length += Buffer.byteLength(paragraph) + 2;
    paragraphs.push(paragraph);
  }
  return paragraphs;
}

/**
 * @param {Desk} desk
 * @param {Story} story
 * @param {number} share how many bytes to reach
 * @param {boolean} isFirst
 * @returns {string}
 */
function writeParagraph(desk, story, share, isFirst) {
  let text = isFirst ? opening(desk, story) : writeSentence(desk, story);
  let length = Buffer.byteLength(text);
  while (length < share) {
    const sentence = desk.language.gap + writeSentence(desk, story);
    length += Buffer.byteLength(sentence);
    text += sentence;
  }
  return addNoise(text, story);
}

/**
 * @param {Desk} desk
 * @param {Story} story
 * @returns {string}
 */
function opening(desk, story) {
  const { datelines } = desk.templates;
  const line = story.random.chance(DATELINED) ? render(story.random.pick(datelines), story) : '';
  return line + writeLead(desk, story);
}

/**
 * @param {Desk} desk
 * @param {Story} story
 * @returns {string}
 */
function headline({ templates }, story) {
  return render(story.random.pick(templates.headlines), story);
}
