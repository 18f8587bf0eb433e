/** @import {Article} from "./article.js" */

const ADDRESS = /(https?:\/\/[^\s<>]+)/i;
/** What may open or close something inside a line. */
const MARKS = /[\\`*_{}[\]<>&~|]/g;
/** What may open a block, with the blanks before it. */
const START = /^([ \t]*\d{0,9})([-#+=:.)])/;

/**
 * @param {Article} article
 * @param {Record<string, string>} [more] further fields, with values as YAML has them
 * @returns {string} front matter and body
 */
export function toMarkdown({ date, title, paragraphs }, more = {}) {
  const fields = { date, title: JSON.stringify(title), ...more };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\n`);
  return `---\n${lines.join('')}---\n\n${paragraphs.map(escapeParagraph).join('\n\n')}\n`;
}

/**
 * @param {string} paragraph
 * @returns {string} Markdown that shows the same text, with bare addresses as links
 */
export function escapeParagraph(paragraph) {
  return paragraph.split('\n').map(escapeLine).join('\n');
}

/** @param {string} line */
function escapeLine(line) {
  const parts = line.replace(/^[ \t]+|[ \t]+$/g, '').split(ADDRESS);
  // A split by one group has the addresses at the odd places.
  return parts
    .map((part, place) => (place % 2 === 1 ? `<${part}>` : escapeText(part)))
    .join('')
    .replace(START, '$1\\$2');
}

/** @param {string} text */
function escapeText(text) {
  return text.replace(MARKS, '\\$&').replace(/www\./gi, (www) => www.replace('.', '\\.'));
}
