/** The ledger: one line for each file found, and why it ended where it did. */

import type { Entry } from './article.ts';
import type { CivilDate } from './civil-date.ts';
import type { Diagnostic } from './diagnostic.ts';

export type Status = 'published' | 'held' | 'rejected' | 'asset' | 'ignored';

/** One line of the ledger. What is published or held has an entry, hence a date. */
export type LedgerLine =
  | (LineBase & { readonly status: 'published'; readonly entry: Entry })
  | (LineBase & { readonly status: 'held'; readonly date: CivilDate })
  | (LineBase & { readonly status: 'rejected' | 'asset' | 'ignored' });

interface LineBase {
  readonly source: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** How many lines there are of each status; their sum is what was found. */
export function countLedger(lines: Iterable<LedgerLine>): Record<Status, number> {
  const counts = { published: 0, held: 0, rejected: 0, asset: 0, ignored: 0 };
  for (const line of lines) counts[line.status] += 1;
  return counts;
}
