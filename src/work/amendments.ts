/** A segment that is to be made, and those of the last build → which of them it can be made from, and how. */

import { join } from 'node:path';
import { outputPath, searchFileUrl } from '../arrange/urls.ts';
import type { CivilDate } from '../model/civil-date.ts';
import type { Amendment, VolumeChange } from './messages.ts';
import type { IndexedSegment, Past } from './past.ts';
import { readSegmentFiles } from './segment-sources.ts';
import { type SignedVolume, sameDays } from './volumes.ts';

/** Articles that may go and come among so many: with more, it takes about as long to merge all. */
const MOST_CHANGED = 1 / 2;

/** Where the last build's output and runs are. */
interface Places extends Pick<Past, 'segments' | 'run' | 'volumeOn'> {
  /** Real path of the output folder. */
  readonly out: string;
}

/** A segment's amendment but for the new runs, of which it has the volumes' digests. Undefined where there is none that is worth it. */
export function amendmentOf(volumes: readonly SignedVolume[], { segments, run, volumeOn, out }: Places): Amendment | undefined {
  const sizes = new Map(volumes.map(({ volume, digest }) => [digest, volume.entries.length]));
  const keptIn = (segment: IndexedSegment) => segment.volumes.reduce((sum, digest) => sum + (sizes.get(digest) ?? 0), 0);
  const [last] = segments.toSorted((a, b) => keptIn(b) - keptIn(a));
  if (last === undefined) return undefined;
  const all = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  if (all + last.facts.articles - 2 * keptIn(last) > all * MOST_CHANGED) return undefined;
  const changes = changesBetween(last.volumes, volumes);
  if (changes === undefined) return undefined;
  const before = changes.map((change) => change.before && run(change.before));
  if (changes.some((change, index) => change.before !== undefined && before[index] === undefined)) return undefined;
  const files = last.facts.files.map((name) => join(out, outputPath(searchFileUrl(name))));
  if (readSegmentFiles(files, last.facts) === undefined) return undefined;
  const daysOf = (change: Replacement) => sameDaysIn(change, volumes, volumeOn);
  return {
    files,
    facts: last.facts,
    changes: changes.map((change, index) => ({ ...change, before: before[index], same: daysOf(change) })),
  };
}

/** A change of volumes, by their digests. */
type Replacement = Omit<VolumeChange, 'same'>;

/** Days that are as they were in the volume whose place the new one takes; none where that is not in the last build. */
function sameDaysIn({ after }: Replacement, volumes: readonly SignedVolume[], volumeOn: Past['volumeOn']): Set<CivilDate> {
  const fresh = volumes.find(({ digest }) => digest === after);
  const last = fresh && volumeOn(fresh.volume.key);
  return new Set(fresh && last ? sameDays(fresh, last).map(({ date }) => date) : []);
}

/** Undefined if those that are in both are not in the same order, as they are by their dates. */
function changesBetween(last: readonly string[], next: readonly SignedVolume[]): Replacement[] | undefined {
  const changes: Replacement[] = [];
  const known = new Set(last);
  let kept = 0;
  let old = 0;
  const replaceTo = (end: number, fresh: readonly string[]): void => {
    const gone = last.slice(old, end);
    for (let index = 0; index < Math.max(gone.length, fresh.length); index += 1) {
      changes.push({ kept, before: gone[index], after: fresh[index] });
      kept = 0;
    }
  };
  let fresh: string[] = [];
  for (const { volume, digest } of next) {
    if (!known.has(digest)) {
      fresh.push(digest);
      continue;
    }
    const place = last.indexOf(digest, old);
    if (place < 0) return undefined;
    replaceTo(place, fresh);
    kept += volume.entries.length;
    [old, fresh] = [place + 1, []];
  }
  replaceTo(last.length, fresh);
  return changes;
}
