/**
 * Markdown → its blocks, where each is a paragraph, a heading, a thematic break, or a list or block quote of nothing but
 * text; undefined where anything could be more than that.
 */

/** Lines of text without the blanks at their beginnings, and the line of the file at which they begin, from 1. */
export interface Text {
  readonly lines: string[];
  readonly line: number;
}

export type Block =
  | { readonly kind: 'paragraph' | 'quote'; readonly text: Text }
  | { readonly kind: 'heading'; readonly level: number; readonly text: Text }
  | { readonly kind: 'list'; readonly marker: string; readonly items: Text[] }
  | { readonly kind: 'break' };

const HEADING = /^(#{1,6}) +([^ #\n]|[^ \n][^\n]*[^ #\n]) *$/;
const BREAK = /^(?:-{3,}|\*{3,}|_{3,}|\* \* \*|- - -) *$/;
const ITEM = /^([-*+]|\d{1,9}[.)]) {1,4}([^ [\n][^\n]*)$/;
const QUOTE = /^> ?([^ \n][^\n]*)$/;
/** Beginnings of lines that can be something else than text: markers, underlines, rows of tables, fences. */
const DOUBTFUL = /^(?:[-+*](?: |$)|\d{1,9}[.)](?: |$)|#{1,6}(?: |$)|>|\||~~|```|[-:| ]+$|[* ]+$|[_ ]+$|=+ *$)/;

/** The text has no tabs. */
export function blocksOf(markdown: string): Block[] | undefined {
  const blocks: Block[] = [];
  let open: Block | undefined;
  for (const [index, line] of markdown.split('\n').entries()) {
    const next = blockAfter(line, index + 1, open, blocks.at(-1));
    if (next === 'doubtful') return undefined;
    if (next !== undefined && next !== open) blocks.push(next);
    open = next;
  }
  return blocks;
}

/** The block that is open behind the line, if any: the one before, if the line goes on with it, or a new one. */
function blockAfter(
  line: string,
  number: number,
  open: Block | undefined,
  last: Block | undefined,
): Block | undefined | 'doubtful' {
  const text = line.replace(/^ +/, '');
  if (text === '') return undefined;
  if (text.length === line.length && /^[-*+_#>\d]/.test(line)) {
    const marked = markedBlock(line, number, open, last);
    if (marked !== undefined) return marked;
  }
  if (DOUBTFUL.test(text)) return 'doubtful';
  const texts = open === undefined ? undefined : openText(open);
  if (open !== undefined && texts !== undefined) {
    texts.lines.push(text);
    return open;
  }
  const indent = line.length - text.length;
  if (indent > (last?.kind === 'list' ? 0 : 3)) return 'doubtful';
  return { kind: 'paragraph', text: { lines: [text], line: number } };
}

/** What the marker at the beginning of the line makes of it; undefined: it may be text. */
function markedBlock(
  line: string,
  number: number,
  open: Block | undefined,
  last: Block | undefined,
): Block | undefined | 'doubtful' {
  if (BREAK.test(line)) return open === undefined || openText(open) === undefined ? { kind: 'break' } : 'doubtful';
  const [, hashes = '', title] = HEADING.exec(line) ?? [];
  if (title !== undefined) return { kind: 'heading', level: hashes.length, text: { lines: [title], line: number } };
  const [, quoted] = QUOTE.exec(line) ?? [];
  if (quoted !== undefined) return quoteAfter(quoted, number, open);
  const [, marker, item] = ITEM.exec(line) ?? [];
  return marker === undefined || item === undefined ? undefined : listAfter(marker, item, number, open, last);
}

function quoteAfter(line: string, number: number, open: Block | undefined): Block | 'doubtful' {
  if (DOUBTFUL.test(line)) return 'doubtful';
  if (open?.kind !== 'quote') return { kind: 'quote', text: { lines: [line], line: number } };
  open.text.lines.push(line);
  return open;
}

/** Lists are tight, begin with 1 if they are ordered, and stand next to no other list. */
function listAfter(
  written: string,
  line: string,
  number: number,
  open: Block | undefined,
  last: Block | undefined,
): Block | 'doubtful' {
  const marker = written.slice(-1);
  if (DOUBTFUL.test(line)) return 'doubtful';
  if (open?.kind === 'list' && open.marker === marker) {
    open.items.push({ lines: [line], line: number });
    return open;
  }
  if (last?.kind === 'list' || (written.length > 1 && written.slice(0, -1) !== '1')) return 'doubtful';
  return { kind: 'list', marker, items: [{ lines: [line], line: number }] };
}

/** What a line of text would go on with. */
function openText(block: Block): Text | undefined {
  switch (block.kind) {
    case 'paragraph':
    case 'quote':
      return block.text;
    case 'list':
      return block.items.at(-1);
    default:
      return undefined;
  }
}
