/** A symbolic link → what it leads to, as far as the walk may follow it. */

import { readlinkSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, relative, sep } from 'node:path';
import * as catalogue from '../model/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Located } from '../model/source.ts';
import { contains, type Input } from './inputs.ts';
import { kindOf } from './kinds.ts';

/** Follow it to the file it leads to, or do not, and why. */
export type Followed = { readonly file: string } | { readonly refused: Diagnostic };

/**
 * Only a link to a file inside the input that the walk would not read as an article by itself is followed, because it has
 * another name or a folder on its way is hidden: so no file is read both by its name and by a link, and none from outside.
 */
export function followLink(input: Input, located: Located): Followed {
  const place = { source: located.source };
  let target = '';
  try {
    target = readlinkSync(located.file);
    const real = realpathSync(located.file);
    if (contains(real, dirname(located.file))) return { refused: catalogue.linkLoop(place, target) };
    if (!contains(input.root, real)) return { refused: catalogue.linkOutside(place, target) };
    return followInside(input, place, real);
  } catch (error) {
    // The system's refusal to follow it.
    return { refused: refusal(place.source, target, (error as NodeJS.ErrnoException).code) };
  }
}

function followInside(input: Input, place: { source: string }, real: string): Followed {
  const below = relative(input.root, real).split(sep);
  const isSeen = !below.some((part) => part.startsWith('.'));
  if (statSync(real).isDirectory()) {
    return { refused: isSeen ? catalogue.ignoredLink(place, below.join('/')) : catalogue.linkFolder(place, below.join('/')) };
  }
  return isSeen && kindOf(basename(real)) === 'article'
    ? { refused: catalogue.ignoredLink(place, below.join('/')) }
    : { file: real };
}

function refusal(source: string, target: string, code: string | undefined): Diagnostic {
  if (code === 'ENOENT' || code === 'ENOTDIR') return catalogue.linkDangling({ source }, target);
  if (code === 'ELOOP') return catalogue.linkLoop({ source }, target);
  return catalogue.fileUnreadable({ source }, code ?? 'unknown error');
}
