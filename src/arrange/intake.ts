/** Files and what they say → the ledger, decided for good: pass 1. */

import type { Entry } from '../model/article.ts';
import * as catalogue from '../model/catalogue.ts';
import type { CivilDate } from '../model/civil-date.ts';
import type { LedgerLine } from '../model/ledger.ts';
import type { Located } from '../model/source.ts';
import { identifierOf } from '../parse/identity.ts';
import type { Accepted, Reading } from '../parse/reading.ts';
import { type Input, locate } from '../read/inputs.ts';
import type { Found, FoundFile } from '../read/walk.ts';
import { settleClaims } from './claims.ts';

export interface IntakeOptions {
  /** What a file says. It is asked once for each, in path order. */
  readonly read: (file: FoundFile) => Reading;
  /** Articles after this day are held; undefined holds none. */
  readonly today: CivilDate | undefined;
  /** Told after each file how many were looked at so far. */
  readonly onFile?: (found: number) => void;
  /** Told of each source that is published, directly after it was read. */
  readonly onAccepted?: (source: string, accepted: Accepted) => void;
}

/** One ledger line for each file found, in path order. */
export function takeIn(inputs: readonly Input[], found: Iterable<Found>, options: IntakeOptions): LedgerLine[] {
  const lines: LedgerLine[] = [];
  for (const file of found) {
    lines.push('line' in file ? file.line : lineOf(file, options));
    options.onFile?.(lines.length);
  }
  return withClaims(inputs, lines);
}

/** The entries of what is published, in path order. */
export function publishedEntries(lines: readonly LedgerLine[]): Entry[] {
  return lines.flatMap((line) => (line.status === 'published' ? [line.entry] : []));
}

function lineOf(file: FoundFile, options: IntakeOptions): LedgerLine {
  const { source } = file.located;
  const reading = options.read(file);
  if ('rejected' in reading) return { source, status: 'rejected', diagnostics: [reading.rejected] };
  const line = acceptedLine(file.located, reading, options);
  if (line.status === 'published') options.onAccepted?.(source, reading);
  return line;
}

function acceptedLine({ source, file }: Located, { entry, isDraft, diagnostics }: Accepted, options: IntakeOptions): LedgerLine {
  if (isDraft || /(?:^|\/)_drafts\//.test(file)) {
    return { source, status: 'held', date: entry.date, diagnostics: [...diagnostics, catalogue.heldDraft({ source })] };
  }
  if (options.today !== undefined && entry.date > options.today) {
    const held = catalogue.heldFuture({ source }, entry.date, options.today);
    return { source, status: 'held', date: entry.date, diagnostics: [...diagnostics, held] };
  }
  return { source, status: 'published', entry, diagnostics };
}

/** Applies what only shows when all entries are known. */
function withClaims(inputs: readonly Input[], lines: readonly LedgerLine[]): LedgerLine[] {
  const { refused, warned } = settleClaims(publishedEntries(lines), (entry) => identityOf(inputs, entry));
  return lines.map((line) => {
    const refusal = refused.get(line.source);
    if (refusal !== undefined) return { source: line.source, status: 'rejected', diagnostics: [...line.diagnostics, refusal] };
    const warning = warned.get(line.source);
    return warning === undefined ? line : { ...line, diagnostics: [...line.diagnostics, warning] };
  });
}

/** The identifier in the file's name, or the id that its front matter gives. */
function identityOf(inputs: readonly Input[], { source, id }: Entry): string | undefined {
  return identifierOf(locate(inputs, source).path) ?? (/^[0-9a-f]{8}$/.test(id) ? undefined : id);
}
