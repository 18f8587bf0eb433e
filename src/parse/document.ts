/** A source → its document: what it says, whatever form it is written in, or why it is none. */

import type { CivilDate } from '../model/civil-date.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Paragraph } from './paragraphs.ts';

/** Plain text: what pass 1 learns of a source and pass 2 needs again. */
export interface ProseDocument {
  readonly form: 'prose';
  readonly date: CivilDate;
  /** At least one. */
  readonly paragraphs: readonly Paragraph[];
  /** Warnings and notes. */
  readonly diagnostics: readonly Diagnostic[];
}

export type Document = ProseDocument;
