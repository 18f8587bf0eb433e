/** A source of dated text → its date and paragraphs, or why it is none. */

import { bodyEmpty } from '../model/catalogue.ts';
import type { CivilDate } from '../model/civil-date.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Source } from '../model/source.ts';
import { decode } from './decode.ts';
import { readHeader } from './header.ts';
import { type Paragraph, splitParagraphs } from './paragraphs.ts';
import { placeAt } from './place.ts';

/** What pass 1 learns of a source and pass 2 needs again. */
export interface DatedText {
  readonly date: CivilDate;
  /** At least one. */
  readonly paragraphs: readonly Paragraph[];
  /** Warnings. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the header and splits the rest into paragraphs. */
export function readDatedText(source: Source, lineCharacters: number): DatedText | Diagnostic {
  const decoded = decode(source, lineCharacters);
  if ('code' in decoded) return decoded;
  const { text, diagnostics } = decoded;
  const header = readHeader(source.source, text);
  if ('code' in header) return header;
  const paragraphs = splitParagraphs(text.slice(header.end)).filter(isVisible);
  if (paragraphs.length === 0) return bodyEmpty(placeAt(source.source, text, header.end));
  return { date: header.date, paragraphs, diagnostics };
}

/** A paragraph of no-break spaces or byte order marks is white space, though no parser of Markdown takes it for a blank line. */
function isVisible(paragraph: Paragraph): boolean {
  return paragraph.trim() !== '';
}
