/**
 * Text of a block of simple Markdown → its HTML and its text, or undefined where only the engine knows. What is taken: text,
 * emphasis that can be read in one way, code, links, images, addresses, escapes, the usual entities, line breaks.
 */

import { escapeText } from './escape-text.ts';
import { withoutFinalBlanks } from './paragraphs.ts';
import { readAngle, readBracket, readClosingBracket, readImage, readUrl } from './simple-links.ts';
import { nextMark } from './simple-marks.ts';
import type { Reader, State } from './simple-state.ts';

export interface Inline {
  readonly html: string;
  readonly text: string;
}

const ESCAPABLE = /[-*_#[\]()~`<>&+.!|"'$%,;=?^{}\\]/;
const ENTITY = /&(#|[A-Za-z0-9]+;)/y;
const ENTITIES: Readonly<Record<string, string>> = {
  ...{ 'amp;': '&', 'lt;': '<', 'gt;': '>', 'quot;': '"', 'nbsp;': '\u00a0', 'hellip;': '…', 'ndash;': '–', 'mdash;': '—' },
  ...{ 'lsquo;': '‘', 'rsquo;': '’', 'ldquo;': '“', 'rdquo;': '”' },
};
const TAGS: Readonly<Record<number, string>> = { 1: 'em', 2: 'strong' };

const READERS: Readonly<Record<string, Reader>> = {
  '*': readDelimiters,
  _: readDelimiters,
  '`': readCode,
  '[': (source, index, state) => readBracket(source, index, state, renderScope),
  ']': readClosingBracket,
  '!': readImage,
  '<': readAngle,
  '&': readAmpersand,
  '\\': readBackslash,
  '\n': readLineEnd,
  '~': (source, index) => (source[index + 1] === '~' ? undefined : literal('~')),
  '@': (source, index, { inLink }) => (!inLink && /[\w.+-]/.test(source.charAt(index - 1)) ? undefined : literal('@')),
  h: readUrl,
  w: (_source, _index, { inLink }) => (inLink ? literal('w') : undefined),
};

/** The lines of a block without the blanks at their beginnings and at the end of the last. References go into `scope`. */
export function renderInline(source: string, scope: State['scope']): Inline | undefined {
  return renderScope(source, { scope, line: scope.line, inLink: false });
}

/** What stands in a link is a scope of its own: emphasis neither enters nor leaves it. */
function renderScope(source: string, { scope, line, inLink }: Pick<State, 'scope' | 'line' | 'inLink'>): Inline | undefined {
  const state: State = { scope, line, inLink, open: [], hasBracket: false, html: '', text: '' };
  let end = 0;
  for (let mark = nextMark(source, 0); mark < source.length; mark = nextMark(source, end)) {
    const plain = source.slice(end, mark);
    add(state, source[mark] === '\n' ? withoutFinalBlanks(plain) : plain);
    const piece = READERS[source.charAt(mark).toLowerCase()]?.(source, mark, state);
    if (piece === undefined) return undefined;
    state.html += piece.html;
    state.text += piece.text;
    end = mark + piece.length;
  }
  add(state, source.slice(end));
  return state.open.length === 0 ? { html: state.html, text: state.text } : undefined;
}

function add(state: State, plain: string): void {
  state.html += plain;
  state.text += plain;
}

function literal(character: string): ReturnType<Reader> {
  return { length: character.length, html: escapeText(character), text: character };
}

/**
 * Runs that can only open or only close, each of which closes the one that was opened last (CommonMark 6.2, which says what a
 * run can; `before` and `after` are as micromark classifies them). Runs that can do neither are text.
 */
function readDelimiters(source: string, index: number, { open }: State): ReturnType<Reader> {
  const marker = source.charAt(index);
  let end = index + 1;
  while (source[end] === marker) end += 1;
  const run = source.slice(index, end);
  const [opens, closes] = rolesOf(marker, source.charAt(index - 1), source.charAt(end));
  if (!opens && !closes) return { length: run.length, html: run, text: run };
  const tag = TAGS[run.length];
  if (tag === undefined || (opens && closes) || (closes && open.pop() !== run)) return undefined;
  if (opens) open.push(run);
  return { length: run.length, html: opens ? `<${tag}>` : `</${tag}>`, text: '' };
}

function rolesOf(marker: string, previous: string, next: string): [opens: boolean, closes: boolean] {
  const [before, after] = [classOf(previous), classOf(next)];
  const left = after === 'other' || (after === 'mark' && before !== 'other') || isMarker(next);
  const right = before === 'other' || (before === 'mark' && after !== 'other') || isMarker(previous);
  if (marker === '*') return [left, right];
  return [left && (before !== 'other' || !right), right && (after !== 'other' || !left)];
}

function classOf(character: string): 'blank' | 'mark' | 'other' {
  if (character === '' || /\s/.test(character)) return 'blank';
  return /\p{P}|\p{S}/u.test(character) ? 'mark' : 'other';
}

function isMarker(character: string): boolean {
  return character === '*' || character === '_' || character === '~';
}

/** Code in single backticks on one line; one blank at both ends is not part of it. */
function readCode(source: string, index: number): ReturnType<Reader> {
  const end = source.indexOf('`', index + 1);
  const code = source.slice(index + 1, end);
  if (end < 0 || code === '' || code.includes('\n') || source[end + 1] === '`') return undefined;
  const inner = code.startsWith(' ') && code.endsWith(' ') && code.trim() !== '' ? code.slice(1, -1) : code;
  return { length: end + 1 - index, html: `<code>${escapeText(inner)}</code>`, text: inner };
}

function readAmpersand(source: string, index: number): ReturnType<Reader> {
  ENTITY.lastIndex = index;
  const name = ENTITY.exec(source)?.[1];
  if (name === undefined) return literal('&');
  const character = ENTITIES[name];
  return character === undefined ? undefined : { length: name.length + 1, html: escapeText(character), text: character };
}

function readBackslash(source: string, index: number, { scope }: State): ReturnType<Reader> {
  const next = source.charAt(index + 1);
  if (next === '\n') return lineBreak(source, index, 2, scope.keepsLines);
  return ESCAPABLE.test(next) ? { length: 2, html: escapeText(next), text: next } : undefined;
}

/** Blanks before a line end are gone by now; two or more are a line break. */
function readLineEnd(source: string, index: number, { scope }: State): ReturnType<Reader> {
  if (source.endsWith('  ', index)) return lineBreak(source, index, 1, scope.keepsLines);
  return { length: 1, html: lineEnd(scope.keepsLines), text: '\n' };
}

/** Right behind a line break, the engine takes blanks off the text of a link and off code. */
function lineBreak(source: string, index: number, length: number, keepsLines: boolean): ReturnType<Reader> {
  const isTrimmed = /^[[`]\s/.test(source.slice(index + length, index + length + 2));
  return isTrimmed ? undefined : { length, html: `<br>${lineEnd(keepsLines)}`, text: '\n' };
}

function lineEnd(keepsLines: boolean): string {
  return keepsLines ? '<br>\n' : '\n';
}
