/**
 * How many words a text has: runs between white space; in scripts written without blanks, each ideograph or kana counts as one. They are
 * counted in the text's UTF-8: the characters of a string that is part of another take several times as long to look at.
 */

import { isUnspaced } from './white-space.ts';

/** What a byte says of where it stands. */
const [SPACE, IN_WORD, ASK] = [0, 1, 2];

/** The first bytes of U+0080 to U+00BF and of U+3000 to U+9FFF: beyond ASCII, only there are spaces, and characters that are words. */
const isAsked = (byte: number) => byte === 0xc2 || (byte >= 0xe3 && byte <= 0xe9);
const KINDS = Uint8Array.from({ length: 0x100 }, (_, byte) =>
  byte < 0x80 && isSpace(byte) ? SPACE : isAsked(byte) ? ASK : IN_WORD,
);

const encoder = new TextEncoder();
/** A code unit takes at most three. */
let bytes = new Uint8Array(1 << 14);

export function countWords(text: string): number {
  if (text.length * 3 > bytes.length) bytes = new Uint8Array(text.length * 3);
  const { written } = encoder.encodeInto(text, bytes);
  let words = 0;
  let before = SPACE;
  for (let at = 0; at < written; at += 1) {
    let kind = KINDS[bytes[at] as number] as number;
    if (kind === ASK) {
      const point = pointAt(at);
      at += point < 0x800 ? 1 : 2;
      const isWord = isUnspaced(point);
      if (isWord) words += 1;
      kind = isWord || isSpace(point) ? SPACE : IN_WORD;
    }
    words += kind & ~before;
    before = kind;
  }
  return words;
}

/** Of two or three bytes. */
function pointAt(at: number): number {
  const [first, second, third] = [bytes[at] as number, bytes[at + 1] as number, bytes[at + 2] as number];
  return first < 0xe0
    ? ((first & 0x1f) << 6) | (second & 0x3f)
    : ((first & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f);
}

function isSpace(point: number): boolean {
  return point === 0x20 || (point >= 0x09 && point <= 0x0d) || point === 0xa0 || point === 0x3000;
}
