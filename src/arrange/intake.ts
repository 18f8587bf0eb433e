/** Input folders → the ledger, decided for good: pass 1. */

import type { Entry } from '../model/article.ts';
import * as catalogue from '../model/catalogue.ts';
import type { CivilDate } from '../model/civil-date.ts';
import type { LedgerLine } from '../model/ledger.ts';
import type { Located } from '../model/source.ts';
import type { Document } from '../parse/document.ts';
import { parseEntry } from '../parse/entry.ts';
import { identifierOf } from '../parse/identity.ts';
import type { ParseOptions } from '../parse/options.ts';
import { type Input, locate } from '../read/inputs.ts';
import { readSource } from '../read/source.ts';
import { type WalkOptions, walk } from '../read/walk.ts';
import { settleClaims } from './claims.ts';
import type { DocumentStore } from './document-store.ts';

export interface IntakeOptions extends ParseOptions, WalkOptions {
  readonly fileBytes: number;
  /** Articles after this day are held; undefined holds none. */
  readonly today: CivilDate | undefined;
  /** Told after each file how many were found so far. */
  readonly onFile: (found: number) => void;
  /** Told of each document that is published, for what must be known of all of them. */
  readonly onDocument?: (source: string, document: Document) => void;
}

/** One ledger line for each file found, in path order. Documents of published articles go to the store. */
export function takeIn(inputs: readonly Input[], documents: DocumentStore, options: IntakeOptions): LedgerLine[] {
  const lines: LedgerLine[] = [];
  for (const found of walk(inputs, options)) {
    lines.push('line' in found ? found.line : lineOf(found.located, documents, options));
    options.onFile(lines.length);
  }
  return withClaims(inputs, lines);
}

/** The entries of what is published, in path order. */
export function publishedEntries(lines: readonly LedgerLine[]): Entry[] {
  return lines.flatMap((line) => (line.status === 'published' ? [line.entry] : []));
}

function lineOf(located: Located, documents: DocumentStore, options: IntakeOptions): LedgerLine {
  const { source } = located;
  const read = readSource(located, options.fileBytes);
  if ('code' in read) return { source, status: 'rejected', diagnostics: [read] };
  const parsed = parseEntry(read, options);
  if ('rejected' in parsed) return { source, status: 'rejected', diagnostics: [parsed.rejected] };
  const { entry, document, diagnostics } = parsed;
  if (document.fields.isDraft || /(?:^|\/)_drafts\//.test(located.file)) {
    return { source, status: 'held', date: entry.date, diagnostics: [...diagnostics, catalogue.heldDraft({ source })] };
  }
  if (options.today !== undefined && entry.date > options.today) {
    const held = catalogue.heldFuture({ source }, entry.date, options.today);
    return { source, status: 'held', date: entry.date, diagnostics: [...diagnostics, held] };
  }
  options.onDocument?.(source, document);
  documents.keep(source, document);
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
