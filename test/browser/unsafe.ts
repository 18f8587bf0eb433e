/**
 * An attack → pages as a generator would make them that trusts its articles. It does on purpose what Backfile must not: raw HTML
 * stays, nothing is escaped, templates in articles are run, fields and paths are printed as they are.
 */

import { Eta } from 'eta';
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { load } from 'js-yaml';
import rehypeRaw from 'rehype-raw';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Attack } from './attacks.ts';

const markdown = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: 'text-' })
  .freeze();
const rawParser = unified().use(rehypeRaw).freeze();
const eta = new Eta();

/** One page for each way in which a generator can be careless. */
export function unsafePages({ body = 'p', fields = '', path = '' }: Attack): string[] {
  const text = runTemplates(body);
  const tree = markdown.runSync(markdown.parse(text)) as Root;
  const asWritten = withMarks(write(tree), text);
  const parsed = withMarks(write(rawParser.runSync(tree) as Root), text);
  const filteredOnce = asWritten.replace(/<\/?script>/gi, '');
  return [...new Set([asWritten, parsed, filteredOnce])].map((html) => pageOf(html, [...valuesOf(fields), path]));
}

/** Of the same structure as an article's page. */
function pageOf(body: string, values: readonly string[]): string {
  const printed = values.map((value) => `<p>${value}</p><a href="${value}">a</a>`).join('\n');
  return `<!DOCTYPE html><html lang="en" dir="ltr"><head><meta charset="utf-8"><title>${values.join(' ')}</title>
<meta name="description" content="${values.join(' ')}"></head>
<body><main id="content"><article><h1>h</h1><div class="article-body">
${body}
</div>${printed}</article></main></body></html>`;
}

function valuesOf(fields: string): string[] {
  const texts = (value: unknown): string[] =>
    typeof value === 'object' ? Object.values(value ?? {}).flatMap(texts) : [`${value}`];
  return fields === '' ? [] : texts(load(fields)).map(runTemplates);
}

/** Eta's for real; of Jekyll and Hugo, what their links become. */
function runTemplates(text: string): string {
  const linked = text
    .replace(/\{\{ site\.baseurl \}\}/g, '')
    .replace(/\{% link (\S+) %\}/g, '$1')
    .replace(/\{\{< ref "(\S+)" >\}\}/g, '$1');
  return linked.includes('<%') ? eta.renderString(linked, { site: { title: '' } }) : linked;
}

/** Marks of links as Backfile has them, wherever they stand. */
function withMarks(html: string, text: string): string {
  const address = /href="([^"]*)"/.exec(text)?.[1];
  return html.replace(/(?:\ufdd0|&#xFDD0;)\d+(?:\ufdd2|&#xFDD2;)/gi, `<a href="${address}">`);
}

function write(node: Root | RootContent | ElementContent): string {
  if (node.type === 'root') return node.children.map(write).join('');
  if (node.type === 'element') return writeElement(node);
  return 'value' in node ? String(node.value) : '';
}

/** What is percent-encoded is written as the author may have had it. */
function writeElement({ tagName, properties, children }: Element): string {
  const attributes = Object.entries(properties).map(([name, value]) => {
    const text = decodeURI([value].flat().join(' '));
    return ` ${name === 'className' ? 'class' : name}="${text === 'footnote-label' ? 'text-label' : text}"`;
  });
  const end = /^(?:img|br|hr|input)$/.test(tagName) ? '' : `</${tagName}>`;
  return `<${tagName}${attributes.join('')}>${children.map(write).join('')}${end}`;
}
