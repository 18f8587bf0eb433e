/** A folder → its names in the order of paths, with those that are not valid UTF-8 told apart. */

import { isUtf8 } from 'node:buffer';
import { type Dirent, readdirSync } from 'node:fs';
import { byCodeUnit } from '../model/order.ts';

/** A name in a folder. */
export interface Name {
  readonly name: string;
  readonly dirent: Dirent;
  /** Whether `name` can be opened: its bytes are UTF-8. */
  readonly valid: boolean;
}

/**
 * The names of a folder, ordered so that a walk visits paths by code unit: a folder sorts as its name with `/` behind.
 * Throws what the system throws.
 */
export function listFolder(folder: string): Name[] {
  const dirents = readdirSync(folder, { withFileTypes: true });
  const invalid = dirents.some(({ name }) => name.includes('\ufffd')) ? invalidNames(folder) : new Map();
  const names = dirents.map((dirent) => nameOf(dirent, invalid));
  return names.sort((a, b) => byCodeUnit(sortKey(a), sortKey(b)));
}

/** Decoded forms of the names that are not UTF-8, each with the spellings of the names that decode to it. */
function invalidNames(folder: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const bytes of readdirSync(folder, { encoding: 'buffer' })) {
    if (isUtf8(bytes)) continue;
    const decoded = bytes.toString('utf8');
    found.set(decoded, [...(found.get(decoded) ?? []), spell(bytes)].sort(byCodeUnit));
  }
  return found;
}

function nameOf(dirent: Dirent, invalid: Map<string, string[]>): Name {
  const spelling = invalid.get(dirent.name)?.shift();
  return spelling === undefined ? { name: dirent.name, dirent, valid: true } : { name: spelling, dirent, valid: false };
}

/** Bytes as Latin text with every byte from 0x80 written `\xHH`. */
function spell(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/[\x80-\xff]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16).toUpperCase()}`);
}

function sortKey({ name, dirent }: Name): string {
  return dirent.isDirectory() ? `${name}/` : name;
}
