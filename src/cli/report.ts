/** The ledger → JSON Lines, one object for each file found, in path order: a published contract. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { articleUrl } from '../arrange/urls.ts';
import { outDisk } from '../model/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { Failure } from '../model/failure.ts';
import type { LedgerLine } from '../model/ledger.ts';

/** Writes the ledger to a file; its folder is made. Throws an environment `Failure`. */
export function writeReport(file: string, ledger: readonly LedgerLine[]): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, ledger.map((line) => `${JSON.stringify(reportLine(line))}\n`).join(''));
  } catch (error) {
    // The system's refusal to write.
    throw new Failure('environment', [outDisk(file, (error as NodeJS.ErrnoException).code ?? String(error))]);
  }
}

/** `{source, status, url?, date?, diagnostics}`. */
export function reportLine(line: LedgerLine): Record<string, unknown> {
  return {
    source: line.source,
    status: line.status,
    ...(line.status === 'published' ? { url: articleUrl(line.entry), date: line.entry.date } : {}),
    ...(line.status === 'held' ? { date: line.date } : {}),
    diagnostics: line.diagnostics.map(reportDiagnostic),
  };
}

/** `{code, severity, message, line?, column?, hint?}`. */
export function reportDiagnostic({ code, severity, message, line, column, hint }: Diagnostic): Record<string, unknown> {
  return {
    code,
    severity,
    message,
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
    ...(hint === undefined ? {} : { hint }),
  };
}
