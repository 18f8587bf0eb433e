/** The body of a Markdown file → its HTML with marks for its references, its texts, and what was taken out. */

import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast';
import { collapse } from '../text/white-space.ts';
import { type Removal, toSafeTree } from './html-tree.ts';
import { markdownEngine } from './markdown-engine.ts';
import { closeMark, openMark, type Reference } from './references.ts';

export interface MarkdownBody {
  /** Text of a leading `# heading`, which the body goes without. */
  readonly heading?: string;
  /** HTML of the first block if it is a paragraph, else empty. */
  readonly firstHtml: string;
  /** HTML of the rest. */
  readonly html: string;
  /** Texts of the blocks, without those that have none. */
  readonly blocks: readonly string[];
  readonly references: readonly Reference[];
  readonly removals: readonly Removal[];
}

const TOP_HEADING = 2;
const LAST_HEADING = 6;
const ID_PREFIX = 'text-';
/** Elements that stand apart from what is beside them, as far as their text goes. */
const APART = new Set(
  'address article aside blockquote br caption dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li ol p pre section summary table td th tr ul'.split(
    ' ',
  ),
);

/** `markdown` must be within `MARKDOWN_LIMITS`. `keepsLines`: a line end in a paragraph is a line break. */
export function renderMarkdown(markdown: string, keepsLines = false): MarkdownBody {
  const { tree, removals } = toSafeTree(markdown);
  if (keepsLines) breakLines(tree, false);
  const heading = takeHeading(tree);
  lowerHeadings(tree);
  wrapLoose(tree);
  alignByClass(tree);
  plainFootnotes(tree);
  prefixIds(tree);
  const blocks = tree.children.map((node) => collapse(textOf(node))).filter((text) => text !== '');
  const references: Reference[] = [];
  markReferences(tree, references, false);
  const [first, rest] = splitFirst(tree);
  return {
    ...(heading === undefined ? {} : { heading }),
    firstHtml: print(first),
    html: print(rest),
    blocks,
    references,
    removals,
  };
}

function breakLines(parent: Root | Element, isFlowing: boolean): void {
  parent.children = (parent.children as ElementContent[]).flatMap((node) => {
    if (node.type === 'element') breakLines(node, node.tagName === 'p' || (isFlowing && node.tagName !== 'pre'));
    return node.type === 'text' && isFlowing ? breakText(node.value) : [node];
  });
}

function breakText(value: string): ElementContent[] {
  const lines = value.split('\n');
  return lines.flatMap((line, index) =>
    index === 0 ? [text(line)] : [{ type: 'element', tagName: 'br', properties: {}, children: [] }, text(`\n${line}`)],
  );
}

function takeHeading(tree: Root): string | undefined {
  const index = tree.children.findIndex((node) => node.type === 'element');
  const first = tree.children[index];
  if (
    first?.type !== 'element' ||
    first.tagName !== 'h1' ||
    tree.children.slice(0, index).some((node) => textOf(node).trim() !== '')
  )
    return undefined;
  const text = collapse(textOf(first));
  if (text === '') return undefined;
  tree.children.splice(index, 1);
  return text;
}

/** Headings move down together, until the highest is below the page's own. */
function lowerHeadings(tree: Root): void {
  const headings = elementsOf(tree).filter(({ tagName }) => /^h[1-6]$/.test(tagName));
  const levels = headings.map(({ tagName }) => Number(tagName[1]));
  const shift = Math.max(0, TOP_HEADING - Math.min(...levels));
  for (const [index, heading] of headings.entries()) heading.tagName = `h${Math.min(LAST_HEADING, (levels[index] ?? 1) + shift)}`;
}

/** Text that stood in an element off the list, `<center>`, becomes a paragraph. */
function wrapLoose(tree: Root): void {
  const wrapped: RootContent[] = [];
  for (const node of tree.children) {
    const last = wrapped.at(-1);
    if (isApart(node)) wrapped.push(node);
    else if (last?.type === 'element' && last.properties['dataLoose'] === true && node.type !== 'doctype')
      last.children.push(node as ElementContent);
    else if (textOf(node).trim() === '' && !(node.type === 'element')) wrapped.push(node);
    else wrapped.push({ type: 'element', tagName: 'p', properties: { dataLoose: true }, children: [node as ElementContent] });
  }
  for (const node of wrapped) if (node.type === 'element') delete node.properties['dataLoose'];
  tree.children = wrapped;
}

/** Footnotes without the words that the engine adds: the text of an article is what its source says. */
function plainFootnotes(tree: Root): void {
  for (const element of elementsOf(tree)) {
    delete element.properties['ariaDescribedBy'];
    if (element.properties['dataFootnoteBackref'] !== undefined) element.children = [];
    if (element.properties['dataFootnotes'] === undefined) continue;
    element.children = element.children.filter((node) => node.type !== 'element' || node.tagName !== 'h2');
  }
}

/** Alignment as a class, since HTML no longer has the attribute and articles have no styles. */
function alignByClass(tree: Root): void {
  for (const { properties } of elementsOf(tree)) {
    const align = String(properties['align'] ?? '').toLowerCase();
    delete properties['align'];
    if (['left', 'center', 'right'].includes(align))
      properties['className'] = [...[properties['className'] ?? []].flat(), `align-${align}`].map(String);
  }
}

/** `<del>` around paragraphs can stand in none. */
function isApart(node: RootContent): boolean {
  return node.type === 'element' && (APART.has(node.tagName) || node.children.some(isApart));
}

/** Ids of articles live in a space of their own, so that none is taken for one of the page's. */
function prefixIds(tree: Root): void {
  const elements = elementsOf(tree);
  const ids = new Set(elements.map(({ properties }) => properties['id']));
  dropRepeatedIds(elements);
  for (const { properties } of elements) {
    const target =
      typeof properties['href'] === 'string' && properties['href'].startsWith('#') ? properties['href'].slice(1) : undefined;
    if (typeof properties['id'] === 'string') properties['id'] = ID_PREFIX + properties['id'];
    if (properties['ariaDescribedBy'] !== undefined)
      properties['ariaDescribedBy'] = [properties['ariaDescribedBy']].flat().map((id) => ID_PREFIX + id);
    if (target !== undefined && ids.has(target)) properties['href'] = `#${ID_PREFIX}${target}`;
    else if (target !== undefined) delete properties['href'];
  }
}

/** Footnotes come last, and a file may write ids of its own. */
function dropRepeatedIds(elements: readonly Element[]): void {
  const seen = new Set<unknown>();
  for (const { properties } of elements) {
    if (seen.has(properties['id'])) delete properties['id'];
    seen.add(properties['id']);
  }
}

/** Puts marks where links and images are. Links of fragments stay; an image in a link is its alternative text. */
function markReferences(parent: Root | Element, references: Reference[], inLink: boolean): void {
  parent.children = (parent.children as ElementContent[]).flatMap((node) => {
    if (node.type !== 'element') return [node];
    const { tagName, properties } = node;
    if (tagName === 'img') return markImage(node, references, inLink);
    const url = properties['href'];
    const isReference = tagName === 'a' && typeof url === 'string' && !url.startsWith('#');
    const index = references.length;
    if (isReference) references.push({ kind: 'link', url, text: '', line: lineOf(node) });
    markReferences(node, references, inLink || isReference);
    if (isReference) return [text(openMark(index)), ...node.children, text(closeMark(index))];
    return tagName === 'a' && url === undefined && properties['id'] === undefined ? node.children : [node];
  });
}

function markImage(node: Element, references: Reference[], inLink: boolean): ElementContent[] {
  const { src, alt } = node.properties;
  const description = typeof alt === 'string' ? alt : '';
  if (typeof src !== 'string' || src === '' || inLink) return [text(description)];
  references.push({ kind: 'image', url: src, text: description, line: lineOf(node) });
  return [text(openMark(references.length - 1))];
}

function splitFirst(tree: Root): [Root, Root] {
  const index = tree.children.findIndex((node) => node.type !== 'text' || node.value.trim() !== '');
  const first = tree.children[index];
  const split = first?.type === 'element' && first.tagName === 'p' ? index + 1 : 0;
  return [
    { type: 'root', children: tree.children.slice(0, split) },
    { type: 'root', children: tree.children.slice(split) },
  ];
}

function print(tree: Root): string {
  return markdownEngine().print(tree).trim();
}

function elementsOf(parent: Root | Element): Element[] {
  return parent.children.flatMap((node: RootContent) => (node.type === 'element' ? [node, ...elementsOf(node)] : []));
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.tagName === 'img') return String(node.properties['alt'] ?? '');
  if (!('children' in node)) return '';
  const inner = node.children.map(textOf).join('');
  return node.type === 'element' && APART.has(node.tagName) ? `\n${inner}\n` : inner;
}

function lineOf(node: Element): number {
  return node.position?.start.line ?? 1;
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
