/**
 * Simple YAML → its fields, without its libraries; undefined for all other. Each line is `name: text`, `name: [text, text]`, or
 * `name:` with lines of `- text` below, and each text is on one line and cannot be more than text (YAML 1.2, chapter 7.3). A
 * property test holds that both say the same.
 */

import { type Data, FRONT_MATTER_LIMITS } from './field-block.ts';
import { withoutFinalBlanks } from './paragraphs.ts';

/** Tabs, controls, surrogates, line ends of other standards, a byte order mark, noncharacters. */
const DOUBTFUL = /[\0-\t\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]/;
const FIELD = /^([A-Za-z][\w-]{0,60}):(?: +(.*))?$/;
const ITEM = /^( {0,8}-) +(.*)$/;
const LIST = /^\[(.*)\]$/;
const QUOTED = /^(?:"([^"\\]*)"|'([^']*)')$/;
/** It begins with no indicator, and no `: ` or ` #` is in it. */
const PLAIN = /^[^-?:,[\]{}#&*!|>'"%@` ](?:[^:#]|:(?! |$)|(?<! )#)*$/;
const PLAIN_IN_LIST = /^[^-?:,[\]{}#&*!|>'"%@` ][^:#,[\]{}]*$/;

/** The block without its fences. A field without anything has the empty text. */
export function parseSimpleYaml(block: string): Data | undefined {
  if (DOUBTFUL.test(block)) return undefined;
  const data = new Map<string, unknown>();
  const lines = block.split('\n').map(withoutFinalBlanks);
  for (let index = 0; index < lines.length; ) {
    const read = lines[index] === '' ? 1 : readField(lines, index, data);
    if (read === undefined) return undefined;
    index += read;
  }
  return data.size === 0 || data.size > FRONT_MATTER_LIMITS.keys ? undefined : data;
}

/** Number of lines that the field takes. A name that comes twice is left to the library, which refuses it. */
function readField(lines: readonly string[], index: number, data: Map<string, unknown>): number | undefined {
  const [line, name = '', written = ''] = FIELD.exec(lines[index] ?? '') ?? [];
  const key = name.toLowerCase();
  if (line === undefined || data.has(key)) return undefined;
  const items = written === '' ? itemsBelow(lines, index + 1) : [];
  const value = items.length > 0 ? allTexts(items, PLAIN) : readValue(written);
  data.set(key, value);
  return value === undefined ? undefined : 1 + items.length;
}

/** All at the depth of the first. */
function itemsBelow(lines: readonly string[], start: number): string[] {
  const items: string[] = [];
  let marker: string | undefined;
  for (let index = start; index < lines.length; index += 1) {
    const [, mark, item = ''] = ITEM.exec(lines[index] ?? '') ?? [];
    if (mark === undefined || mark !== (marker ?? mark)) break;
    marker = mark;
    items.push(item);
  }
  return items;
}

function readValue(written: string): string | string[] | undefined {
  if (written === '') return '';
  const list = LIST.exec(written)?.[1];
  if (list === undefined) return textOf(written, PLAIN);
  if (list === '') return [];
  return list.includes('  ') ? undefined : allTexts(list.split(',').map(withoutBlanks), PLAIN_IN_LIST);
}

/** The library takes several blanks in brackets for a text. */
function withoutBlanks(item: string): string {
  return item.replace(/^ | $/g, '');
}

function allTexts(items: readonly string[], plain: RegExp): string[] | undefined {
  const texts = items.map((item) => textOf(item, plain));
  return texts.includes(undefined) ? undefined : (texts as string[]);
}

function textOf(written: string, plain: RegExp): string | undefined {
  if (plain.test(written)) return written;
  const [, double, single] = QUOTED.exec(written) ?? [];
  return double ?? single;
}
