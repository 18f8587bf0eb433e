/** @import {Entry} from "../corpus/types.js" */

/**
 * What every form of an article is made of.
 *
 * @typedef {object} Article
 * @property {string} folder year and month: `2010/01`
 * @property {string} name of its file, without extension
 * @property {string} date
 * @property {string} title the beginning of the text
 * @property {string[]} paragraphs
 * @property {string} text dated text, as the generator has it
 */

const HEADER = /^\uFEFF?\s*date:?\s+(\d{4}-\d\d-\d\d)\s+/i;
const TITLE = 100;

/**
 * @param {Entry} entry a sound one
 * @returns {Article}
 * @throws {RangeError} for an entry without a date
 */
export function readArticle({ path, text }) {
  const [header, date] = HEADER.exec(text) ?? [];
  if (header === undefined || date === undefined) throw new RangeError(`${path} has no date`);
  const paragraphs = splitParagraphs(text.slice(header.length));
  const title = beginning(paragraphs[0] ?? '');
  const place = path.lastIndexOf('/');
  return { folder: path.slice(0, place), name: path.slice(place + 1).replace(/\.txt$/, ''), date, title, paragraphs, text };
}

/**
 * @param {Article} article
 * @param {string} paragraph
 * @returns {Article} with one more paragraph
 */
export function amend(article, paragraph) {
  return { ...article, paragraphs: [...article.paragraphs, paragraph], text: `${article.text.trimEnd()}\n\n${paragraph}\n` };
}

/** @param {string} text */
function splitParagraphs(text) {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*(?:\n[ \t]*)+/)
    .map((paragraph) => paragraph.replace(/^[ \t\n]+|[ \t\n]+$/g, ''))
    .filter((paragraph) => paragraph !== '');
}

/** @param {string} paragraph */
function beginning(paragraph) {
  const flat = paragraph.replace(/\s+/g, ' ');
  if (flat.length <= TITLE) return flat;
  const end = flat.lastIndexOf(' ', TITLE);
  return end > 0 ? flat.slice(0, end) : flat;
}
