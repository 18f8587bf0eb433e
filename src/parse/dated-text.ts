/** A source of dated text → its date and paragraphs, or why it is none. */

import { bodyEmpty } from '../model/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Source } from '../model/source.ts';
import { decode } from './decode.ts';
import type { ProseDocument } from './document.ts';
import { NO_FIELDS } from './fields.ts';
import { readHeader } from './header.ts';
import type { ParseOptions } from './options.ts';
import { type Paragraph, splitParagraphs } from './paragraphs.ts';
import { placeAt } from './place.ts';

/** Reads the header and splits the rest into paragraphs. */
export function readDatedText(source: Source, options: ParseOptions): ProseDocument | Diagnostic {
  const decoded = decode(source, options);
  if ('code' in decoded) return decoded;
  const { text, diagnostics } = decoded;
  const header = readHeader(source.source, text);
  if ('code' in header) return header;
  const body = text.slice(header.end);
  const all = splitParagraphs(body);
  const paragraphs = all.filter(isVisible);
  if (paragraphs.length === 0) return bodyEmpty(placeAt(source.source, text, header.end));
  return {
    form: 'prose',
    fields: NO_FIELDS,
    unknownFields: [],
    date: header.date,
    dateWritten: text.slice(0, header.end),
    paragraphs,
    layout: options.layout,
    diagnostics,
    ...(paragraphs.length === all.length ? { whole: body } : {}),
  };
}

/** A paragraph of no-break spaces or byte order marks is white space, though no parser of Markdown takes it for a blank line. */
function isVisible(paragraph: Paragraph): boolean {
  return paragraph.trim() !== '';
}
