import { mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';

/** How a benchmark is stopped by hand or by a system that shuts down. */
const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/** @returns {string} a new folder that goes when the process ends, by itself or by a signal */
export function createWorkFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'backfile-bench-'));
  // A program that was just killed may have a last file open.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  for (const signal of SIGNALS) process.once(signal, () => process.exit(128 + constants.signals[signal]));
  return folder;
}
