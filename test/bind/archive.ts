/** An archive of nothing but dates. */

import { arrange } from '../../src/arrange/archive.ts';
import type { Archive } from '../../src/model/archive.ts';
import type { Entry } from '../../src/model/article.ts';

export function archiveOf(dates: readonly string[]): Archive {
  const entries = dates.map((date, index) => ({
    date,
    id: String(index).padStart(8, '0'),
    source: `${index}`,
    name: `n${index}`,
  }));
  return arrange(entries as unknown as Entry[]);
}
