/** Pass 1, the catalogue: a source → its entry, or its rejection. What is accepted here is never rejected later. */

import type { Entry } from '../model/article.ts';
import { headlineBidi } from '../model/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Mutable } from '../model/mutable.ts';
import type { Source } from '../model/source.ts';
import { digestOf } from '../read/digest.ts';
import { BIDI_CONTROL } from '../text/characters.ts';
import { slugOf } from '../text/slug.ts';
import { countWords } from '../text/word-count.ts';
import { decode } from './decode.ts';
import { type Document, textsOf, wholeTextOf } from './document.ts';
import type { Fields } from './fields.ts';
import { readFileName } from './file-name.ts';
import { findHeadline, type Headline } from './headline.ts';
import { idOf } from './identity.ts';
import { languageOf } from './language.ts';
import type { ParseOptions } from './options.ts';
import { placeAt } from './place.ts';
import { readDocument } from './read-document.ts';
import type { Accepted, Rejection } from './reading.ts';

/** An accepted source; `document` spares pass 2 from reading it again. */
export type Parsed = Accepted & { readonly document: Document };

/** Parses a source as far as the catalogue needs it. `digest` is that of its bytes, for who knows it. */
export function parseEntry(source: Source, options: ParseOptions, digest = digestOf(source.bytes)): Parsed | Rejection {
  const document = readDocument(source, options);
  if ('code' in document) return { rejected: document };
  const entry = entryOf(source, document, options.language, digest);
  return {
    entry,
    document,
    diagnostics: [...document.diagnostics, ...bidiWarnings(source, entry, options)],
    isDraft: document.fields.isDraft,
    references: document.form === 'markdown' ? document.references : [],
    unknownFields: document.unknownFields,
  };
}

function entryOf(source: Source, document: Document, configured: string, digest: string): Entry {
  const { date, fields } = document;
  const text = wholeTextOf(document);
  const { lang, dir } = languageOf(text, fields.lang ?? document.lang ?? configured, fields.lang !== undefined);
  const headline = headlineOf(document, lang);
  const id = fields.id ?? idOf(source.path);
  const entry: Mutable<Entry> = {
    source: source.source,
    id,
    date,
    headline: headline.text,
    headlineFrom: headline.from,
    name: fields.slug ?? nameOf(titleOf(document) ?? textsOf(document)[0] ?? '', id),
    lang,
    dir,
    words: countWords(text),
    digest,
  };
  if (document.dialect !== undefined) addFields(entry, source, fields);
  return entry;
}

/** What only documents with fields have; dated text has none of it. */
function addFields(
  entry: Mutable<Entry>,
  { path }: Source,
  { authors, tags, section, summary, originalUrl, otherUrls }: Fields,
): void {
  entry.translationBase = readFileName(path).base;
  if (authors.length > 0) entry.authors = authors;
  if (tags.length > 0) entry.tags = tags;
  if (section !== undefined) entry.section = section;
  if (summary !== undefined) entry.summary = summary;
  if (originalUrl !== undefined) entry.originalUrl = originalUrl;
  if (otherUrls.length > 0) entry.otherUrls = otherUrls;
}

/** A title is finished; without one, Markdown's leading heading is; without that, the text must give one. */
function headlineOf(document: Document, lang: string): Headline {
  const { title } = document.fields;
  if (title !== undefined) return { text: title, from: 'title' };
  if (document.form === 'prose') return findHeadline(document.paragraphs, lang);
  if (document.heading !== undefined) return { text: document.heading, from: 'heading' };
  return findHeadline(document.blocks, lang, document.firstHtml !== '');
}

/** What the slug is made of before the text is: the title, or the heading that serves as one. */
function titleOf(document: Document): string | undefined {
  return document.fields.title ?? (document.form === 'markdown' ? document.heading : undefined);
}

function nameOf(text: string, id: string): string {
  const slug = slugOf(text);
  return slug === '' ? id : `${slug}-${id}`;
}

function bidiWarnings(source: Source, { headline }: Entry, options: ParseOptions): Diagnostic[] {
  const character = BIDI_CONTROL.exec(headline)?.[0];
  if (character === undefined) return [];
  const decoded = decode(source, options);
  const text = 'text' in decoded ? decoded.text : '';
  return [headlineBidi(placeAt(source.source, text, text.indexOf(character)), character)];
}
