/** The path of a source → the id of its article. It depends on nothing else, so adding a source never changes another's. */

import { extname } from 'node:path';
import type { ArticleId } from '../model/brand.ts';
import { digestOf } from '../read/digest.ts';

const ID_DIGITS = 8;

/** The first 8 digits of the identifier in the file's name, else of the SHA-256 of its path (NFC, without extension). */
export function idOf(path: string): ArticleId {
  const identifier = identifierOf(path) ?? digestOf(withoutExtension(path).normalize('NFC'));
  return identifier.slice(0, ID_DIGITS) as ArticleId;
}

/** A final run of at least 16 hex digits in the file's name that holds a letter and a digit, as dumps name their files. */
export function identifierOf(path: string): string | undefined {
  const run = /[0-9a-f]{16,}$/i.exec(withoutExtension(path))?.[0].toLowerCase();
  return run !== undefined && /[a-f]/.test(run) && /[0-9]/.test(run) ? run : undefined;
}

function withoutExtension(path: string): string {
  return path.slice(0, path.length - extname(path).length);
}
