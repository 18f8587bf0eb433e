/** The archive: every entry in date order, and the runs of it that are days, months, years and volumes. */

import type { Entry } from './article.ts';
import type { CivilDate, Year, YearMonth } from './civil-date.ts';

/** A run of entries that share a date, a month or a year; `key` is that date, month or year. */
export interface Period<Key extends string> {
  readonly key: Key;
  /** Index of its first entry in the archive. */
  readonly start: number;
  /** Index behind its last entry. */
  readonly end: number;
}

export interface Archive {
  /** Ordered by date, then id, then source. */
  readonly entries: readonly Entry[];
  readonly days: readonly Period<CivilDate>[];
  readonly months: readonly Period<YearMonth>[];
  readonly years: readonly Period<Year>[];
}

/** A contiguous run of days that is built as one unit. */
export interface Volume {
  /** A year or a month. Never part of a URL or of a published file's name. */
  readonly key: Year | YearMonth;
  readonly entries: readonly Entry[];
  readonly surroundings: Surroundings;
}

/** The little that a volume must know of the rest: what stands next to its edges. */
export interface Surroundings {
  /** The entry before the volume's first; its date is the previous day, its month the previous month. */
  readonly previous?: Entry;
  /** The entry after the volume's last. */
  readonly next?: Entry;
}
