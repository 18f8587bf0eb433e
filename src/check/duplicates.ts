/** Surveyed texts → the groups of those that are the same, and of those that are nearly the same. */

import { resemblance } from './min-hash.ts';
import { findNearDuplicates } from './near-duplicates.ts';
import type { Survey, Surveyed } from './survey.ts';

/** Texts that are the same or nearly so. */
export interface Group {
  /** At least two, in the order of the ledger. */
  readonly sources: readonly string[];
  /** The share of five-word runs that the first two have in common, 0 to 1, estimated, in hundredths; 1 for the same text. */
  readonly resemblance: number;
}

/** The largest groups first. */
export interface Duplicates {
  /** The same text but for white space. */
  readonly exact: readonly Group[];
  /** Texts that share half of their five-word runs; of those that are the same, only the first counts. */
  readonly near: readonly Group[];
}

export function findDuplicates({ texts, signatures }: Survey): Duplicates {
  const { firsts, groups } = sameTexts(texts);
  const near = findNearDuplicates(signatures, firsts);
  const alike = ([one = 0, other = 0]: readonly number[]) => Math.round(resemblance(signatures, one, other) * 100) / 100;
  return {
    exact: largestFirst(groups).map((indices) => ({ sources: sourcesOf(texts, indices), resemblance: 1 })),
    near: largestFirst(near).map((indices) => ({ sources: sourcesOf(texts, indices), resemblance: alike(indices) })),
  };
}

/** Indices of the first of each text, and of every text that comes more than once. */
function sameTexts(texts: readonly Surveyed[]): { firsts: number[]; groups: number[][] } {
  const firsts = new Map<number, number>();
  const groups = new Map<number, number[]>();
  for (const [index, { fingerprint }] of texts.entries()) {
    const first = firsts.get(fingerprint);
    if (first === undefined) firsts.set(fingerprint, index);
    else remember(groups, first, index);
  }
  return { firsts: [...firsts.values()], groups: [...groups.values()] };
}

function remember(groups: Map<number, number[]>, first: number, index: number): void {
  const group = groups.get(first);
  if (group === undefined) groups.set(first, [first, index]);
  else group.push(index);
}

function largestFirst(groups: readonly number[][]): number[][] {
  return groups.toSorted((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
}

function sourcesOf(texts: readonly Surveyed[], indices: readonly number[]): string[] {
  return indices.map((index) => texts[index]?.source ?? '');
}
