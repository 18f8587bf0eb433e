/** The archive's dates → those that are likelier to be a mistake of a program than the day of an article. */

import type { Archive, Period } from '../model/archive.ts';
import { type CivilDate, type Year, yearOf } from '../model/civil-date.ts';
import type { LedgerLine } from '../model/ledger.ts';
import { byCodeUnit } from '../model/order.ts';
import { EPOCHS } from './epochs.ts';

/**
 * `epoch`: a day from which programs count, where its neighbours do not explain it. `first-of-month` and `new-year`: far more
 * articles on the 1st of a month, or on January 1st, than chance puts there. `crowded`: a day with far more articles than
 * others. `future`: days after today.
 */
export type DateRule = 'epoch' | 'future' | 'first-of-month' | 'new-year' | 'crowded';

export interface SuspiciousDates {
  readonly rule: DateRule;
  /** A day, a year, or the archive; for `future` the last day. */
  readonly where: CivilDate | Year | 'archive';
  /** How many articles the rule caught. */
  readonly articles: number;
  /** Of how many: those of the year or of the archive. */
  readonly of: number;
  /** Sources of the first three. */
  readonly examples: readonly string[];
}

/** Days that a program writes where it knows only the month or the year. */
interface Marked {
  readonly rule: DateRule;
  readonly chance: number;
  readonly share: number;
  readonly isCaught: (date: CivilDate) => boolean;
}

const EXAMPLES = 3;
/** Times the average of its year's other days that a day may have before its epoch is suspicious. */
const ORDINARY_FACTOR = 3;
/** Days of its year that must have articles for an epoch to be an ordinary day. */
const ORDINARY_DAYS = 36;
/** A crowded day has so many articles, so many times the median of days that have any, and this share of all. */
const CROWD = { articles: 10, medians: 10, share: 0.01 };
/** The share of articles that chance puts on such days, and the share from which on it is suspicious. */
const FIRSTS: Marked = {
  rule: 'first-of-month',
  chance: 12 / 365.25,
  share: 0.2,
  isCaught: (date: CivilDate) => date.endsWith('-01'),
};
const NEW_YEARS: Marked = {
  rule: 'new-year',
  chance: 1 / 365.25,
  share: 0.1,
  isCaught: (date: CivilDate) => date.endsWith('-01-01'),
};
/** Standard deviations of the binomial distribution beyond which it is not chance. */
const DEVIATIONS = 5;
const LEAST_CAUGHT = 5;

type Day = Period<CivilDate>;

/** By rule, then in date order. */
export function findSuspiciousDates(archive: Archive): SuspiciousDates[] {
  const { days } = archive;
  const epochs = days.filter(({ key }) => EPOCHS.has(key) && !isOrdinary(key, days));
  const crowded = crowdedDays(days).filter((day) => !epochs.includes(day));
  return [
    ...epochs.map((day) => report(archive, 'epoch', day.key, [day], days)),
    ...crowded.map((day) => report(archive, 'crowded', day.key, [day], days)),
    ...firstDays(
      archive,
      days.filter((day) => !epochs.includes(day)),
    ),
  ];
}

/** What is dated after today, whether it is held or published. */
export function findFutureDates(ledger: readonly LedgerLine[], today: CivilDate): SuspiciousDates[] {
  const dated = ledger.flatMap((line) => {
    if (line.status === 'held') return [{ source: line.source, date: line.date }];
    return line.status === 'published' ? [{ source: line.source, date: line.entry.date }] : [];
  });
  const future = dated.filter(({ date }) => date > today);
  const last = future
    .map(({ date }) => date)
    .sort(byCodeUnit)
    .at(-1);
  const examples = future.slice(0, EXAMPLES).map(({ source }) => source);
  return last === undefined ? [] : [{ rule: 'future', where: last, articles: future.length, of: dated.length, examples }];
}

/** Whether the other days of its year make it a day like others. */
function isOrdinary(date: CivilDate, days: readonly Day[]): boolean {
  const ofYear = days.filter(({ key }) => yearOf(key) === yearOf(date));
  const others = ofYear.filter(({ key }) => key !== date);
  const own = countOf(ofYear) - countOf(others);
  return others.length >= ORDINARY_DAYS && own * others.length <= countOf(others) * ORDINARY_FACTOR;
}

function crowdedDays(days: readonly Day[]): Day[] {
  const sizes = days.map(({ start, end }) => end - start).sort((a, b) => a - b);
  const median = sizes[sizes.length >> 1] ?? 0;
  const least = Math.max(CROWD.articles, CROWD.medians * median, CROWD.share * countOf(days));
  return days.filter(({ start, end }) => days.length > 2 && end - start >= least);
}

/** The archive says more than its years. Epochs have been told. */
function firstDays(archive: Archive, days: readonly Day[]): SuspiciousDates[] {
  const whole = excess(archive, 'archive', days);
  if (whole.length > 0) return whole;
  return archive.years.flatMap(({ key, start, end }) => excess(archive, key, daysWithin(days, start, end)));
}

/** New Year says more than the 1st. */
function excess(archive: Archive, where: Year | 'archive', days: readonly Day[]): SuspiciousDates[] {
  for (const marked of [NEW_YEARS, FIRSTS]) {
    const caught = days.filter(({ key }) => marked.isCaught(key));
    if (isExcess(countOf(caught), countOf(days), marked)) return [report(archive, marked.rule, where, caught, days)];
  }
  return [];
}

/** Whether so many of all are far more than chance would put there. */
function isExcess(caught: number, all: number, { chance, share }: Marked): boolean {
  const bound = all * chance + DEVIATIONS * Math.sqrt(all * chance * (1 - chance));
  return caught >= LEAST_CAUGHT && caught >= all * share && caught > bound;
}

function report(
  { entries }: Archive,
  rule: DateRule,
  where: SuspiciousDates['where'],
  caught: readonly Day[],
  days: readonly Day[],
): SuspiciousDates {
  const first = caught.slice(0, EXAMPLES).flatMap(({ start, end }) => entries.slice(start, Math.min(end, start + EXAMPLES)));
  const examples = first.slice(0, EXAMPLES).map(({ source }) => source);
  return { rule, where, articles: countOf(caught), of: countOf(days), examples };
}

/** The days of a run of entries, found by halving. */
function daysWithin(days: readonly Day[], start: number, end: number): Day[] {
  return days.slice(indexFrom(days, start), indexFrom(days, end));
}

function indexFrom(days: readonly Day[], entry: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle]?.start ?? entry) < entry) low = middle + 1;
    else high = middle;
  }
  return low;
}

function countOf(days: readonly Day[]): number {
  return days.reduce((sum, { start, end }) => sum + end - start, 0);
}
