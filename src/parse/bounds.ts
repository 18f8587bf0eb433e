/**
 * Markdown → whether its engine can be given it. The engine takes quadratic time on runs of some constructs and overflows the
 * stack on deep nesting; what is beyond these limits is shown as plain text, with a warning, so that nothing is lost.
 */

import { deepestElement } from './element-depth.ts';

/** Each is the most that passes. A block is what stands between two blank lines. */
export const MARKDOWN_LIMITS = {
  /** UTF-16 code units of the document. */
  characters: 1_000_000,
  /** Lines of the document, blank ones too. */
  lines: 50_000,
  /** Lines of the document that are not blank. */
  textLines: 10_000,
  /** Lines of one block: lists and quotes look at all lines before each line. */
  blockLines: 2000,
  /** Markers of block quotes, lists and footnotes at the start of a line, or the depth that an indent makes. */
  containers: 32,
  /** The same markers in the whole document. */
  markers: 5000,
  /** Lines of the document that begin with `>`. */
  quotes: 1000,
  /** Lines of the document that are nothing but `=` or `-`. */
  underlines: 1000,
  /** Runs of `*`, `_` or `~` in a block; this one and the four below may be ten times as many in the document. */
  delimiterRuns: 2000,
  /** `[` and `]`. */
  brackets: 2000,
  /** Runs of backticks. */
  backticks: 2000,
  /** `<` and `&`. */
  markup: 2000,
  /** Backslashes. */
  backslashes: 2000,
  /** Open HTML elements at any place of the document. */
  elements: 100,
  /** Open HTML elements, times the blocks of the document, each of which may open them again. */
  reopened: 100_000,
  /** `|` in one line. */
  columns: 100,
  /** `|` in the document. */
  cells: 10_000,
  /** Marks of punctuation in a run without blanks that holds a URL or an `@`. */
  urlPunctuation: 500,
  /** `://`, `www.` and `@` in the document. */
  urls: 2000,
} as const;

type Limit = keyof typeof MARKDOWN_LIMITS;

/** What is counted in each block, and in the document. */
const IN_BLOCK: readonly (readonly [Limit, RegExp])[] = [
  ['delimiterRuns', /\*+|_+|~+/g],
  ['brackets', /[[\]]/g],
  ['backticks', /`+/g],
  ['markup', /[<&]/g],
  ['backslashes', /\\/g],
];
const BLOCKS_WORTH = 10;
const IN_DOCUMENT: readonly (readonly [Limit, RegExp])[] = [
  ['lines', /\n/g],
  ['quotes', /^[ \t]*>/gm],
  ['underlines', /^[ \t>]*(?:=+|-+)[ \t]*$/gm],
  ['cells', /\|/g],
  ['urls', /:\/\/|www\.|@/gi],
];
const MARKER = />|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)|\[\^[^\]]*\]:/g;
const MARKERS = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)|\[\^[^\]]*\]:))+/;

interface Block {
  readonly index: number;
  readonly lines: readonly string[];
}

/** The first limit that the text exceeds, with the index at which the block begins, or 0. */
export function exceededLimit(text: string): { readonly limit: Limit; readonly index: number } | undefined {
  if (text.length > MARKDOWN_LIMITS.characters) return { limit: 'characters', index: 0 };
  if (isFarWithin(text)) return undefined;
  const whole = IN_DOCUMENT.find(([limit, pattern]) => count(text, pattern) > MARKDOWN_LIMITS[limit])?.[0];
  const limit = whole ?? IN_BLOCK.find(([name, pattern]) => count(text, pattern) > BLOCKS_WORTH * MARKDOWN_LIMITS[name])?.[0];
  if (limit !== undefined) return { limit, index: 0 };
  const blocks = blocksOf(text);
  for (const block of blocks) {
    const exceeded = exceededInBlock(block.lines);
    if (exceeded !== undefined) return { limit: exceeded, index: block.index };
  }
  const inBlocks = exceededByBlocks(text, blocks);
  return inBlocks === undefined ? undefined : { limit: inBlocks, index: 0 };
}

/** What limits count, each by at least one of these characters, and how many of each kind are so few that none is exceeded. */
const KINDS = [
  { characters: '\n>-', few: 900 },
  { characters: '*_~[]`&\\+.):;@(', few: 1900 },
  { characters: '<|', few: 20 },
] as const;
const KIND_OF = Uint8Array.from(
  { length: 128 },
  (_, unit) => KINDS.findIndex(({ characters }) => characters.includes(String.fromCharCode(unit))) + 1,
);
/** The kind that the punctuation of URLs is of, and so few of it in a word that `urlPunctuation` is not exceeded. */
const WORD_KIND = 2;
const WORD_FEW = 400;

/** Whether so little is there that nothing needs counting: so it is in most articles. `containers` also counts blanks. */
function isFarWithin(text: string): boolean {
  const counts = new Uint32Array(KINDS.length + 1);
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit >= 128 || KIND_OF[unit] === 0) continue;
    const kind = KIND_OF[unit] as number;
    counts[kind] = (counts[kind] as number) + 1;
  }
  if (KINDS.some(({ few }, index) => (counts[index + 1] as number) > few)) return false;
  // One word has no more of them than the text.
  if ((counts[WORD_KIND] as number) > WORD_FEW && mostInWord(text) > WORD_FEW) return false;
  return linesWithStart(text).every((line) => depthOf(line) <= MARKDOWN_LIMITS.containers);
}

/** What the start of a line begins with, if it has one: most lines begin with a letter. */
const STARTS = ' \t>-+*[0123456789';

/** The lines that may have a start before their text. */
function linesWithStart(text: string): string[] {
  const lines: string[] = [];
  for (let from = 0; from < text.length; ) {
    const found = text.indexOf('\n', from);
    const end = found < 0 ? text.length : found;
    if (STARTS.includes(text.charAt(from))) lines.push(text.slice(from, end));
    from = end + 1;
  }
  return lines;
}

/** Of the kind that URLs have, how many the word has that has most. */
function mostInWord(text: string): number {
  let [most, inWord] = [0, 0];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit <= 0x20) inWord = 0;
    else if (unit < 128 && KIND_OF[unit] === WORD_KIND) inWord += 1;
    most = Math.max(most, inWord);
  }
  return most;
}

function blocksOf(text: string): Block[] {
  const blocks: { index: number; lines: string[] }[] = [];
  let index = 0;
  let isInside = false;
  for (const line of text.split('\n')) {
    const isBlank = /^[ \t]*$/.test(line);
    if (!isBlank && isInside) blocks.at(-1)?.lines.push(line);
    else if (!isBlank) blocks.push({ index, lines: [line] });
    isInside = !isBlank;
    index += line.length + 1;
  }
  return blocks;
}

function exceededInBlock(lines: readonly string[]): Limit | undefined {
  if (lines.length > MARKDOWN_LIMITS.blockLines) return 'blockLines';
  const block = lines.join('\n');
  const counted = IN_BLOCK.find(([limit, pattern]) => count(block, pattern) > MARKDOWN_LIMITS[limit])?.[0];
  if (counted !== undefined) return counted;
  if (lines.some((line) => depthOf(line) > MARKDOWN_LIMITS.containers)) return 'containers';
  if (lines.some((line) => count(line, /\|/g) > MARKDOWN_LIMITS.columns)) return 'columns';
  const isOver = (word: string) => /https?:|www\.|@/i.test(word) && count(word, /[.)_;&:@(]/g) > MARKDOWN_LIMITS.urlPunctuation;
  return block.split(/\s/).some(isOver) ? 'urlPunctuation' : undefined;
}

function exceededByBlocks(text: string, blocks: readonly Block[]): Limit | undefined {
  const lines = blocks.flatMap((block) => block.lines);
  if (lines.length > MARKDOWN_LIMITS.textLines) return 'textLines';
  let markers = 0;
  for (const line of lines) markers += count(startOf(line), MARKER);
  if (markers > MARKDOWN_LIMITS.markers) return 'markers';
  const deepest = deepestElement(text);
  if (deepest > MARKDOWN_LIMITS.elements) return 'elements';
  return deepest * blocks.length > MARKDOWN_LIMITS.reopened ? 'reopened' : undefined;
}

/** Containers that the start of a line opens or is in. */
function depthOf(line: string): number {
  const start = startOf(line);
  const blanks = start.replaceAll('\t', '    ').replace(/[^ ]/g, '').length;
  return start === '' ? 0 : count(start, MARKER) + Math.floor(blanks / 2);
}

/** As many markers as may stand on a line are no longer than this: the label of a footnote has 999 characters at the most. */
const START_CHARACTERS = 40_000;

/** What stands before the text of a line, up to its last marker, or so much of it that it is too much. */
function startOf(line: string): string {
  return MARKERS.exec(line.slice(0, START_CHARACTERS))?.[0] ?? '';
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
