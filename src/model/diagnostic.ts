/** Diagnostics: coded messages about a source, a config, a template or the output. They are data, collected and replayed. */

import type { Code } from './codes.ts';

export type Severity = 'error' | 'warning' | 'note';

/** Where something is. Lines and columns count from 1; a column counts characters (code points). */
export interface Place {
  /** The ledger's name of the source, or a path as the user gave it. */
  readonly source?: string;
  readonly line?: number;
  readonly column?: number;
  /** The text of that line, for the caret below it; at most 400 characters. */
  readonly excerpt?: string;
}

export interface Diagnostic extends Place {
  /** Permanent. */
  readonly code: Code;
  readonly severity: Severity;
  /** What happened and why, without the position. */
  readonly message: string;
  /** What to do. */
  readonly hint?: string;
}

/** `path:line:col` as far as they are known. */
export function placeOf(place: Place): string {
  const parts = [place.source, place.line, place.line === undefined ? undefined : place.column];
  return parts.filter((part) => part !== undefined).join(':');
}
