/**
 * How long the inputs take that once stalled the build, at a middling size and at the size of the largest file and line:
 * `node test/bench/bounded.js`. Each is read, rendered and let go, as a build does it; the median of three is shown.
 */

import { DEFAULT_LIMITS } from '../../build/config/limits.js';
import { parseArticle } from '../../build/parse/article.js';
import { parseEntry } from '../../build/parse/entry.js';

const ROUNDS = 3;
const HEADER = '---\ndate: 2017-01-23\n---\n';
const { fileBytes, lineCharacters } = DEFAULT_LIMITS;
const LINE = lineCharacters - 1000;
const FILE = fileBytes - 1000;

/**
 * A piece of text again and again, up to a length.
 *
 * @param {string} piece
 * @param {number} length
 */
const fill = (piece, length) => piece.repeat(Math.floor(length / piece.length));

/**
 * The file of one name at three sizes: a line of 30 kB, a line as long as lines may be, as many lines as the file may have.
 *
 * @param {string} name
 * @param {string} header
 * @param {string} piece
 * @returns {[string, string][]}
 */
const sizes = (name, header, piece) => [
  [name, header + fill(piece, 32_000)],
  [name, header + fill(piece, LINE)],
  [name, header + fill(`${fill(piece, 40)}\n`, FILE)],
];

const PIECES = [
  '- ',
  '*a_ ',
  'a <![CDATA[',
  '[ (](',
  '>',
  '> ',
  '`a',
  '![',
  '<div>',
  '\\',
  '|a',
  '#',
  'http://a.b/.)',
  'a@b.c ',
  'word ',
];

/** @type {[string, string][]} */
const CASES = [
  ...PIECES.flatMap((piece) => sizes('a.md', HEADER, piece)),
  ...PIECES.flatMap((piece) => sizes('a.txt', 'date 2017-01-23 A.\n\n', piece)),
  ['a.md', `---\ndate: 2017-01-23\n${'\n'.repeat(80_000)}---\nx`],
  ['a.md', `---\ndate: 2017-01-23\n${'\n'.repeat(FILE)}---\nx`],
  ['a.md', `${HEADER}${'\n'.repeat(FILE)}x`],
];

/**
 * @param {string} name
 * @param {string} text
 * @returns {{ milliseconds: number, outcome: string }}
 */
function take(name, text) {
  const source = { source: name, path: name, file: `/${name}`, bytes: Buffer.from(text) };
  const start = performance.now();
  const parsed = parseEntry(source, { language: 'en', lineCharacters });
  const outcome = 'rejected' in parsed ? parsed.rejected.code : parsed.document.form;
  if (!('rejected' in parsed)) parseArticle(parsed.entry, parsed.document);
  return { milliseconds: performance.now() - start, outcome };
}

/** @param {number[]} values */
const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

for (const [name, text] of CASES) {
  const taken = Array.from({ length: ROUNDS }, () => take(name, text));
  const time = median(taken.map(({ milliseconds }) => milliseconds));
  const start = JSON.stringify(text.slice(name === 'a.txt' ? 20 : HEADER.length, HEADER.length + 30));
  console.log(
    `${time.toFixed(0).padStart(6)} ms  ${String(text.length).padStart(8)} characters  ${taken[0]?.outcome}  ${name} ${start}`,
  );
}
