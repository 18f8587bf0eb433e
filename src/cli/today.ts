/** The clock → today's date, which decides nothing but which articles are held as dated in the future. */

import { usage } from '../model/catalogue.ts';
import type { CivilDate } from '../model/civil-date.ts';
import { Failure } from '../model/failure.ts';
import type { Host } from './host.ts';

/** Hours by which the easternmost time zone is ahead of UTC: what is dated today anywhere is not held. */
const HOURS_AHEAD = 14;

/** Today where the day begins first. `SOURCE_DATE_EPOCH` (seconds) stands in for the clock; throws a usage `Failure` if it is no number. */
export function today({ env, now }: Pick<Host, 'env' | 'now'>): CivilDate {
  const epoch = env['SOURCE_DATE_EPOCH'];
  if (epoch !== undefined && !/^\d{1,11}$/.test(epoch)) {
    throw new Failure('usage', [usage(`SOURCE_DATE_EPOCH must be a number of seconds, not "${epoch}"`)]);
  }
  const milliseconds = epoch === undefined ? now() : Number(epoch) * 1000;
  return new Date(milliseconds + HOURS_AHEAD * 3_600_000).toISOString().slice(0, 10) as CivilDate;
}
