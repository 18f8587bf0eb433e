/** Volumes → whether what the last build printed of them can stay. */

import type { Volume } from '../model/archive.ts';
import type { Entry } from '../model/article.ts';
import type { Year, YearMonth } from '../model/civil-date.ts';
import type { Resolution } from '../parse/references.ts';
import { digestOf } from '../read/digest.ts';

/** A volume and its digest. */
export interface SignedVolume {
  readonly volume: Volume;
  readonly digest: string;
}

/** What a printed volume leaves behind. */
export interface PrintedVolume {
  readonly key: Year | YearMonth;
  /** Names all that its pages depend on beside the settings of the build. */
  readonly digest: string;
  /** Of its pages. */
  readonly files: number;
  readonly bytes: number;
}

/**
 * A volume's pages are a function of its sources, its surroundings and where its references lead. An entry is a function of its
 * source's name and bytes, so that these stand for it.
 */
export function digestOfVolume(volume: Volume, resolutions: ReadonlyMap<string, readonly Resolution[]>): string {
  const { key, entries, surroundings } = volume;
  const { previous, next } = surroundings;
  const parts = [key, previous && nameOf(previous), next && nameOf(next), ...entries.map(nameOf)];
  const resolved = entries.map(({ source }) => resolutions.get(source)).filter((own) => own !== undefined);
  return digestOf(JSON.stringify([parts, resolved]));
}

function nameOf({ source, digest }: Entry): string {
  return `${digest} ${source}`;
}

/** Of all resolutions, those of the volume's articles. */
export function resolutionsOf(
  { entries }: Volume,
  resolutions: ReadonlyMap<string, readonly Resolution[]>,
): ReadonlyMap<string, readonly Resolution[]> {
  if (resolutions.size === 0) return resolutions;
  return new Map(
    entries.flatMap(({ source }) => {
      const own = resolutions.get(source);
      return own === undefined ? [] : [[source, own] as const];
    }),
  );
}
