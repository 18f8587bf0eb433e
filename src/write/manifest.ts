/**
 * The manifest: which files of the output folder are the archive's, one line `SHA-256  path` each, in path order, as
 * `sha256sum --check` reads them. A folder that has one is Backfile's; a file that is not in it is never touched.
 */

import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OutputPath } from '../model/brand.ts';
import { outForeign } from '../model/catalogue.ts';
import { Failure } from '../model/failure.ts';
import { byCodeUnit } from '../model/order.ts';

/** Path → SHA-256 of the content in hex. */
export type Manifest = ReadonlyMap<OutputPath, string>;

const DIGEST_DIGITS = 64;
const LINE = /^[0-9a-f]{64} {2}./;

export const MANIFEST = 'backfile.sha256' as OutputPath;

/** The manifest of an output folder, or undefined where it has none. Lines that are damaged own nothing. */
export function readManifest(out: string): Manifest | undefined {
  const file = join(out, MANIFEST);
  const stat = lstatSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return undefined;
  if (!stat.isFile()) throw new Failure('usage', [outForeign(out)]);
  const manifest = new Map<OutputPath, string>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const path = line.slice(DIGEST_DIGITS + 2);
    if (LINE.test(line) && isContained(path)) manifest.set(path as OutputPath, line.slice(0, DIGEST_DIGITS));
  }
  return manifest;
}

export function formatManifest(manifest: Manifest): string {
  const paths = [...manifest.keys()].sort(byCodeUnit);
  return paths.map((path) => `${manifest.get(path)}  ${path}\n`).join('');
}

/** Where a build keeps what it has not moved into place yet. */
export const STAGING = '.backfile-staging';
/** In it, what is never moved. */
export const SCRATCH = '.scratch';
/** The file by which a build holds the output folder. */
export const LOCK = '.backfile-lock';

/** Whether a path stays below the folder that it is joined to, on every system, and is none that the writer needs itself. */
export function isContained(path: string): boolean {
  if (path === MANIFEST || path === STAGING || path.startsWith(`${STAGING}/`) || path.startsWith(LOCK)) return false;
  return !/[\\:\0-\x1f\x7f]|(?:^|\/)\.{0,2}(?:\/|$)/.test(path);
}
