/** Pass 1, the catalogue: a source → its entry, or its rejection. What is accepted here is never rejected later. */

import { createHash } from 'node:crypto';
import type { Entry } from '../model/article.ts';
import { headlineBidi } from '../model/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Source } from '../model/source.ts';
import { BIDI_CONTROL } from '../text/characters.ts';
import { slugOf } from '../text/slug.ts';
import { countWords } from '../text/white-space.ts';
import { decode } from './decode.ts';
import type { Document } from './document.ts';
import { findHeadline } from './headline.ts';
import { idOf } from './identity.ts';
import { languageOf } from './language.ts';
import type { ParseOptions } from './options.ts';
import { placeAt } from './place.ts';
import { readDocument } from './read-document.ts';

/** An accepted source; `document` spares pass 2 from reading it again. */
export interface Accepted {
  readonly entry: Entry;
  readonly document: Document;
  readonly diagnostics: readonly Diagnostic[];
}

/** A refused source. */
export interface Rejection {
  readonly rejected: Diagnostic;
}

/** Parses a source as far as the catalogue needs it. */
export function parseEntry(source: Source, options: ParseOptions): Accepted | Rejection {
  const document = readDocument(source, options);
  if ('code' in document) return { rejected: document };
  const entry = entryOf(source, document, options.language);
  return { entry, document, diagnostics: [...document.diagnostics, ...bidiWarnings(source, entry, options)] };
}

/** SHA-256 of a source's bytes in hex: two readings with the same digest are the same. */
export function digestOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function entryOf(source: Source, { date, paragraphs }: Document, language: string): Entry {
  const text = paragraphs.join('\n\n');
  const { lang, dir } = languageOf(text, language);
  const headline = findHeadline(paragraphs, lang);
  const id = idOf(source.path);
  const slug = slugOf(paragraphs[0] ?? '');
  return {
    source: source.source,
    id,
    date,
    headline: headline.text,
    headlineFrom: headline.from,
    name: slug === '' ? id : `${slug}-${id}`,
    lang,
    dir,
    words: countWords(text),
    digest: digestOf(source.bytes),
  };
}

function bidiWarnings(source: Source, { headline }: Entry, options: ParseOptions): Diagnostic[] {
  const character = BIDI_CONTROL.exec(headline)?.[0];
  if (character === undefined) return [];
  const decoded = decode(source, options);
  const text = 'text' in decoded ? decoded.text : '';
  return [headlineBidi(placeAt(source.source, text, text.indexOf(character)), character)];
}
