/** The documents of pass 1 → kept for pass 2 as far as they fit a fixed budget. The output does not depend on what is kept. */

import { type Document, textsOf } from '../parse/document.ts';

export interface DocumentStore {
  /** Keeps the document if there is room for it. */
  keep(source: string, document: Document): void;
  /** Hands a kept document out, once, and frees its room. */
  take(source: string): Document | undefined;
}

/** Bytes that a kept document takes beside its characters, as measured with many small ones. */
const OVERHEAD = 400;

/** `budget` is in bytes; a character counts as two. */
export function openDocumentStore(budget: number): DocumentStore {
  const kept = new Map<string, Document>();
  let room = budget;
  return {
    keep(source, document) {
      const size = sizeOf(document);
      if (size > room) return;
      room -= size;
      kept.set(source, document);
    },
    take(source) {
      const document = kept.get(source);
      if (document === undefined) return undefined;
      kept.delete(source);
      room += sizeOf(document);
      return document;
    },
  };
}

function sizeOf(document: Document): number {
  const html = document.form === 'markdown' ? document.html.length + document.firstHtml.length : 0;
  return textsOf(document).reduce((sum, text) => sum + text.length * 2, OVERHEAD + html * 2);
}
