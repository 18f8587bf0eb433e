/** The ledger → its diagnostics by kind, and its ignored files by kind. */

import { extname } from 'node:path';
import { type Code, codes } from '../model/codes.ts';
import { type Diagnostic, placeOf, type Severity } from '../model/diagnostic.ts';
import type { LedgerLine } from '../model/ledger.ts';
import { type Tally, tally } from './tally.ts';

/** All diagnostics of one code. */
export interface Finding {
  readonly code: Code;
  readonly severity: Severity;
  readonly count: number;
  /** What the code means. */
  readonly meaning: string;
  /** What to do, as the first of them says it. */
  readonly remedy?: string;
  /** `path:line:column` of the first three. */
  readonly examples: readonly string[];
}

const EXAMPLES = 3;
const ORDER: readonly Severity[] = ['error', 'warning', 'note'];

/** Errors, then warnings, then notes; the most frequent first. */
export function findingsOf(diagnostics: Iterable<Diagnostic>): Finding[] {
  const findings = new Map<Code, Finding>();
  for (const diagnostic of diagnostics) findings.set(diagnostic.code, withOne(findings.get(diagnostic.code), diagnostic));
  const rank = ({ severity }: Finding) => ORDER.indexOf(severity);
  return [...findings.values()].sort((a, b) => rank(a) - rank(b) || b.count - a.count);
}

/** File name extensions of what is of no type that is read, and the other reasons to ignore a file. */
export function ignoredKinds(ledger: readonly LedgerLine[]): Tally[] {
  return tally(ledger.flatMap((line) => (line.status === 'ignored' ? [kindOf(line)] : [])));
}

function withOne(finding: Finding | undefined, diagnostic: Diagnostic): Finding {
  const { count, examples, ...rest } = finding ?? emptyFinding(diagnostic);
  const more = examples.length < EXAMPLES ? [placeOf(diagnostic)] : [];
  return { ...rest, count: count + 1, examples: [...examples, ...more] };
}

function emptyFinding({ code, severity, hint }: Diagnostic): Finding {
  const remedy = hint === undefined ? {} : { remedy: hint };
  return { code, severity, count: 0, meaning: codes[code], ...remedy, examples: [] };
}

const REASONS: Readonly<Record<string, string>> = {
  'N-IGNORED-HIDDEN': 'hidden',
  'N-IGNORED-DROPPING': 'left behind by editors',
  'N-IGNORED-LINK': 'links',
  'N-IGNORED-OUTPUT': 'the output folder',
};

function kindOf({ source, diagnostics }: LedgerLine): string {
  return REASONS[diagnostics[0]?.code ?? ''] ?? (extname(source).toLowerCase() || 'without extension');
}
