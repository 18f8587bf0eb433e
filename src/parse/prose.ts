/**
 * Paragraphs of plain text → safe HTML, through unified with all of Markdown's constructs disabled: nothing is dropped
 * or restyled, and bare http(s) URLs become links.
 */

import remarkHtml from 'remark-html';
import remarkParse from 'remark-parse';
import { type Data, type Processor, unified } from 'unified';
import type { SafeHtml } from '../model/brand.ts';
import { linkUrls } from './bare-urls.ts';
import type { Paragraph } from './paragraphs.ts';

/** Every construct of CommonMark but paragraphs. Not `lineEnding`: without it micromark never ends. */
const DISABLED = [
  'attention autolink blockQuote characterEscape characterReference codeFenced codeIndented codeText definition',
  'hardBreakEscape headingAtx htmlFlow htmlText labelEnd labelStartImage labelStartLink list setextUnderline thematicBreak',
].flatMap((names) => names.split(' '));

/** Paragraphs that are rendered at once: the parser's memory grows faster than what it is given. */
const BATCH = 100;

const processor = unified().use(remarkParse).use(plainProse).use(linkUrls).use(remarkHtml).freeze();

/** One `<p>` a paragraph; what it shows equals the paragraph, white space collapsed. */
export function renderProse(paragraphs: readonly Paragraph[]): SafeHtml {
  const batches = Array.from({ length: Math.ceil(paragraphs.length / BATCH) }, (_, index) =>
    renderBatch(paragraphs.slice(index * BATCH, (index + 1) * BATCH)),
  );
  return batches.join('') as SafeHtml;
}

/** A line end goes before, since the parser takes a byte order mark at the very start for none of the text. */
function renderBatch(paragraphs: readonly Paragraph[]): string {
  return String(processor.processSync(`\n${paragraphs.join('\n\n')}`));
}

function plainProse(this: Processor): void {
  const data = this.data() as Data;
  data.micromarkExtensions = [{ disable: { null: DISABLED } }];
}
