/** Readings of pass 1 → the little that must be known of all of them at once: their references, and their unused fields. */

import { fieldsUnknown } from '../model/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { LedgerLine } from '../model/ledger.ts';
import { byCodeUnit } from '../model/order.ts';
import type { Accepted } from '../parse/reading.ts';
import type { Reference, Resolution } from '../parse/references.ts';
import type { Asset } from './assets.ts';
import { referenceWarnings, resolveReferences, type Targets } from './references.ts';
import { indexSite } from './site-index.ts';

export interface Gathering {
  /** Takes note of a source that is published. */
  add(source: string, accepted: Accepted): void;
  /** Resolves all references. The ledger gets a warning for each article that has some that lead to nothing. */
  resolve(lines: readonly LedgerLine[], targets: Omit<Targets, 'index'>): Resolved;
  /** One note with every field that is not used, the most frequent first. */
  notes(): Diagnostic[];
}

export interface Resolved {
  readonly ledger: readonly LedgerLine[];
  /** By source, for each article that has references. */
  readonly resolutions: ReadonlyMap<string, readonly Resolution[]>;
}

export function openGathering(): Gathering {
  const references = new Map<string, readonly Reference[]>();
  const fields = new Map<string, number>();
  return {
    add(source, { references: own, unknownFields }) {
      if (own.length > 0) references.set(source, own);
      for (const name of unknownFields) fields.set(name, (fields.get(name) ?? 0) + 1);
    },
    resolve: (lines, targets) => resolveAll(lines, references, targets),
    notes() {
      const counts = [...fields].sort(([a, n], [b, m]) => m - n || byCodeUnit(a, b));
      return counts.length === 0 ? [] : [fieldsUnknown(counts)];
    },
  };
}

function resolveAll(
  lines: readonly LedgerLine[],
  references: ReadonlyMap<string, readonly Reference[]>,
  targets: Omit<Targets, 'index'>,
): Resolved {
  const resolutions = new Map<string, readonly Resolution[]>();
  if (references.size === 0) return { ledger: lines, resolutions };
  const published = lines.flatMap((line) => (line.status === 'published' ? [line.entry] : []));
  const all = { ...targets, index: indexSite(published) };
  const ledger = lines.map((line) => {
    const own = references.get(line.source);
    if (own === undefined || line.status !== 'published') return line;
    const resolved = resolveReferences(line.entry, own, all);
    resolutions.set(line.source, resolved);
    const warnings = referenceWarnings(line.source, own, resolved);
    return warnings.length === 0 ? line : { ...line, diagnostics: [...line.diagnostics, ...warnings] };
  });
  return { ledger: withAssets(ledger, targets.assets.found()), resolutions };
}

/** A file that an article refers to is no longer ignored; one from the media folder gets a line of its own. */
function withAssets(lines: readonly LedgerLine[], assets: readonly Asset[]): readonly LedgerLine[] {
  if (assets.length === 0) return lines;
  const left = new Set(assets.map(({ source }) => source));
  const known = lines.map((line): LedgerLine => (left.delete(line.source) ? assetLine(line.source) : line));
  if (left.size === 0) return known;
  return [...known, ...[...left].map(assetLine)].sort((a, b) => byCodeUnit(a.source, b.source));
}

function assetLine(source: string): LedgerLine {
  return { source, status: 'asset', diagnostics: [] };
}
