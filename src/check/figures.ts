/** Entries and their surveyed texts → what the archive is, in figures. */

import type { Archive } from '../model/archive.ts';
import type { CivilDate } from '../model/civil-date.ts';
import { byCodeUnit } from '../model/order.ts';
import type { Surveyed } from './survey.ts';
import { type Tally, tally } from './tally.ts';

/** Of the articles that would be published. */
export interface Figures {
  readonly articles: number;
  /** Absent where there is no article. */
  readonly span?: Span;
  /** BCP 47 tags. */
  readonly languages: readonly Tally[];
  /** ISO 15924 codes. */
  readonly scripts: readonly Tally[];
  readonly dateForms: readonly Tally[];
  readonly dialects: readonly Tally[];
  readonly words: number;
  readonly sizes: Sizes;
}

export interface Span {
  readonly first: CivilDate;
  readonly last: CivilDate;
  /** Days, months and years that have articles. */
  readonly days: number;
  readonly months: number;
  readonly years: number;
}

/** Bytes of the texts in UTF-8, without header and fields. */
export interface Sizes {
  readonly total: number;
  readonly median: number;
  /** The three largest. */
  readonly largest: readonly { readonly source: string; readonly bytes: number }[];
}

const LARGEST = 3;

/** `texts` may hold more than the archive's: what was refused later is left out. */
export function figuresOf(archive: Archive, texts: readonly Surveyed[]): Figures {
  const { entries } = archive;
  const published = new Set(entries.map(({ source }) => source));
  const own = texts.filter(({ source }) => published.has(source));
  const span = spanOf(archive);
  return {
    articles: entries.length,
    ...(span && { span }),
    languages: tally(entries.map(({ lang }) => lang)),
    scripts: tally(own.map(({ script }) => script)),
    dateForms: tally(own.map(({ dateForm }) => dateForm)),
    dialects: tally(own.map(({ dialect }) => dialect)),
    words: entries.reduce((sum, { words }) => sum + words, 0),
    sizes: sizesOf(own),
  };
}

function spanOf({ days, months, years }: Archive): Span | undefined {
  const [first, last] = [days[0]?.key, days.at(-1)?.key];
  if (first === undefined || last === undefined) return undefined;
  return { first, last, days: days.length, months: months.length, years: years.length };
}

function sizesOf(texts: readonly Surveyed[]): Sizes {
  const ordered = texts.toSorted((a, b) => b.bytes - a.bytes || byCodeUnit(a.source, b.source));
  return {
    total: ordered.reduce((sum, { bytes }) => sum + bytes, 0),
    median: ordered[ordered.length >> 1]?.bytes ?? 0,
    largest: ordered.slice(0, LARGEST).map(({ source, bytes }) => ({ source, bytes })),
  };
}
