/** A symbolic link → what it leads to, as far as the walk may follow it. */

import { readlinkSync, realpathSync, statSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';
import { fileUnreadable, ignoredLink, linkDangling, linkLoop, linkOutside } from '../model/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Located } from '../model/source.ts';
import { contains, type Input } from './inputs.ts';

/** Follow it to the file it leads to, or do not, and why. */
export type Followed = { readonly file: string } | { readonly refused: Diagnostic };

/**
 * Only a link to a file inside the input that the walk does not see by itself, because a folder on its way is hidden,
 * is followed: so each file is read once, and none from outside.
 */
export function followLink(input: Input, located: Located): Followed {
  const place = { source: located.source };
  const target = readlinkSync(located.file);
  let real: string;
  try {
    real = realpathSync(located.file);
  } catch (error) {
    return { refused: refusal(place.source, target, (error as NodeJS.ErrnoException).code) };
  }
  if (contains(real, dirname(located.file))) return { refused: linkLoop(place, target) };
  if (!contains(input.root, real)) return { refused: linkOutside(place, target) };
  const below = relative(input.root, real).split(sep);
  const isHidden = below.some((part) => part.startsWith('.'));
  if (!isHidden || !statSync(real).isFile()) return { refused: ignoredLink(place, below.join('/')) };
  return { file: real };
}

function refusal(source: string, target: string, code: string | undefined): Diagnostic {
  if (code === 'ENOENT' || code === 'ENOTDIR') return linkDangling({ source }, target);
  if (code === 'ELOOP') return linkLoop({ source }, target);
  return fileUnreadable({ source }, code ?? 'unknown error');
}
