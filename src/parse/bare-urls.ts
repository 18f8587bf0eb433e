/**
 * Plain text → the http(s) URLs in it as links. Where a URL ends follows GFM's rule for literal links: punctuation at its
 * end belongs to the sentence, and so does a closing bracket that the URL does not open. Our own code, because the
 * library for it takes quadratic time on runs of punctuation.
 */

import type { Link, PhrasingContent, Root } from 'mdast';

/** Letters of any script may stand in a URL; of punctuation, only that of RFC 3986. */
const URL = /(?<![\p{L}\p{N}])https?:\/\/(?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}\-._~:/?#[\]@!$&'()*+,;=%]+/giu;
const TRAILING = new Set('?!.,:;*_~\'"');
const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

/** A remark plugin for trees of paragraphs that hold nothing but text. */
export function linkUrls(): (tree: Root) => void {
  return (tree) => {
    for (const node of tree.children) if (node.type === 'paragraph') node.children = node.children.flatMap(linkText);
  };
}

function linkText(node: PhrasingContent): PhrasingContent[] {
  if (node.type !== 'text' || !/https?:\/\//i.test(node.value)) return [node];
  const nodes: PhrasingContent[] = [];
  let end = 0;
  for (const { 0: match, index } of node.value.matchAll(URL)) {
    const url = withoutTrailing(match);
    nodes.push({ type: 'text', value: node.value.slice(end, index) }, link(url));
    end = index + url.length;
  }
  return [...nodes, { type: 'text', value: node.value.slice(end) }];
}

/** The protocol of the address is in small letters, as sanitizers know it; the text stays as it is. */
function link(text: string): Link {
  const url = text.replace(/^https?/i, (protocol) => protocol.toLowerCase());
  return { type: 'link', url, children: [{ type: 'text', value: text }] };
}

function withoutTrailing(url: string): string {
  const open = countBrackets(url);
  let end = url.length;
  for (; end > 0; end -= 1) {
    const last = url.charAt(end - 1);
    const opening = OPENING[last];
    if (opening !== undefined && (open[last] ?? 0) > (open[opening] ?? 0)) open[last] = (open[last] ?? 0) - 1;
    else if (!TRAILING.has(last)) break;
  }
  return url.slice(0, end);
}

function countBrackets(url: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [bracket] of url.matchAll(/[()[\]]/g)) counts[bracket] = (counts[bracket] ?? 0) + 1;
  return counts;
}
