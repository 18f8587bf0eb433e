/** The start of a Markdown file → its front matter, in any of the dialects that dumps have, and where the body begins. */

import { frontMatter } from '../model/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { type Data, FRONT_MATTER_LIMITS, type ParsedBlock } from './field-block.ts';
import { placeAt } from './place.ts';
import { parseSimpleYaml } from './simple-yaml.ts';
import { parseToml } from './toml.ts';
import { parseYaml } from './yaml.ts';

export type Dialect = 'yaml' | 'toml' | 'lines' | 'none';

export interface FrontMatter {
  readonly dialect: Dialect;
  readonly data: Data;
  /** Index of the first line of the body. */
  readonly end: number;
}

const FENCE = /^(?:[ \t]*\n)*(---|\+\+\+)[ \t]*\n/;
/** Fences that name an engine: data is data, so no engine is ever chosen by an article. */
const ENGINE_FENCE = /^(?:[ \t]*\n)*(---[ \t]*[^\s-][^\n]*|;;;[^\n]*)\n/;
const LINE_FIELD = /^([A-Za-z][\w -]{0,40}?)[ \t]*:[ \t]*(.*)$/;
const DATE_FIELD = /^date[ \t]*:/im;

/** Reads the front matter of a text whose line ends are LF; a text without any has the dialect `none`. */
export function readFrontMatter(source: string, text: string): FrontMatter | Diagnostic {
  const fence = FENCE.exec(text);
  if (fence !== null) return readFenced(source, text, fence[1] ?? '', fence[0].length);
  const engine = ENGINE_FENCE.exec(text);
  if (engine !== null)
    return frontMatter(placeAt(source, text, firstVisible(text)), 'the opening fence must be --- or +++ alone on its line');
  return readLines(text);
}

function readFenced(source: string, text: string, fence: string, start: number): FrontMatter | Diagnostic {
  const opening = placeAt(source, text, start - 1);
  const closing = closingFence(text, fence, start);
  if (closing === undefined) return frontMatter(opening, `the front matter that opens here is never closed by ${fence}`);
  const block = text.slice(start, closing.start);
  if (block.length > FRONT_MATTER_LIMITS.characters) {
    return frontMatter(
      opening,
      `the front matter has ${block.length} characters, more than the limit of ${FRONT_MATTER_LIMITS.characters}`,
    );
  }
  const parsed = fence === '---' ? readYaml(block) : parseToml(block);
  if ('reason' in parsed) return frontMatter(placeAt(source, text, start + indexOfLine(block, parsed.line)), parsed.reason);
  return { dialect: fence === '---' ? 'yaml' : 'toml', data: parsed.data, end: closing.end };
}

function readYaml(block: string): ParsedBlock {
  const data = parseSimpleYaml(block);
  return data === undefined ? parseYaml(block) : { data };
}

/** YAML may also close with `...`. */
function closingFence(text: string, fence: string, start: number): { start: number; end: number } | undefined {
  const pattern = fence === '---' ? /^(?:---|\.\.\.)[ \t]*$/gm : /^\+\+\+[ \t]*$/gm;
  pattern.lastIndex = start;
  const match = pattern.exec(text);
  return match === null ? undefined : { start: match.index, end: Math.min(text.length, match.index + match[0].length + 1) };
}

/** `Title: …` and `Date: …` up to the first blank line, as Pelican and MultiMarkdown write them. */
function readLines(text: string): FrontMatter {
  const start = firstVisible(text);
  const gap = text.slice(start).search(/\n[ \t]*(?:\n|$)/);
  const block = gap < 0 ? text.slice(start) : text.slice(start, start + gap);
  const data = block.length <= FRONT_MATTER_LIMITS.characters && DATE_FIELD.test(block) ? parseLines(block) : undefined;
  if (data === undefined) return { dialect: 'none', data: new Map(), end: 0 };
  return { dialect: 'lines', data, end: Math.min(text.length, start + block.length + 1) };
}

/** Undefined where a line is neither a field nor the indented continuation of one: then it is text. */
function parseLines(block: string): Data | undefined {
  const data = new Map<string, string>();
  let last = '';
  for (const line of block.split('\n')) {
    const match = LINE_FIELD.exec(line);
    if (match !== null) {
      last = (match[1] ?? '').toLowerCase();
      data.set(last, match[2] ?? '');
    } else if (/^[ \t]+\S/.test(line) && last !== '') data.set(last, `${data.get(last)} ${line.trim()}`);
    else return undefined;
  }
  return data;
}

function firstVisible(text: string): number {
  return Math.max(0, text.search(/\S/));
}

/** Index of a line, counted from 0, in a block. */
function indexOfLine(block: string, line: number): number {
  let index = 0;
  for (let passed = 0; passed < line && index >= 0; passed += 1) index = block.indexOf('\n', index) + 1;
  return index;
}
