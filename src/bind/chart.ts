/** The archive's months → the bars of its chart: one for each month, or for each year where the span is long. */

import { href, periodUrl } from '../arrange/urls.ts';
import type { Archive, Period } from '../model/archive.ts';
import type { Bar, Chart, Tick } from '../model/archive-views.ts';
import type { SiteUrl } from '../model/brand.ts';
import { monthNumber, padded, type Year, type YearMonth } from '../model/civil-date.ts';

/** With fewer months there is nothing to compare. */
const LEAST_MONTHS = 3;
/** A longer span has a bar for each year. */
const MOST_MONTHS = 1500;
/** Room for a bar and for the gap beside it. */
const STEP = 5;
const BAR = 4;
const HEIGHT = 120;
/** What one article among thousands is seen by. */
const LEAST_HEIGHT = 5;
/** Among more bars a gap would be thinner than anything that can be seen. */
const MOST_GAPS = 400;
/** Years between two ticks. */
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
const MOST_TICKS = 8;
/** Behind this percentage of the width a year's figures do not fit. */
const LAST_TICK = 93;
const MONTHS = 12;

/** Undefined for a span of less than three months. */
export function chartOf({ months, years }: Archive, from: SiteUrl): Chart | undefined {
  const [first, last] = [months[0]?.key ?? '', months.at(-1)?.key ?? ''];
  const span = monthNumber(last) - monthNumber(first) + 1;
  if (span < LEAST_MONTHS) return undefined;
  const chart = span > MOST_MONTHS ? barsOf(years, from, Number) : barsOf(months, from, monthNumber);
  return { ...chart, ticks: ticksOf(monthNumber(first), span) };
}

function barsOf<Key extends Year | YearMonth>(
  periods: readonly Period<Key>[],
  from: SiteUrl,
  numberOf: (key: string) => number,
): Omit<Chart, 'ticks'> {
  const first = numberOf(periods[0]?.key ?? '');
  const most = periods.reduce((max, { start, end }) => Math.max(max, end - start), 1);
  const last = numberOf(periods.at(-1)?.key ?? '') - first;
  const width = last > MOST_GAPS ? STEP : BAR;
  const bars = periods.map(({ key, start, end }): Bar => {
    const height = Math.max(LEAST_HEIGHT, Math.round(((end - start) / most) * HEIGHT));
    const x = (numberOf(key) - first) * STEP;
    return { key, href: href(from, periodUrl(key)), articles: end - start, x, y: HEIGHT - height, width, height };
  });
  return { width: last * STEP + width, height: HEIGHT, bars };
}

/** Years at which the eye can hold on to, where they begin: as many as there is room for. */
function ticksOf(first: number, span: number): Tick[] {
  const [start, end] = [Math.floor(first / MONTHS), Math.floor((first + span - 1) / MONTHS)];
  const step = STEPS.find((years) => (end - start + 1) / years <= MOST_TICKS) ?? STEPS.at(-1) ?? 1;
  const ticks: Tick[] = [];
  for (let year = Math.ceil(start / step) * step; year <= end; year += step) {
    const at = Math.round(((year * MONTHS - first) / span) * 10_000) / 100;
    if (at >= 0 && at <= LAST_TICK) ticks.push({ year: padded(year, 4) as Year, at });
  }
  return ticks;
}
