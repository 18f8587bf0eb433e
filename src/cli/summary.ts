/** A finished build → the lines that end it: what was built, what was not, and where to look. */

import { relative } from 'node:path';
import type { RebuildResult } from '../rebuild.ts';
import { duration, grouped } from './progress.ts';

export interface SummaryOptions {
  readonly seconds: number;
  /** Output folder, absolute. */
  readonly out: string;
  readonly cwd: string;
  /** Where the ledger was written. */
  readonly report: string | undefined;
}

/** For people. Sums up every file found, so that the reader can see that it adds up. */
export function summarize(result: RebuildResult, { seconds, out, cwd, report }: SummaryOptions): string {
  const { counts } = result;
  const shown = Object.entries(counts).filter(([status, count]) => count > 0 || status === 'published');
  const found = `found ${files(foundIn(counts))}: ${shown.map(([status, count]) => `${grouped(count)} ${status}`).join(', ')}`;
  const index = relative(cwd, `${out}/index.html`);
  const lines = [result.written === undefined ? leftAsItWas(result) : built(result.written, seconds, index), found];
  if (report !== undefined) lines.push(`ledger: ${report}`);
  else if (counts.rejected > 0) lines.push('--report FILE writes a line for every file');
  return `${lines.join('\n')}\n`;
}

/** For programs: one object. */
export function summaryRecord(
  { outcome, counts, written }: RebuildResult,
  seconds: number,
  out: string,
): Record<string, unknown> {
  return { type: 'result', outcome, found: foundIn(counts), ...counts, ...written, seconds, out };
}

function built(
  { files: count, bytes, changed, removed }: NonNullable<RebuildResult['written']>,
  seconds: number,
  index: string,
): string {
  const changes = `${grouped(changed)} changed, ${grouped(removed)} removed`;
  return `built ${files(count)} (${size(bytes)}; ${changes}) in ${duration(seconds)}: open ${index}`;
}

function leftAsItWas({ outcome }: RebuildResult): string {
  const why = outcome === 'refused' ? 'with --strict an error or a warning stops the build' : 'there is no article to publish';
  return `nothing was written: ${why}`;
}

function files(count: number): string {
  return `${grouped(count)} ${count === 1 ? 'file' : 'files'}`;
}

/** `20.7 kB`. */
export function size(bytes: number): string {
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(1)} kB`;
  return bytes < 1_000_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${(bytes / 1_000_000_000).toFixed(2)} GB`;
}

function foundIn(counts: RebuildResult['counts']): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
