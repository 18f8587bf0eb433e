/** The archive → its languages. */

import type { Archive } from '../model/archive.ts';
import { byCodeUnit } from '../model/order.ts';

/** Number of articles by BCP 47 tag, in order of the tags. */
export function languagesOf({ entries }: Archive): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { lang } of entries) counts.set(lang, (counts.get(lang) ?? 0) + 1);
  return new Map([...counts].sort(([a], [b]) => byCodeUnit(a, b)));
}
