/**
 * Paragraphs of plain text → safe HTML, through unified with all of Markdown's constructs disabled: nothing is dropped
 * or restyled, and bare http(s) URLs become links.
 */

import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import remarkHtml from 'remark-html';
import remarkParse from 'remark-parse';
import { type Data, type Processor, unified } from 'unified';
import type { SafeHtml } from '../model/brand.ts';
import type { Paragraph } from './paragraphs.ts';

/** Every construct of CommonMark but paragraphs. Not `lineEnding`: without it micromark never ends. */
const DISABLED = [
  'attention',
  'autolink',
  'blockQuote',
  'characterEscape',
  'characterReference',
  'codeFenced',
  'codeIndented',
  'codeText',
  'definition',
  'hardBreakEscape',
  'headingAtx',
  'htmlFlow',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  'list',
  'setextUnderline',
  'thematicBreak',
];

/** The code points of `H` and `h`, at which a URL with its protocol may start. */
const PROTOCOL_STARTS = [72, 104];

const processor = unified().use(remarkParse).use(plainProse).use(remarkHtml).freeze();

/** One `<p>` a paragraph; what it shows equals the paragraph, white space collapsed. */
export function renderProse(paragraphs: readonly Paragraph[]): SafeHtml {
  return String(processor.processSync(paragraphs.join('\n\n'))) as SafeHtml;
}

function plainProse(this: Processor): void {
  const data = this.data() as Data;
  data.micromarkExtensions = [{ disable: { null: DISABLED } }, protocolLinks()];
  const { transforms: _, ...links } = gfmAutolinkLiteralFromMarkdown();
  data.fromMarkdownExtensions = [links];
}

/** GFM's literal links without those of `www.` and of e-mail addresses. */
function protocolLinks() {
  const { text = {} } = gfmAutolinkLiteral();
  const entries = PROTOCOL_STARTS.map((start) => {
    const constructs = [text[start] ?? []].flat();
    return [start, constructs.filter(({ name }) => name === 'protocolAutolink')];
  });
  return { text: Object.fromEntries(entries) };
}
