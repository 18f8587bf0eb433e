/** Markdown → a tree of safe HTML: parsed with GFM, raw HTML parsed too, and everything off the allow-list taken out. */

import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import type { Nodes as MarkdownNodes } from 'mdast';
import { CONTROL } from '../text/characters.ts';
import { isElementName } from './element-names.ts';
import { WARNED } from './html-schema.ts';
import { markdownEngine } from './markdown-engine.ts';

/** Something that was taken out: an element, an attribute, or the address of a link. */
export interface Removal {
  readonly kind: 'html' | 'url';
  /** `<script>`, `onclick`, `javascript:`. */
  readonly what: string;
  /** Line of the text, from 1. */
  readonly line: number;
}

const TAG = /<(\/?)([a-z][^\s/>]*)/gi;
const SAFE_PROTOCOL = /^(?:https?|mailto):/i;
const HAS_PROTOCOL = /^[a-z][a-z0-9+.-]*:/i;

/** Positions in the tree are those of the text. */
export function toSafeTree(markdown: string): { readonly tree: Root; readonly removals: readonly Removal[] } {
  const { parse, toHtml, parseRaw, sanitize } = markdownEngine();
  const html = toHtml(parse(markdown));
  showUnknown(html);
  const whole = html.children.some(hasRaw) ? parseRaw(html) : html;
  const removals: Removal[] = [];
  inspect(whole, removals, 1);
  return { tree: sanitize(whole), removals };
}

/** Each piece of raw HTML, in order. */
export function rawHtmlOf(markdown: string): string[] {
  return htmlIn(markdownEngine().parse(markdown));
}

function htmlIn(node: MarkdownNodes): string[] {
  if (node.type === 'html') return [node.value];
  return 'children' in node ? node.children.flatMap((child: MarkdownNodes) => htmlIn(child)) : [];
}

/** What only looks like an element, `<GM.N>` or `<not a tag>`, is text: HTML has none of that name. */
function showUnknown(parent: Root | Element): void {
  for (const node of parent.children) {
    if (node.type === 'raw')
      node.value = node.value.replace(TAG, (tag, slash: string, name: string) =>
        isElementName(name) ? tag : `&lt;${slash}${name}`,
      );
    else if (node.type === 'element') showUnknown(node);
  }
}

function hasRaw(node: RootContent | ElementContent): boolean {
  return node.type === 'raw' || (node.type === 'element' && node.children.some(hasRaw));
}

/** Notes what the allow-list will take out, and takes unsafe addresses out itself. */
function inspect(parent: Root | Element, removals: Removal[], parentLine: number): void {
  for (const node of parent.children) {
    if (node.type === 'text') node.value = plain(node.value);
    if (node.type !== 'element') continue;
    const line = node.position?.start.line ?? parentLine;
    const isTask = node.tagName === 'input' && node.properties['type'] === 'checkbox';
    if (WARNED.has(node.tagName) && !isTask) removals.push({ kind: 'html', what: `<${node.tagName}>`, line });
    if (node.tagName === 'a') node.properties['id'] ??= node.properties['name'];
    inspectProperties(node.properties, removals, line);
    inspect(node, removals, line);
  }
}

function inspectProperties(properties: Properties, removals: Removal[], line: number): void {
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'string') properties[name] = plain(value);
    if (/^on/i.test(name) || name === 'style' || name === 'srcDoc')
      removals.push({ kind: 'html', what: name.toLowerCase(), line });
    if (!['href', 'src'].includes(name)) continue;
    const url = plain(cleanUrl(String(value)));
    const fault = faultOf(url);
    if (fault === undefined) properties[name] = url;
    else {
      removals.push({ kind: 'url', what: fault, line });
      delete properties[name];
    }
  }
}

/** Character references of raw HTML can be of characters that no decoded text holds; marks for references are made of those. */
function plain(text: string): string {
  return text.replace(CONTROL, '\ufffd');
}

/** The address as a browser reads it: white space and controls at its ends and line ends in it do not count. */
function cleanUrl(url: string): string {
  return url.replace(/^[\0- ]+|[\0- ]+$|[\t\n\r]/g, '');
}

/** What makes an address unsafe, if anything does. */
function faultOf(url: string): string | undefined {
  if (/^[\\/]{2}/.test(url)) return '//';
  const protocol = HAS_PROTOCOL.exec(url)?.[0];
  return protocol === undefined || SAFE_PROTOCOL.test(url) ? undefined : protocol.toLowerCase();
}
