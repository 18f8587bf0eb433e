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

/** A reading with the strings that many have in common, and those of its file, in place of its own. */
export type Share = (reading: Reading, source: string, digest: string) => Reading;

/** For readings that other threads have sent: a copy shares nothing, and of most articles date, language and direction are not new. */
export function openShare(): Share {
  const known = new Map<string, string>();
  const common = <Text extends string>(text: Text): Text => {
    const seen = known.get(text);
    if (seen === undefined) known.set(text, text);
    return (seen ?? text) as Text;
  };
  return (reading, source, digest) => {
    if ('rejected' in reading) return reading;
    const { entry, diagnostics, isDraft, references, unknownFields } = reading;
    const { date, headlineFrom, lang, dir } = entry;
    const strings = {
      source,
      digest,
      date: common(date),
      headlineFrom: common(headlineFrom),
      lang: common(lang),
      dir: common(dir),
    };
    return {
      entry: Object.assign({ ...entry }, strings),
      diagnostics: orNone(diagnostics),
      isDraft,
      references: orNone(references),
      unknownFields: orNone(unknownFields),
    };
  };
}

function orNone<Item>(items: readonly Item[]): readonly Item[] {
  return items.length === 0 ? NONE : items;
}

/** A refused source. */
export interface Rejection {
  readonly rejected: Diagnostic;
}
