/** The body of an article → the same with an anchor for each paragraph, made from its own text: an edit elsewhere moves none. */

import { crc32 } from 'node:zlib';
import type { SafeHtml } from '../model/brand.ts';
import { collapse } from '../text/white-space.ts';

/** Paragraphs hold no others, and what is safe HTML has each of its tags written in this one way. */
const PARAGRAPH = /<p((?: class="[^"]*")?)>([\s\S]*?)<\/p>/g;
const TAG = /<[^>]*>/g;
const RADIX = 36;

/**
 * `p-` and the CRC-32 of the text of the paragraph, white space collapsed, in base 36; `-2`, `-3` and so on where the article
 * has it more than once. The link at the end of a paragraph, to itself, is empty: it adds nothing to the text.
 */
export function anchored(body: SafeHtml): SafeHtml {
  const seen = new Map<string, number>();
  const html = body.replace(PARAGRAPH, (_, attributes: string, content: string) => {
    const id = unique(anchorOf(content), seen);
    return `<p id="${id}"${attributes}>${content}<a href="#${id}" aria-hidden="true" tabindex="-1"></a></p>`;
  });
  return html as SafeHtml;
}

function anchorOf(content: string): string {
  const text = content.includes('<') ? content.replace(TAG, '') : content;
  return `p-${crc32(collapse(text)).toString(RADIX)}`;
}

function unique(anchor: string, seen: Map<string, number>): string {
  const count = (seen.get(anchor) ?? 0) + 1;
  seen.set(anchor, count);
  return count === 1 ? anchor : `${anchor}-${count}`;
}
