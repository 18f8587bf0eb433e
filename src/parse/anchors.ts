/** The body of an article → the same with an anchor for each paragraph, made from its own text: an edit elsewhere moves none. */

import { crc32 } from 'node:zlib';
import type { SafeHtml } from '../model/brand.ts';
import { collapse } from '../text/white-space.ts';

/** What is safe HTML has each of its tags written in this one way, and paragraphs hold no others. */
const OPENING = /<p((?: class="[^"]*")?)>/g;
const CLOSING = '</p>';
const TAG = /<[^>]*>/g;
const RADIX = 36;

/**
 * `p-` and the CRC-32 of the text of the paragraph, white space collapsed, in base 36; `-2`, `-3` and so on where the article
 * has it more than once. The link at the end of a paragraph, to itself, is empty: it adds nothing to the text.
 */
export function anchored(body: SafeHtml): SafeHtml {
  const seen = new Map<string, number>();
  let html = '';
  let end = 0;
  OPENING.lastIndex = 0;
  for (let tag = OPENING.exec(body); tag !== null; tag = OPENING.exec(body)) {
    const start = tag.index + tag[0].length;
    const close = body.indexOf(CLOSING, start);
    if (close < 0) break;
    const content = body.slice(start, close);
    const id = unique(anchorOf(content), seen);
    html += `${body.slice(end, tag.index)}<p id="${id}"${tag[1]}>${content}<a href="#${id}" aria-hidden="true" tabindex="-1"></a>`;
    end = close;
    OPENING.lastIndex = close;
  }
  return (html + body.slice(end)) as SafeHtml;
}

function anchorOf(content: string): string {
  const text = content.includes('<') ? content.replace(TAG, '') : content;
  // Most paragraphs are one line with single blanks, and finding that out must cost next to nothing.
  const isPlain = !text.includes('\n') && !text.includes('  ') && !text.includes('\t') && text.trim().length === text.length;
  return `p-${crc32(isPlain ? text : collapse(text)).toString(RADIX)}`;
}

function unique(anchor: string, seen: Map<string, number>): string {
  const count = (seen.get(anchor) ?? 0) + 1;
  seen.set(anchor, count);
  return count === 1 ? anchor : `${anchor}-${count}`;
}
