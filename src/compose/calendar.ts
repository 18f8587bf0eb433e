/** A month → its weeks from Monday to Sunday. */

import { type CivilDate, daysOf, weekday, type YearMonth } from '../model/civil-date.ts';

const DAYS_OF_WEEK = 7;

/** The weeks with what stands for each day, null where a day belongs to another month. */
export function weeksOf<Cell>(month: YearMonth, cellOf: (day: CivilDate) => Cell): (Cell | null)[][] {
  const days = daysOf(month);
  const lead = weekday(days[0] as CivilDate);
  const cells: (Cell | null)[] = [...Array(lead).fill(null), ...days.map(cellOf)];
  while (cells.length % DAYS_OF_WEEK !== 0) cells.push(null);
  return Array.from({ length: cells.length / DAYS_OF_WEEK }, (_, week) =>
    cells.slice(week * DAYS_OF_WEEK, (week + 1) * DAYS_OF_WEEK),
  );
}
