/** Input folders → the ledger, decided for good: pass 1. */

import type { Entry } from '../model/article.ts';
import * as catalogue from '../model/catalogue.ts';
import type { CivilDate } from '../model/civil-date.ts';
import type { LedgerLine } from '../model/ledger.ts';
import type { Located, Source } from '../model/source.ts';
import { parseEntry } from '../parse/entry.ts';
import { identifierOf } from '../parse/identity.ts';
import type { ParseOptions } from '../parse/options.ts';
import type { Accepted, Reading } from '../parse/reading.ts';
import { digestOf } from '../read/digest.ts';
import { type Input, locate } from '../read/inputs.ts';
import { readSource } from '../read/source.ts';
import type { Found, FoundFile } from '../read/walk.ts';
import { settleClaims } from './claims.ts';
import type { DocumentStore } from './document-store.ts';
import type { Readings } from './readings.ts';

export interface IntakeOptions extends ParseOptions {
  readonly fileBytes: number;
  /** Articles after this day are held; undefined holds none. */
  readonly today: CivilDate | undefined;
  /** Told after each file how many were found so far. */
  readonly onFile: (found: number) => void;
  /** What is known from earlier builds. */
  readonly readings: Readings;
  /** Told of each source that is published, for what must be known of all of them. */
  readonly onAccepted: (source: string, accepted: Accepted) => void;
}

/** One ledger line for each file found, in path order. Documents of published articles go to the store. */
export function takeIn(
  inputs: readonly Input[],
  found: Iterable<Found>,
  documents: DocumentStore,
  options: IntakeOptions,
): LedgerLine[] {
  const lines: LedgerLine[] = [];
  for (const file of found) {
    lines.push('line' in file ? file.line : lineOf(file, documents, options));
    options.onFile(lines.length);
  }
  return withClaims(inputs, lines);
}

/** The entries of what is published, in path order. */
export function publishedEntries(lines: readonly LedgerLine[]): Entry[] {
  return lines.flatMap((line) => (line.status === 'published' ? [line.entry] : []));
}

function lineOf(file: FoundFile, documents: DocumentStore, options: IntakeOptions): LedgerLine {
  const { source } = file.located;
  const reading = readingOf(file, documents, options);
  if ('rejected' in reading) return { source, status: 'rejected', diagnostics: [reading.rejected] };
  const line = acceptedLine(file.located, reading, options);
  if (line.status === 'published') options.onAccepted(source, reading);
  return line;
}

/** From an earlier build, if the file is the same; the document is then read again where its page is printed. */
function readingOf({ located, stamp }: FoundFile, documents: DocumentStore, options: IntakeOptions): Reading {
  const recalled = stamp === undefined ? undefined : options.readings.recall(located, stamp);
  if (recalled !== undefined) return recalled;
  const read = readSource(located, options.fileBytes);
  if ('code' in read) return { rejected: read };
  const digest = digestOf(read.bytes);
  const reading = options.readings.recognize(located, digest) ?? parse(read, digest, documents, options);
  options.readings.remember(located, read.stamp, digest, reading);
  return reading;
}

function parse(source: Source, digest: string, documents: DocumentStore, options: IntakeOptions): Reading {
  const parsed = parseEntry(source, options, digest);
  if ('rejected' in parsed) return parsed;
  const { document, ...accepted } = parsed;
  if (acceptedLine(source, accepted, options).status === 'published') documents.keep(source.source, document);
  return accepted;
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
