/** Entries in any order → the archive. */

import type { Archive, Period } from '../model/archive.ts';
import type { Entry } from '../model/article.ts';
import { monthOf, yearOf } from '../model/civil-date.ts';
import { byCodeUnit } from '../model/order.ts';

/** Orders by date, then id, then source, and finds the days, months and years. */
export function arrange(entries: readonly Entry[]): Archive {
  const ordered = entries.toSorted(compareEntries);
  return {
    entries: ordered,
    days: periods(ordered, ({ date }) => date),
    months: periods(ordered, ({ date }) => monthOf(date)),
    years: periods(ordered, ({ date }) => yearOf(date)),
  };
}

function compareEntries(a: Entry, b: Entry): number {
  return byCodeUnit(a.date, b.date) || byCodeUnit(a.id, b.id) || byCodeUnit(a.source, b.source);
}

/** Runs of equal keys. */
export function periods<Key extends string>(entries: readonly Entry[], keyOf: (entry: Entry) => Key): Period<Key>[] {
  const found: Period<Key>[] = [];
  let start = 0;
  for (let end = 1; end <= entries.length; end += 1) {
    const key = keyOf(entries[start] as Entry);
    if (end < entries.length && keyOf(entries[end] as Entry) === key) continue;
    found.push({ key, start, end });
    start = end;
  }
  return found;
}
