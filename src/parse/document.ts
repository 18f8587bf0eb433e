/** A source → its document: what it says, whatever form it is written in, or why it is none. */

import type { Layout } from '../config/config.ts';
import type { CivilDate } from '../model/civil-date.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Fields } from './fields.ts';
import type { MarkdownBody } from './markdown-body.ts';
import type { Paragraph } from './paragraphs.ts';

/** What every document has: what pass 1 learns of a source and pass 2 needs again. */
interface DocumentBase {
  readonly date: CivilDate;
  /**
   * The date as it is written, in dated text with what is before it; absent where only the name of the file has one. For the survey of
   * `backfile check`; pages do not depend on it.
   */
  readonly dateWritten?: string;
  /** In which dialect the fields are written; absent for dated text. For the survey of `backfile check`, too. */
  readonly dialect?: string;
  readonly fields: Fields;
  /** Names of fields that are not used. */
  readonly unknownFields: readonly string[];
  /** Language that the name of the file tells. */
  readonly lang?: string;
  /** Warnings and notes. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Plain text. */
export interface ProseDocument extends DocumentBase {
  readonly form: 'prose';
  /** At least one. */
  readonly paragraphs: readonly Paragraph[];
  /** The text that they were taken from, where they are all of it but for blanks. */
  readonly whole?: string;
  /** `flow` unless told. */
  readonly layout?: Layout | undefined;
}

/** Markdown, rendered but for its references. */
export interface MarkdownDocument extends DocumentBase, Omit<MarkdownBody, 'removals'> {
  readonly form: 'markdown';
}

export type Document = ProseDocument | MarkdownDocument;

/** The same words and letters as in the texts of a document, in one string, which takes less time to go through than many. */
export function wholeTextOf(document: Document): string {
  const whole = document.form === 'prose' ? document.whole : undefined;
  return whole ?? textsOf(document).join('\n\n');
}

/** Texts of a document's paragraphs or blocks. */
export function textsOf(document: Document): readonly string[] {
  return document.form === 'prose' ? document.paragraphs : document.blocks;
}
