/**
 * Forms → the blocks of the dictionary. Where a block ends depends on the forms around it, not on how many there are before it, so that
 * a form more or less moves the bounds of a few blocks alone (content-defined, as in A. Muthitacharoen, B. Chen and D. Mazières, "A
 * Low-bandwidth Network File System", 2001): the others, and what they lead to, are the same bytes in the next build.
 */

import { fnvOf } from '../text/fnv.ts';
import { LEAST_FORMS, MOST_FORMS } from './layout.ts';

/** Bits of a form's hash that are 0 where a block may begin: one form in 64. */
const BOUNDARY_BITS = 6;

/** Numbers of the first form of each block, and behind the last how many forms there are. */
export function blockStarts(forms: readonly string[]): number[] {
  const starts: number[] = [];
  for (let start = 0; start < forms.length; start = endOf(forms, start)) starts.push(start);
  return [...starts, forms.length];
}

function endOf(forms: readonly string[], start: number): number {
  const last = Math.min(start + MOST_FORMS, forms.length);
  for (let end = start + LEAST_FORMS; end < last; end += 1)
    if (fnvOf(forms[end] as string) >>> (32 - BOUNDARY_BITS) === 0) return end;
  return last;
}
