/**
 * Volumes → the segments of the search index, staged: what is the same as in the last build stays, what has little changed is
 * amended, and the rest is merged from runs.
 */

import { outputPath, searchFileUrl } from '../arrange/urls.ts';
import type { OutputPath } from '../model/brand.ts';
import type { SegmentFacts } from '../search/manifest.ts';
import { segmentsOf } from '../search/segment-cut.ts';
import type { Stage } from '../write/stage.ts';
import { amendmentOf } from './amendments.ts';
import type { Crew } from './crew.ts';
import type { Amendment, IndexTask } from './messages.ts';
import type { IndexedSegment, Past } from './past.ts';
import type { SignedVolume } from './volumes.ts';

/** The segments of a build, oldest first. */
export interface SegmentPlan {
  readonly segments: readonly PlannedSegment[];
  /** Digests of the volumes whose runs are needed. */
  readonly needed: ReadonlySet<string>;
}

interface PlannedSegment {
  /** Digests of its volumes, in order. */
  readonly volumes: readonly string[];
  readonly articles: number;
  /** What the last build left of it, if that can stay. */
  readonly kept: IndexedSegment | undefined;
  /** What of the last build it can be made from, if that is less than all. Its new runs are by digest. */
  readonly amendment: Amendment | undefined;
}

interface PlanOptions {
  readonly stage: Stage;
  /** Articles of a segment. */
  readonly most: number;
  /** Real path of the output folder. */
  readonly out: string;
  readonly past: Pick<Past, 'segments' | 'run' | 'volumeOn'>;
}

/** Keeps the segments that can stay, and tells for which volumes a run is needed. */
export function planSegments(volumes: readonly SignedVolume[], { stage, out, most, past }: PlanOptions): SegmentPlan {
  const known = new Map(past.segments.map((segment) => [segment.volumes.join(), segment]));
  const segments = segmentsOf(volumes, most).map((own): PlannedSegment => {
    const digests = own.map(({ digest }) => digest);
    const articles = own.reduce((sum, { volume }) => sum + volume.entries.length, 0);
    const last = known.get(digests.join());
    const isKept = last !== undefined && stage.keep(pathsOf(last.facts), last.bytes);
    const amendment = isKept ? undefined : amendmentOf(own, { ...past, out });
    return { volumes: digests, articles, kept: isKept ? last : undefined, amendment };
  });
  return { segments, needed: new Set(segments.flatMap(neededFor)) };
}

/** Digests of the volumes whose runs it takes. */
function neededFor({ volumes, kept, amendment }: PlannedSegment): readonly string[] {
  if (kept !== undefined) return [];
  return amendment === undefined ? volumes : amendment.changes.flatMap(({ after }) => after ?? []);
}

/** Merges what could not stay. `runFile` has the run of each volume that is needed. */
export async function indexSegments(
  plan: SegmentPlan,
  runFile: (digest: string) => string,
  crew: Crew,
  stage: Stage,
): Promise<IndexedSegment[]> {
  const indexed = new Map<PlannedSegment, IndexedSegment>();
  const fresh = plan.segments.filter(({ kept }) => kept === undefined);
  const tasks = fresh.map(({ volumes, articles, amendment }): IndexTask => {
    if (amendment === undefined) return { articles, runs: volumes.map(runFile) };
    const changes = amendment.changes.map((change) => ({ ...change, after: change.after && runFile(change.after) }));
    return { articles, amendment: { ...amendment, changes } };
  });
  await crew.index(tasks, (index, { pressed, facts }) => {
    const segment = fresh[index] as PlannedSegment;
    for (const file of pressed) stage.adopt(file);
    const bytes = pressed.reduce((sum, file) => sum + file.bytes, 0);
    indexed.set(segment, { volumes: segment.volumes, facts, bytes });
  });
  return plan.segments.map((segment) => segment.kept ?? (indexed.get(segment) as IndexedSegment));
}

function pathsOf({ files }: SegmentFacts): OutputPath[] {
  return files.map((name) => outputPath(searchFileUrl(name)));
}
