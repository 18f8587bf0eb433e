/** What the readers of simple Markdown's text share. */

import type { Reference } from './references.ts';

/** What the block is part of. */
export interface Scope {
  /** Line of the file at which the text begins, from 1. */
  readonly line: number;
  /** A line end is a line break. */
  readonly keepsLines: boolean;
  /** Grows by what is found. */
  readonly references: Reference[];
}

/** What has been read so far. */
export interface State {
  readonly scope: Scope;
  readonly line: number;
  readonly inLink: boolean;
  /** Runs of delimiters that are not closed yet. */
  readonly open: string[];
  /** Whether a bracket has been text; the engine takes no address behind one that is open. */
  hasBracket: boolean;
  html: string;
  text: string;
}

/** What begins at an index, with its length there; undefined: only the engine knows. */
export type Reader = (
  source: string,
  index: number,
  state: State,
) => { readonly length: number; readonly html: string; readonly text: string } | undefined;
