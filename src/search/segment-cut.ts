/** Volumes → segments: neighbouring volumes whose index is one. */

import type { Volume } from '../model/archive.ts';

/** A power of two above the last year. */
const ALL_YEARS = 16384;

/** A volume with what else is known of it. */
interface Cut {
  readonly volume: Pick<Volume, 'key' | 'entries'>;
}

/**
 * Blocks of 1, 2, 4, 8 … years that begin at a multiple of their length, each as long as it can be without having over `most` articles; a
 * year that has more is a segment for each of its volumes. Where a block begins and ends depends on its own articles alone, so that
 * one more elsewhere moves none.
 */
export function segmentsOf<Item extends Cut>(volumes: readonly Item[], most: number): Item[][] {
  return cut(volumes, 0, ALL_YEARS, most);
}

function cut<Item extends Cut>(volumes: readonly Item[], start: number, years: number, most: number): Item[][] {
  if (volumes.length === 0) return [];
  const articles = volumes.reduce((sum, { volume }) => sum + volume.entries.length, 0);
  if (articles <= most) return [[...volumes]];
  if (years === 1) return volumes.map((volume) => [volume]);
  const middle = start + years / 2;
  const early = volumes.filter(({ volume }) => Number(volume.key.slice(0, 4)) < middle);
  return [...cut(early, start, years / 2, most), ...cut(volumes.slice(early.length), middle, years / 2, most)];
}
