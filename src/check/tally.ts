/** Names → how often each comes. */

import { byCodeUnit } from '../model/order.ts';

export interface Tally {
  readonly name: string;
  readonly count: number;
}

/** The most frequent first, then by name. */
export function tally(names: Iterable<string>): Tally[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const tallies = [...counts].map(([name, count]) => ({ name, count }));
  return tallies.sort((a, b) => b.count - a.count || byCodeUnit(a.name, b.name));
}
