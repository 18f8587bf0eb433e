/** Text → its paragraphs: runs of lines between blank lines, each line without the blanks at its ends. */

/** A paragraph as the source has it; its lines are joined by LF. Agrees with CommonMark's, as a property test holds. */
export type Paragraph = string;

/** Paragraphs of a text whose line ends are LF. A line is blank that has nothing but blanks and tabs. */
export function splitParagraphs(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let lines: string[] = [];
  for (const line of text.split('\n')) {
    const content = trimBlanks(line);
    if (content !== '') lines.push(content);
    else if (lines.length > 0) {
      paragraphs.push(lines.join('\n'));
      lines = [];
    }
  }
  if (lines.length > 0) paragraphs.push(lines.join('\n'));
  return paragraphs;
}

function trimBlanks(line: string): string {
  let start = 0;
  let end = line.length;
  while (start < end && isBlank(line.charCodeAt(start))) start += 1;
  while (end > start && isBlank(line.charCodeAt(end - 1))) end -= 1;
  return line.slice(start, end);
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09;
}
