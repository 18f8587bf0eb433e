/**
 * The libraries that Markdown goes through where it is not simple. They are loaded when they are first needed, since that takes
 * longer than rendering hundreds of simple articles. `require` of a module is synchronous, from Node 20.19 on.
 */

import { createRequire } from 'node:module';
import type { Root as HtmlRoot } from 'hast';
import type { Root as MarkdownRoot, Nodes, Paragraph } from 'mdast';
import { articleSchema } from './html-schema.ts';

/** Each step changes what it is given. */
export interface MarkdownEngine {
  readonly parse: (markdown: string) => MarkdownRoot;
  /** Raw HTML is still in it as it was written. */
  readonly toHtml: (tree: MarkdownRoot) => HtmlRoot;
  readonly parseRaw: (tree: HtmlRoot) => HtmlRoot;
  readonly sanitize: (tree: HtmlRoot) => HtmlRoot;
  readonly print: (tree: HtmlRoot) => string;
}

const require = createRequire(import.meta.url);
let loaded: MarkdownEngine | undefined;

/** The engine, which is loaded by the first call. */
export function markdownEngine(): MarkdownEngine {
  loaded ??= load();
  return loaded;
}

function load(): MarkdownEngine {
  const { unified } = require('unified') as typeof import('unified');
  const { default: remarkParse } = require('remark-parse') as typeof import('remark-parse');
  const { default: remarkGfm } = require('remark-gfm') as typeof import('remark-gfm');
  const { default: remarkRehype } = require('remark-rehype') as typeof import('remark-rehype');
  const { default: rehypeRaw } = require('rehype-raw') as typeof import('rehype-raw');
  const { default: rehypeSanitize, defaultSchema } = require('rehype-sanitize') as typeof import('rehype-sanitize');
  const { default: remarkHtml } = require('remark-html') as typeof import('remark-html');
  const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze();
  const toHtml = unified().use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: '' }).freeze();
  const rawParser = unified().use(rehypeRaw).freeze();
  const sanitizer = unified().use(rehypeSanitize, articleSchema(defaultSchema)).freeze();
  const printer = unified().use(remarkHtml, { sanitize: false }).freeze();
  return {
    parse: (markdown) => parser.parse(markdown),
    toHtml: (tree) => toHtml.runSync(tree) as HtmlRoot,
    parseRaw: (tree) => rawParser.runSync(tree) as HtmlRoot,
    sanitize: (tree) => sanitizer.runSync(tree) as HtmlRoot,
    print: (tree) =>
      tree.children
        .map((node) => (node.type === 'text' ? node.value : printer.stringify(asMarkdown(node) as Nodes as MarkdownRoot)))
        .join(''),
  };
}

/** The printer takes trees of Markdown, in which a node may say what element it is. Text that is in none is white space. */
function asMarkdown(node: HtmlRoot['children'][number]): Paragraph {
  if (node.type !== 'element') throw new Error(`a safe tree has no ${node.type}`);
  const { tagName: hName, properties: hProperties, children: hChildren } = node;
  return { type: 'paragraph', data: { hName, hProperties, hChildren } as Paragraph['data'], children: [] };
}
