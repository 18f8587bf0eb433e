/** The archive → its volumes: years, or months where a year is too large to be built as one unit. */

import type { Archive, Period, Volume } from '../model/archive.ts';
import { type Year, type YearMonth, yearOf } from '../model/civil-date.ts';

/** How the archive is cut: by the size of its years, or, as tests do, all in one way. The pages do not depend on it. */
export type VolumeCut = 'auto' | 'years' | 'months';

/** In date order. A year of more than `most` articles is cut into months. */
export function* volumes(archive: Archive, most: number, cut: VolumeCut): Generator<Volume> {
  for (const year of archive.years) {
    const byMonth = cut === 'months' || (cut === 'auto' && year.end - year.start > most);
    const runs = byMonth ? archive.months.filter(({ key }) => yearOf(key) === year.key) : [year];
    for (const run of runs) yield volume(archive, run);
  }
}

function volume({ entries }: Archive, { key, start, end }: Period<Year | YearMonth>): Volume {
  const previous = entries[start - 1];
  const next = entries[end];
  const surroundings = { ...(previous && { previous }), ...(next && { next }) };
  return { key, entries: entries.slice(start, end), surroundings };
}
