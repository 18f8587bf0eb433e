/** The texts of pass 1 → kept for pass 2 as far as they fit a fixed budget. The output does not depend on what is kept. */

import type { DatedText } from '../parse/dated-text.ts';

export interface TextStore {
  /** Keeps the text if there is room for it. */
  keep(source: string, text: DatedText): void;
  /** Hands a kept text out, once, and frees its room. */
  take(source: string): DatedText | undefined;
}

/** Bytes that a kept text takes beside its characters, as measured with many small ones. */
const OVERHEAD = 400;

/** `budget` is in bytes; a character counts as two. */
export function openTextStore(budget: number): TextStore {
  const kept = new Map<string, DatedText>();
  let room = budget;
  return {
    keep(source, text) {
      const size = sizeOf(text);
      if (size > room) return;
      room -= size;
      kept.set(source, text);
    },
    take(source) {
      const text = kept.get(source);
      if (text === undefined) return undefined;
      kept.delete(source);
      room += sizeOf(text);
      return text;
    },
  };
}

function sizeOf({ paragraphs }: DatedText): number {
  return paragraphs.reduce((sum, paragraph) => sum + paragraph.length * 2, OVERHEAD);
}
