/**
 * The manifest: which files of the output folder are the archive's, one line `SHA-256  path` each, in path order, as
 * `sha256sum --check` reads them. A folder that has one is Backfile's; a file that is not in it is never touched.
 */

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OutputPath } from '../model/brand.ts';
import { byCodeUnit } from '../model/order.ts';

/** Path → SHA-256 of the content in hex. */
export type Manifest = ReadonlyMap<OutputPath, string>;

export const MANIFEST = 'backfile.sha256' as OutputPath;

/** The manifest of an output folder, or undefined where it has none. Lines that are damaged own nothing. */
export function readManifest(out: string): Manifest | undefined {
  const file = join(out, MANIFEST);
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  return new Map(lines.flatMap((line) => parseLine(line) ?? []));
}

export function formatManifest(manifest: Manifest): string {
  const paths = [...manifest.keys()].sort(byCodeUnit);
  return paths.map((path) => `${manifest.get(path)}  ${path}\n`).join('');
}

/** SHA-256 in hex. */
export function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function parseLine(line: string): [[OutputPath, string]] | undefined {
  const match = /^([0-9a-f]{64}) {2}(.+)$/.exec(line);
  if (match === null || !isContained(match[2] ?? '')) return undefined;
  return [[match[2] as OutputPath, match[1] ?? '']];
}

/** Whether a path stays below the folder that it is joined to, on every system. */
export function isContained(path: string): boolean {
  const parts = path.split('/');
  return !/[\\:\0]/.test(path) && parts.every((part) => part !== '' && part !== '.' && part !== '..');
}
