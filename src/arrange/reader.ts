/** Located files → readings, and the documents that they were made from. */

import type { Config } from '../config/config.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Located, Stamp } from '../model/source.ts';
import type { Document } from '../parse/document.ts';
import { parseEntry } from '../parse/entry.ts';
import { parseOptionsOf } from '../parse/options.ts';
import type { Reading } from '../parse/reading.ts';
import { digestOf } from '../read/digest.ts';
import { readSource } from '../read/source.ts';

/** What there was in a file. `same`: what its digest was known to stand for. `unread`: nothing, since it could not be read. */
export type Taken =
  | { readonly kind: 'read'; readonly stamp: Stamp | undefined; readonly digest: string; readonly reading: Reading }
  | { readonly kind: 'same'; readonly stamp: Stamp | undefined; readonly digest: string }
  | { readonly kind: 'unread'; readonly diagnostic: Diagnostic };

/** Reads a file. `known` is the digest of bytes whose reading is known. */
export type Reader = (located: Located, known?: string) => Taken;

/** `onDocument` is told of the document of each file that is an article and no draft. */
export function openReader(config: Config, onDocument: (source: string, document: Document) => void): Reader {
  const options = parseOptionsOf(config);
  return (located, known) => {
    const source = readSource(located, config.limits.fileBytes);
    if ('code' in source) return { kind: 'unread', diagnostic: source };
    const { stamp } = source;
    const digest = digestOf(source.bytes);
    if (digest === known) return { kind: 'same', stamp, digest };
    const parsed = parseEntry(source, options, digest);
    if ('rejected' in parsed) return { kind: 'read', stamp, digest, reading: parsed };
    const { document, ...reading } = parsed;
    if (!reading.isDraft) onDocument(located.source, document);
    return { kind: 'read', stamp, digest, reading };
  };
}

/** The reading of a file that was not known. */
export function readingOf(taken: Taken): Reading {
  if (taken.kind === 'same') throw new Error('nothing was known of the file');
  return taken.kind === 'unread' ? { rejected: taken.diagnostic } : taken.reading;
}
