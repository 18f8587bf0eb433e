/** What pass 1 learns of a source: all that the rest of the build must know of it but its text, so that it can be kept in its place. */

import type { Entry } from '../model/article.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Reference } from './references.ts';

/** It follows from a source's bytes, its path and the parse options, and from nothing else. */
export type Reading = Accepted | Rejection;

export interface Accepted {
  readonly entry: Entry;
  /** Warnings and notes. */
  readonly diagnostics: readonly Diagnostic[];
  /** Whether the article itself says that it is not to be published. */
  readonly isDraft: boolean;
  readonly references: readonly Reference[];
  /** Names of fields that are not used. */
  readonly unknownFields: readonly string[];
}

/** What most readings have of diagnostics, references and unknown fields: one list for all of them. */
export const NONE: readonly never[] = [];

/** The same with the strings of its file, where the reading is a copy that another thread has sent: a copy shares nothing. */
export function sharing(reading: Reading, source: string, digest: string): Reading {
  if ('rejected' in reading) return reading;
  const { entry, diagnostics, isDraft, references, unknownFields } = reading;
  return {
    entry: { ...entry, source, digest },
    diagnostics: orNone(diagnostics),
    isDraft,
    references: orNone(references),
    unknownFields: orNone(unknownFields),
  };
}

function orNone<Item>(items: readonly Item[]): readonly Item[] {
  return items.length === 0 ? NONE : items;
}

/** A refused source. */
export interface Rejection {
  readonly rejected: Diagnostic;
}
