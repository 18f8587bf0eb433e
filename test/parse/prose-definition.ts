/** What prose is by definition: unified with all of Markdown's constructs disabled, which leaves paragraphs of text. */

import type { PhrasingContent, Root } from 'mdast';
import remarkHtml from 'remark-html';
import remarkParse from 'remark-parse';
import { type Data, type Processor, unified } from 'unified';
import type { Layout } from '../../src/config/config.ts';
import { splitUrls } from '../../src/parse/bare-urls.ts';
import type { Paragraph } from '../../src/parse/paragraphs.ts';

/** Every construct of CommonMark but paragraphs. Not `lineEnding`: without it micromark never ends. */
const DISABLED = [
  'attention autolink blockQuote characterEscape characterReference codeFenced codeIndented codeText definition',
  'hardBreakEscape headingAtx htmlFlow htmlText labelEnd labelStartImage labelStartLink list setextUnderline thematicBreak',
].flatMap((names) => names.split(' '));

const flow = unified()
  .use(remarkParse)
  .use(plainProse)
  .use(() => linkUrls)
  .use(remarkHtml)
  .freeze();
const lines = flow()
  .use(() => keepLines)
  .freeze();

/** Paragraphs that are no tables, which go past the parser since it knows no line that begins with blanks. */
export function proseByDefinition(paragraphs: readonly Paragraph[], layout: Layout): string {
  const processor = layout === 'lines' ? lines : flow;
  // A line end goes before, since the parser takes a byte order mark at the very start for none of the text.
  return String(processor.processSync(`\n${paragraphs.join('\n\n')}`));
}

function plainProse(this: Processor): void {
  const data = this.data() as Data;
  data.micromarkExtensions = [{ disable: { null: DISABLED } }];
}

function linkUrls(tree: Root): void {
  rewrite(tree, (value) =>
    splitUrls(value).map(
      ({ text, url }): PhrasingContent =>
        url === undefined ? { type: 'text', value: text } : { type: 'link', url, children: [{ type: 'text', value: text }] },
    ),
  );
}

function keepLines(tree: Root): void {
  rewrite(tree, (value) =>
    value
      .split('\n')
      .flatMap((line, index): PhrasingContent[] => [
        ...(index === 0 ? [] : [{ type: 'break' as const }]),
        { type: 'text', value: line },
      ]),
  );
}

function rewrite(tree: Root, change: (value: string) => PhrasingContent[]): void {
  for (const node of tree.children) {
    if (node.type !== 'paragraph') continue;
    node.children = node.children.flatMap((child) => (child.type === 'text' ? change(child.value) : [child]));
  }
}
