/**
 * Simple Markdown → what `renderMarkdown` makes of it, without its engine; undefined for all other. Most articles are simple,
 * and the engine takes about a hundred times as long. A property test holds that both say the same, byte for byte.
 */

import { collapse } from '../text/white-space.ts';
import type { MarkdownBody } from './markdown-body.ts';
import { withoutFinalBlanks } from './paragraphs.ts';
import type { Reference } from './references.ts';
import { type Block, blocksOf, type Text } from './simple-blocks.ts';
import { type Inline, renderInline } from './simple-inline.ts';

/** Tabs, controls, noncharacters (beyond the first plane by their second half), definitions, and a byte order mark at the start. */
const DOUBTFUL = /[\0-\t\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff\udffe\udfff]|\]:|^\ufeff/;
const LAST_HEADING = 6;

interface Context {
  readonly keepsLines: boolean;
  readonly references: Reference[];
  /** By how much headings move down. */
  readonly shift: number;
}

/** Takes linear time, whatever the text. */
export function renderSimple(markdown: string, keepsLines = false): MarkdownBody | undefined {
  const blocks = DOUBTFUL.test(markdown) ? undefined : blocksOf(markdown);
  if (blocks === undefined) return undefined;
  const heading = headingOf(blocks[0]);
  if (heading === 'doubtful') return undefined;
  const body = heading === undefined ? blocks : blocks.slice(1);
  const context = {
    keepsLines,
    references: [],
    shift: body.some((block) => block.kind === 'heading' && block.level === 1) ? 1 : 0,
  };
  const rendered: Inline[] = [];
  for (const block of body) {
    const next = renderBlock(block, context);
    if (next === undefined) return undefined;
    rendered.push(next);
  }
  const split = body[0]?.kind === 'paragraph' ? 1 : 0;
  return {
    firstHtml: printed(rendered.slice(0, split)),
    html: printed(rendered.slice(split)),
    blocks: rendered.map(({ text }) => collapse(text)).filter((text) => text !== ''),
    references: context.references,
    removals: [],
    ...(heading === undefined ? {} : { heading }),
  };
}

/** Links of the heading that becomes the headline are only text. */
function headingOf(block: Block | undefined): string | undefined | 'doubtful' {
  if (block?.kind !== 'heading' || block.level !== 1) return undefined;
  const inline = renderText(block.text, { keepsLines: false, references: [], shift: 0 });
  return collapse(inline?.text ?? '') || 'doubtful';
}

function printed(blocks: readonly Inline[]): string {
  return blocks.map(({ html }) => html).join('\n');
}

function renderBlock(block: Block, context: Context): Inline | undefined {
  switch (block.kind) {
    case 'paragraph':
      return wrap('p', renderText(block.text, context));
    case 'heading':
      return wrap(`h${Math.min(LAST_HEADING, block.level + context.shift)}`, renderText(block.text, context));
    case 'quote':
      return around('blockquote', wrap('p', renderText(block.text, context)));
    case 'list':
      return around(/[.)]/.test(block.marker) ? 'ol' : 'ul', renderItems(block.items, context));
    case 'break':
      return { html: '<hr>', text: '' };
  }
}

/** Items are no paragraphs, so their line ends are never kept. */
function renderItems(items: readonly Text[], context: Context): Inline | undefined {
  const rendered: Inline[] = [];
  for (const item of items) {
    const inline = wrap('li', renderText(item, { ...context, keepsLines: false }));
    if (inline === undefined) return undefined;
    rendered.push(inline);
  }
  return { html: printed(rendered), text: rendered.map(({ text }) => text).join('\n') };
}

function renderText({ lines, line }: Text, { keepsLines, references }: Context): Inline | undefined {
  return renderInline(withoutFinalBlanks(lines.join('\n')), { line, keepsLines, references });
}

function wrap(tag: string, inline: Inline | undefined): Inline | undefined {
  return inline && { html: `<${tag}>${inline.html}</${tag}>`, text: inline.text };
}

function around(tag: string, inline: Inline | undefined): Inline | undefined {
  return inline && { html: `<${tag}>\n${inline.html}\n</${tag}>`, text: inline.text };
}
