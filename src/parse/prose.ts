/**
 * Paragraphs of plain text → safe HTML, through unified with all of Markdown's constructs disabled: nothing is dropped
 * or restyled, tables keep their lines, and bare http(s) URLs become links.
 */

import type { Paragraph as ParagraphNode, Root } from 'mdast';
import { defaultSchema } from 'rehype-sanitize';
import remarkHtml from 'remark-html';
import remarkParse from 'remark-parse';
import { type Data, type Processor, unified } from 'unified';
import type { Layout } from '../config/config.ts';
import type { SafeHtml } from '../model/brand.ts';
import { linkUrls } from './bare-urls.ts';
import { isTable } from './layout.ts';
import { keepLines } from './line-breaks.ts';
import type { Paragraph } from './paragraphs.ts';

/** Every construct of CommonMark but paragraphs. Not `lineEnding`: without it micromark never ends. */
const DISABLED = [
  'attention autolink blockQuote characterEscape characterReference codeFenced codeIndented codeText definition',
  'hardBreakEscape headingAtx htmlFlow htmlText labelEnd labelStartImage labelStartLink list setextUnderline thematicBreak',
].flatMap((names) => names.split(' '));

/** Paragraphs that are rendered at once: the parser's memory grows faster than what it is given. */
const BATCH = 100;

/** What is wider than the page is scrolled, and readers without a mouse must be able to reach it. */
const SCHEMA = { ...defaultSchema, attributes: { ...defaultSchema.attributes, pre: ['tabIndex'] } };

const flow = unified().use(remarkParse).use(plainProse).use(linkUrls).use(remarkHtml, { sanitize: SCHEMA }).freeze();
const lines = flow().use(keepLines).freeze();

/** One `<p>` a paragraph, or a `<pre>` for a table; what it shows equals the paragraph, white space collapsed. */
export function renderProse(paragraphs: readonly Paragraph[], layout: Layout = 'flow'): SafeHtml {
  const processor = layout === 'lines' ? lines : flow;
  let html = '';
  for (let index = 0; index < paragraphs.length; ) {
    const batch = batchAt(paragraphs, index);
    html += batch.length === 0 ? renderTable(paragraphs[index] ?? '') : renderBatch(batch, processor);
    index += Math.max(1, batch.length);
  }
  return html as SafeHtml;
}

/** The paragraphs from an index on up to the next table, as many as are rendered at once. */
function batchAt(paragraphs: readonly Paragraph[], start: number): readonly Paragraph[] {
  let end = start;
  while (end < paragraphs.length && end - start < BATCH && !isTable(paragraphs[end] ?? '')) end += 1;
  return paragraphs.slice(start, end);
}

/** A line end goes before, since the parser takes a byte order mark at the very start for none of the text. */
function renderBatch(paragraphs: readonly Paragraph[], processor: typeof flow): string {
  return String(processor.processSync(`\n${paragraphs.join('\n\n')}`));
}

/** The text goes past the parser, which knows no line that begins with blanks. */
function renderTable(value: Paragraph): string {
  const data = { hName: 'pre', hProperties: { tabIndex: 0 }, hChildren: [{ type: 'text' as const, value }] };
  const table: ParagraphNode = { type: 'paragraph', data, children: [] };
  const tree: Root = { type: 'root', children: [table] };
  return flow.stringify(tree);
}

function plainProse(this: Processor): void {
  const data = this.data() as Data;
  data.micromarkExtensions = [{ disable: { null: DISABLED } }];
}
