/** Links, images and bare addresses of simple Markdown → marks and their texts. */

import { escapeText } from './escape-text.ts';
import { closeMark, openMark } from './references.ts';
import type { Reader, State } from './simple-state.ts';

/** Characters that stand for themselves in an address; no reference to a character. */
const URL_CHARACTERS = String.raw`(?:[\w/.~:?#=+,;@!$-]|%(?=[\dA-Fa-f]{2})|&(?![#\w]+;))`;
/** Addresses that stay as they are: http, https, mailto, or without a protocol and on no other host. */
const SAFE = /^(?:https?:\/\/|mailto:|\/(?!\/)[^:]*$|[^/#:][^:]*$)/;
const TITLE = String.raw`(?: "[^"\\\n]*")?`;
const RESOURCE = String.raw`\((${URL_CHARACTERS}{1,400})${TITLE}\)`;
const LINK = new RegExp(String.raw`\[([^[\]]+)\]${RESOURCE}`, 'y');
const IMAGE = new RegExp(String.raw`!\[([^[\]\\*_~\x60<&!\n]*)\]${RESOURCE}`, 'y');
const BARE_URL = new RegExp(
  String.raw`(?<![^ \n(])https?:\/\/[A-Za-z\d-]+(?:\.[A-Za-z\d-]+)+(?::\d+)?(?:[/?#](?:${URL_CHARACTERS}{0,400}[A-Za-z\d/=-])?)?(?=[.,;:!?)"']*(?:[ \n]|$))`,
  'y',
);
const ANGLE_URL = new RegExp(String.raw`<(https?:\/\/(?:${URL_CHARACTERS}|[()*']){1,400})>`, 'y');

type RenderText = (source: string, place: Pick<State, 'scope' | 'line' | 'inLink'>) => { html: string; text: string } | undefined;

/** `[text](address "title")`, or a bracket: without definitions there is no other link. The title is not shown. */
export function readBracket(source: string, index: number, state: State, renderText: RenderText): ReturnType<Reader> {
  const [whole, text = '', url = ''] = matchAt(LINK, source, index) ?? [];
  if (whole === undefined || !SAFE.test(url)) return readOpenBracket(source, index, state);
  const { references } = state.scope;
  const number = references.length;
  const line = lineAt(source, index, state);
  references.push({ kind: 'link', url, text: '', line });
  const inner = renderText(text, { scope: state.scope, line, inLink: true });
  return inner && { length: whole.length, html: openMark(number) + inner.html + closeMark(number), text: inner.text };
}

function readOpenBracket(source: string, index: number, state: State): ReturnType<Reader> {
  state.hasBracket = true;
  return source[index + 1] === '^' ? undefined : { length: 1, html: '[', text: '[' };
}

/** What follows could make a link of what stands before. */
export function readClosingBracket(source: string, index: number): ReturnType<Reader> {
  return /[([]/.test(source.charAt(index + 1)) ? undefined : { length: 1, html: ']', text: ']' };
}

export function readImage(source: string, index: number, state: State): ReturnType<Reader> {
  const [whole, text = '', url = ''] = matchAt(IMAGE, source, index) ?? [];
  if (whole === undefined || !SAFE.test(url)) return undefined;
  const { references } = state.scope;
  references.push({ kind: 'image', url, text, line: lineAt(source, index, state) });
  return { length: whole.length, html: openMark(references.length - 1), text };
}

/** An address in text is a link (GFM 6.9); in a link it is text. */
export function readUrl(source: string, index: number, state: State): ReturnType<Reader> {
  if (state.inLink) return { length: 1, html: source.charAt(index), text: source.charAt(index) };
  const [url] = matchAt(BARE_URL, source, index) ?? [];
  if (url === undefined || state.hasBracket) return undefined;
  const number = addLink(source, index, url, state);
  return { length: url.length, html: openMark(number) + escapeText(url) + closeMark(number), text: url };
}

/** `<https://example.org/>` is a link wherever it stands (CommonMark 6.5), but in a link; what is no tag either is text. */
export function readAngle(source: string, index: number, state: State): ReturnType<Reader> {
  const [whole = '', url] = matchAt(ANGLE_URL, source, index) ?? [];
  if (url === undefined)
    return /[A-Za-z/!?]/.test(source.charAt(index + 1)) ? undefined : { length: 1, html: '&#x3C;', text: '<' };
  if (state.inLink) return undefined;
  const number = addLink(source, index, url, state);
  return { length: whole.length, html: openMark(number) + escapeText(url) + closeMark(number), text: url };
}

/** Takes note of an address that is its own text; its number. */
function addLink(source: string, index: number, url: string, state: State): number {
  return state.scope.references.push({ kind: 'link', url, text: '', line: lineAt(source, index, state) }) - 1;
}

function matchAt(pattern: RegExp, source: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(source);
}

function lineAt(source: string, index: number, { line }: State): number {
  let current = line;
  for (let end = source.indexOf('\n'); end >= 0 && end < index; end = source.indexOf('\n', end + 1)) current += 1;
  return current;
}
