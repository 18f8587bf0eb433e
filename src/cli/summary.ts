/** A finished build → the lines that end it: what was built, what was not, and where to look. */

import { relative } from 'node:path';
import type { BuildResult } from '../build.ts';
import { countLedger } from '../model/ledger.ts';
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
export function summarize(result: BuildResult, { seconds, out, cwd, report }: SummaryOptions): string {
  const counts = countLedger(result.ledger);
  const shown = Object.entries(counts).filter(([status, count]) => count > 0 || status === 'published');
  const found = `found ${files(result.ledger.length)}: ${shown.map(([status, count]) => `${grouped(count)} ${status}`).join(', ')}`;
  const index = relative(cwd, `${out}/index.html`);
  const lines = [result.written === undefined ? leftAsItWas(result) : built(result.written, seconds, index), found];
  if (report !== undefined) lines.push(`ledger: ${report}`);
  else if (counts.rejected > 0) lines.push('--report FILE writes a line for every file');
  return `${lines.join('\n')}\n`;
}

/** For programs: one object. */
export function summaryRecord({ outcome, ledger, written }: BuildResult, seconds: number, out: string): Record<string, unknown> {
  return { type: 'result', outcome, found: ledger.length, ...countLedger(ledger), ...written, seconds, out };
}

function built(
  { files: count, bytes, changed, removed }: NonNullable<BuildResult['written']>,
  seconds: number,
  index: string,
): string {
  const changes = `${grouped(changed)} changed, ${grouped(removed)} removed`;
  return `built ${files(count)} (${size(bytes)}; ${changes}) in ${duration(seconds)}: open ${index}`;
}

function leftAsItWas({ outcome }: BuildResult): string {
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
