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

/** A refused source. */
export interface Rejection {
  readonly rejected: Diagnostic;
}
