/**
 * Plain text → the http(s) URLs in it. Where a URL ends follows GFM's rule for literal links: punctuation at its end belongs to
 * the sentence, and so does a closing bracket that the URL does not open. Our own code, because the library for it takes
 * quadratic time on runs of punctuation.
 */

/** A piece of a text. */
export interface Piece {
  readonly text: string;
  /** Where it leads, if it is a URL: the protocol in small letters, as sanitizers know it; the rest as it is written. */
  readonly url?: string;
}

/** Letters of any script may stand in a URL; of punctuation, only that of RFC 3986. */
const URL = /(?<![\p{L}\p{N}])https?:\/\/(?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}\-._~:/?#[\]@!$&'()*+,;=%]+/giu;
const TRAILING = new Set('?!.,:;*_~\'"');
const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

/** The text in pieces, URLs and what stands between them; together they are the text. */
export function splitUrls(text: string): Piece[] {
  if (!text.includes('://')) return [{ text }];
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: match, index } of text.matchAll(URL)) {
    const written = withoutTrailing(match);
    if (index > end) pieces.push({ text: text.slice(end, index) });
    pieces.push({ text: written, url: written.replace(/^https?/i, (protocol) => protocol.toLowerCase()) });
    end = index + written.length;
  }
  return end < text.length ? [...pieces, { text: text.slice(end) }] : pieces;
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
