/** Labelled lines → text of 80 columns. What comes from the input is printed with its control characters escaped. */

import { styleText } from 'node:util';
import { visible } from '../text/characters.ts';
import { grouped } from './progress.ts';

export interface ScreenLine {
  /** Stands in a column of its own; empty where the line goes on with what stands above. */
  readonly label: string;
  readonly text: string;
  readonly color?: 'red' | 'yellow' | 'cyan' | 'green';
}

const COLUMNS = 80;
const LABEL_COLUMNS = 12;
/** Columns that are left for a line's text. */
export const TEXT_COLUMNS = COLUMNS - LABEL_COLUMNS;
const BETWEEN = ', ';
/** Of a long list so many are tried, and then as many shown as fit. */
const MOST_ITEMS = 12;

export function printScreen(lines: readonly ScreenLine[], hasColor: boolean): string {
  return lines.map((line) => `${printLine(line, hasColor)}\n`).join('');
}

/** The names with commas between them in at most so many columns; names that are too long for that lose their beginning. */
export function joinWithin(names: readonly string[], columns: number): string {
  const shown = names.map(visible);
  const joined = shown.join(BETWEEN);
  if (joined.length <= columns) return joined;
  const each = Math.floor((columns - BETWEEN.length * (names.length - 1)) / names.length);
  return shown.map((name) => endOf(name, each)).join(BETWEEN);
}

/** The text in lines that fit, cut between words. */
export function wrap(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && longer.length <= TEXT_COLUMNS) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines;
}

/** As many of the items as fit, and how many more there are. */
export function listWithin(items: readonly string[], columns: number): string {
  let text = '';
  for (let most = Math.min(items.length, MOST_ITEMS); most > 0; most -= 1) {
    const more = items.length > most ? ` and ${grouped(items.length - most)} more` : '';
    text = `${items.slice(0, most).map(visible).join(BETWEEN)}${more}`;
    if (text.length <= columns) break;
  }
  return text;
}

function printLine({ label, text, color }: ScreenLine, hasColor: boolean): string {
  const padded = label.padEnd(LABEL_COLUMNS);
  const painted = hasColor && label !== '' ? styleText(color ?? 'bold', padded, { validateStream: false }) : padded;
  return `${painted}${beginningOf(visible(text), TEXT_COLUMNS)}`.trimEnd();
}

function beginningOf(text: string, columns: number): string {
  const characters = Array.from(text);
  return characters.length <= columns ? text : `${characters.slice(0, columns - 1).join('')}…`;
}

function endOf(text: string, columns: number): string {
  const characters = Array.from(text);
  return characters.length <= columns ? text : `…${characters.slice(characters.length - columns + 1).join('')}`;
}
