/**
 * Signatures → groups of texts that are nearly the same.
 *
 * Locality-sensitive hashing by bands (J. Leskovec, A. Rajaraman and J. Ullman, *Mining of Massive Datasets*, chapter 3): of
 * 16 bands of 3 bytes, two texts that share half of their shingles have one in common with a probability of 0.88, that share
 * 0.8 of them always, that share 0.05 of them one time in 500. Sorting by band brings them together, and only neighbours are
 * compared, so time is near linear. Groups are chains: each text resembles another of its group.
 */

import { type Groups, openGroups } from './groups.ts';
import { resemblance, SIGNATURE_BYTES, type Signatures } from './min-hash.ts';

/** Texts that share at least this much of their shingles are near-duplicates. */
const LEAST_RESEMBLANCE = 0.5;
const BAND_BYTES = 3;
/** A band's key and a text's index in one number of 52 bits. */
const INDEX_RANGE = 2 ** 28;

/** Groups of two or more among the texts of these indices, each in ascending order, by their first. */
export function findNearDuplicates(signatures: Signatures, indices: readonly number[]): number[][] {
  const comparable = indices.filter((index) => signatures.has(index));
  const groups = openGroups();
  for (let band = 0; band < SIGNATURE_BYTES; band += BAND_BYTES) linkBand(signatures, comparable, band, groups);
  return groups.among(comparable);
}

/** Compares each text with the one before it and with the first of those that have the same band. */
function linkBand(signatures: Signatures, indices: readonly number[], band: number, groups: Groups): void {
  let first = -1;
  let previous = -1;
  for (const entry of sortedByBand(signatures, indices, band)) {
    if (first < 0 || Math.floor(entry / INDEX_RANGE) !== Math.floor(first / INDEX_RANGE)) first = entry;
    else for (const other of first === previous ? [first] : [first, previous]) link(signatures, entry, other, groups);
    previous = entry;
  }
}

function sortedByBand(signatures: Signatures, indices: readonly number[], band: number): Float64Array {
  const key = (index: number) =>
    (signatures.byte(index, band) << 16) | (signatures.byte(index, band + 1) << 8) | signatures.byte(index, band + 2);
  return Float64Array.from(indices, (index) => key(index) * INDEX_RANGE + index).sort();
}

function link(signatures: Signatures, entry: number, other: number, groups: Groups): void {
  const [one, two] = [entry % INDEX_RANGE, other % INDEX_RANGE];
  if (groups.find(one) === groups.find(two)) return;
  if (resemblance(signatures, one, two) >= LEAST_RESEMBLANCE) groups.join(one, two);
}
