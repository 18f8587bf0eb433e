/** Text → its paragraphs: runs of lines between blank lines, each line without the blanks at its ends. */

import { isTable } from './layout.ts';

/**
 * A paragraph as the source has it; its lines are joined by LF. Agrees with CommonMark's, as a property test holds. One that
 * is a table (`isTable`) keeps the blanks at the beginning of its lines.
 */
export type Paragraph = string;

/** Paragraphs of a text whose line ends are LF. A line is blank that has nothing but blanks and tabs. */
export function splitParagraphs(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let lines: string[] = [];
  for (let start = 0; start <= text.length; ) {
    const lineEnd = text.indexOf('\n', start);
    const end = lineEnd < 0 ? text.length : lineEnd;
    const content = withoutFinalBlanks(text.slice(start, end));
    if (content !== '') lines.push(content);
    else if (lines.length > 0) {
      paragraphs.push(paragraphOf(lines));
      lines = [];
    }
    start = end + 1;
  }
  if (lines.length > 0) paragraphs.push(paragraphOf(lines));
  return paragraphs;
}

function paragraphOf(lines: readonly string[]): Paragraph {
  if (lines.length === 1) return withoutFirstBlanks(lines[0] ?? '');
  const indented = lines.join('\n');
  return isTable(indented) ? indented : lines.map(withoutFirstBlanks).join('\n');
}

function withoutFirstBlanks(line: string): string {
  let start = 0;
  while (start < line.length && isBlank(line.charCodeAt(start))) start += 1;
  return start === 0 ? line : line.slice(start);
}

export function withoutFinalBlanks(line: string): string {
  let end = line.length;
  while (end > 0 && isBlank(line.charCodeAt(end - 1))) end -= 1;
  return end === line.length ? line : line.slice(0, end);
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09;
}
