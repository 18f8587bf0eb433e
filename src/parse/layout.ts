/** The lines of a paragraph → whether they are a table: columns that blanks align, as wire services set market prices. */

import { characterCount } from '../text/characters.ts';

/** A run of words with single blanks between them, behind a gap: two or more blanks, or a tab. Columns count from 0. */
interface Cell {
  readonly start: number;
  /** Column behind it. */
  readonly end: number;
  /** Figures are aligned by their end as well. */
  readonly isFigure: boolean;
}

interface Line {
  /** All but the first, which every line has. */
  readonly cells: readonly Cell[];
  /** Whether the gaps are wider or more than those that justified text has between its words. */
  readonly isSpread: boolean;
}

/** A table has at least so many lines, and a column at least so many cells. */
const LEAST_LINES = 3;
/** Columns, beside the first, that a line of a table has. */
const LEAST_COLUMNS = 2;
/** A gap that no justified text has. */
const WIDE_GAP = 4;
const TAB_STOP = 8;

/** What ends in a mark of a sentence, behind which typists leave two blanks. Dots that lead to a column are no such mark. */
const SENTENCE_END = /(?:^|[^.])[.?!:]['"”’»)\]]*$/u;
/** Letters of a figure: `12.5c`, `$3bn`. */
const MOST_LETTERS = 2;

/**
 * Whether at least three lines, and at least half of all, share two columns, which hold at least half of their cells. A
 * column is where cells of three lines, and of half of those that have gaps, start, or where their figures end. One column
 * is enough where every line has it and no other: a name and a figure.
 */
export function isTable(paragraph: string): boolean {
  if (!paragraph.includes('\n') || !/ {2}|\t/.test(paragraph)) return false;
  const lines = paragraph.split('\n').map(readLine);
  const spread = lines.filter(({ cells, isSpread }) => isSpread && cells.length > 0);
  if (spread.length < LEAST_LINES || spread.length * 2 < lines.length) return false;
  const isAligned = alignment(spread);
  const rows = spread.filter(({ cells }) => isRow(cells.length, cells.filter(isAligned).length));
  if (rows.length >= LEAST_LINES && rows.length * 2 >= lines.length) return true;
  return spread.length === lines.length && spread.every(({ cells }) => cells.length === 1 && cells.every(isAligned));
}

/** Justified text has many gaps, of which few stand below each other. */
function isRow(cells: number, aligned: number): boolean {
  return aligned >= LEAST_COLUMNS && aligned * 2 >= cells;
}

/** Which cells stand in a column that enough of the lines share. */
function alignment(lines: readonly Line[]): (cell: Cell) => boolean {
  const least = Math.max(LEAST_LINES, Math.ceil(lines.length / 2));
  const cells = lines.flatMap((line) => line.cells);
  const starts = tally(cells.map(({ start }) => start));
  const ends = tally(cells.filter(({ isFigure }) => isFigure).map(({ end }) => end));
  return ({ start, end, isFigure }) => (starts.get(start) ?? 0) >= least || (isFigure && (ends.get(end) ?? 0) >= least);
}

function tally(columns: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const column of columns) counts.set(column, (counts.get(column) ?? 0) + 1);
  return counts;
}

/** Words and what stands between them. Blanks at the start of a line are no gap. */
function readLine(line: string): Line {
  const runs = line.match(/[ \t]+|[^ \t]+/g) ?? [];
  const cells: { start: number; words: string[] }[] = [];
  let [column, gaps, singles, isWide] = [0, 0, 0, false];
  runs.forEach((run, index) => {
    const word = runs[index - 1];
    if (!/^[ \t]/.test(run)) {
      cells.at(-1)?.words.push(run);
    } else if (word !== undefined && isGap(run, word)) {
      cells.push({ start: advance(column, run), words: [] });
      gaps += 1;
      isWide ||= run.length >= WIDE_GAP || run.includes('\t');
    } else if (word !== undefined) {
      cells.at(-1)?.words.push(run);
      singles += 1;
    }
    column = advance(column, run);
  });
  return { cells: cells.map(({ start, words }) => cellOf(start, words.join(''))), isSpread: isWide || singles <= gaps };
}

function isGap(blanks: string, wordBefore: string): boolean {
  if (blanks === '  ') return !SENTENCE_END.test(wordBefore);
  return blanks.length > 1 || blanks === '\t';
}

function cellOf(start: number, text: string): Cell {
  return { start, end: start + characterCount(text), isFigure: isFigure(text) };
}

function isFigure(text: string): boolean {
  return /\p{Nd}/u.test(text) && (text.match(/\p{L}/gu)?.length ?? 0) <= MOST_LETTERS;
}

/** The column behind a run of blanks or of other characters. */
function advance(column: number, run: string): number {
  if (!run.includes('\t')) return column + characterCount(run);
  return Array.from(run).reduce((at, blank) => (blank === '\t' ? at + TAB_STOP - (at % TAB_STOP) : at + 1), column);
}
