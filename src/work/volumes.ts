/** Volumes and their days → whether what the last build printed of them can stay. */

import { periods } from '../arrange/archive.ts';
import type { Volume } from '../model/archive.ts';
import type { Entry } from '../model/article.ts';
import type { CivilDate, Year, YearMonth } from '../model/civil-date.ts';
import type { Resolution } from '../parse/references.ts';
import { digestOf } from '../read/digest.ts';

/** A day of a volume and its digest, which names all that its pages depend on beside the settings of the build. */
export interface SignedDay {
  readonly date: CivilDate;
  readonly digest: string;
}

/** A volume and its digest, likewise. */
export interface SignedVolume {
  readonly volume: Volume;
  readonly digest: string;
  /** In order. */
  readonly days: readonly SignedDay[];
}

/** What the pages of a printed day leave behind. */
export interface PrintedDay extends SignedDay {
  readonly files: number;
  readonly bytes: number;
}

/** What a printed volume leaves behind. */
export interface PrintedVolume {
  readonly key: Year | YearMonth;
  readonly digest: string;
  readonly days: readonly PrintedDay[];
  /** Of its pages, those of its days and its months. */
  readonly files: number;
  readonly bytes: number;
}

/** `resolutions` are of the references of all articles, by source. */
export function signed(volume: Volume, resolutions: ReadonlyMap<string, readonly Resolution[]>): SignedVolume {
  const { key, entries, surroundings } = volume;
  const days = periods(entries, ({ date }) => date).map(({ key: date, start, end }): SignedDay => {
    const neighbours = [entries[start - 1] ?? surroundings.previous, entries[end] ?? surroundings.next];
    return { date, digest: digestOfDay(entries.slice(start, end), neighbours, resolutions) };
  });
  return { volume, digest: digestOf([key, ...days.map(({ digest }) => digest)].join()), days };
}

/** What the last build left of the days that are as they were. */
export function sameDays({ days }: SignedVolume, last: PrintedVolume): PrintedDay[] {
  const digests = new Map(days.map(({ date, digest }) => [date, digest]));
  return last.days.filter(({ date, digest }) => digests.get(date) === digest);
}

/**
 * A day's pages are a function of its sources, of the entries next to it and of where its references lead. An entry is a function
 * of its source's name and bytes, so that these stand for it.
 */
function digestOfDay(
  entries: readonly Entry[],
  neighbours: readonly (Entry | undefined)[],
  resolutions: ReadonlyMap<string, readonly Resolution[]>,
): string {
  const sources = [...neighbours, ...entries].map((entry) => entry && `${entry.digest} ${entry.source}`);
  const resolved = entries.map(({ source }) => resolutions.get(source)).filter((own) => own !== undefined);
  return digestOf(JSON.stringify([sources, resolved]));
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
