/** Texts ↔ bytes, as what they share with the beginning of a text that is known, and the rest. */

import { type ByteReader, type ByteWriter, damaged } from './bytes.ts';

export function writeFrontCoded(out: ByteWriter, text: string, known: string): void {
  let shared = sharedLength(text, known);
  // Halves of one character stay together.
  if (shared > 0 && isHigh(text.charCodeAt(shared - 1))) shared -= 1;
  out.varint(shared);
  out.text(text.slice(shared));
}

/** Throws an `IndexFault` where nothing was written that goes with the known text. */
export function readFrontCoded(reader: ByteReader, known: string): string {
  const shared = reader.varint();
  if (shared > known.length) throw damaged();
  return known.slice(0, shared) + reader.text();
}

/** The shortest beginning of a text that is behind one that the text is behind; empty where there is none before it. */
export function separatorOf(before: string | undefined, text: string): string {
  if (before === undefined) return '';
  const length = sharedLength(text, before) + 1;
  return text.slice(0, isHigh(text.charCodeAt(length - 1)) ? length + 1 : length);
}

function sharedLength(text: string, known: string): number {
  let shared = 0;
  while (shared < text.length && text[shared] === known[shared]) shared += 1;
  return shared;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
