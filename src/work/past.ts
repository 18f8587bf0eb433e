/** What a build may have from the one before. */

import { NO_READINGS, type Readings } from '../arrange/readings.ts';
import type { OutputPath } from '../model/brand.ts';
import type { CivilDate, Year, YearMonth } from '../model/civil-date.ts';
import type { Found } from '../read/walk.ts';
import type { TemplateFiles } from '../render/template-files.ts';
import type { SegmentFacts } from '../search/manifest.ts';
import type { BoundPage } from './bound-pages.ts';
import type { PrintedVolume } from './volumes.ts';

/** What an indexed segment leaves behind. */
export interface IndexedSegment {
  /** Digests of its volumes, in order: all that it depends on beside the settings of the build. */
  readonly volumes: readonly string[];
  readonly facts: SegmentFacts;
  readonly bytes: number;
}

/** What a build has from the one before, and what was looked at already. */
export interface Past {
  readonly found?: Iterable<Found>;
  readonly templates?: TemplateFiles;
  readonly readings: Readings;
  /** What the last build printed of a volume, if it is the same volume and its pages are still there. */
  readonly printed: (digest: string) => PrintedVolume | undefined;
  /** What it printed of the volume of this key, whatever became of it. */
  readonly volumeOn: (key: Year | YearMonth) => PrintedVolume | undefined;
  /** Whether the pages that it left of a day are still there. */
  readonly isDayIntact: (date: CivilDate) => boolean;
  /** What it left of an archive-wide page, if the page is still there. */
  readonly bound: (path: OutputPath) => BoundPage | undefined;
  /** The segments of its search index whose files are still there. */
  readonly segments: readonly IndexedSegment[];
  /** The file of a volume's run, if it is there and whole. */
  readonly run: (digest: string) => string | undefined;
  /** Takes the new runs in a folder over, and keeps those of the volumes that are given. */
  readonly keepRuns: (folder: string, digests: ReadonlySet<string>) => void;
}

/** Of a build from nothing. */
export const NO_PAST: Past = {
  readings: NO_READINGS,
  printed: () => undefined,
  volumeOn: () => undefined,
  isDayIntact: () => false,
  bound: () => undefined,
  segments: [],
  run: () => undefined,
  keepRuns: () => {},
};
