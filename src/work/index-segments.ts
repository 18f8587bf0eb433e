/** Volumes → the segments of the search index, staged: what is the same as in the last build stays, what is not is merged from runs. */

import { outputPath, searchFileUrl } from '../arrange/urls.ts';
import type { OutputPath } from '../model/brand.ts';
import { digestOf } from '../read/digest.ts';
import type { SegmentFacts } from '../search/manifest.ts';
import { segmentsOf } from '../search/segment-cut.ts';
import type { Stage } from '../write/stage.ts';
import type { Crew } from './crew.ts';
import type { IndexTask } from './messages.ts';
import type { SignedVolume } from './volumes.ts';

/** What an indexed segment leaves behind. */
export interface IndexedSegment {
  /** Names all that it depends on beside the settings of the build. */
  readonly digest: string;
  readonly facts: SegmentFacts;
  readonly bytes: number;
}

/** The segments of a build, oldest first. */
export interface SegmentPlan {
  readonly segments: readonly PlannedSegment[];
  /** Digests of the volumes whose runs are needed. */
  readonly needed: ReadonlySet<string>;
}

interface PlannedSegment {
  readonly digest: string;
  readonly volumes: readonly SignedVolume[];
  /** What the last build left of it, if that can stay. */
  readonly kept: IndexedSegment | undefined;
}

interface PlanOptions {
  readonly stage: Stage;
  /** Articles of a segment. */
  readonly most: number;
  /** What the last build left of the segment of this digest, if its files are still there. */
  readonly last: (digest: string) => IndexedSegment | undefined;
}

/** Keeps the segments that can stay, and tells for which volumes a run is needed. */
export function planSegments(volumes: readonly SignedVolume[], { stage, most, last }: PlanOptions): SegmentPlan {
  const segments = segmentsOf(volumes, most).map((own): PlannedSegment => {
    const digest = digestOf(JSON.stringify(own.map((volume) => volume.digest)));
    const known = last(digest);
    const isKept =
      known !== undefined && stage.keep(pathsOf(known.facts), { files: known.facts.files.length, bytes: known.bytes });
    return { digest, volumes: own, kept: isKept ? known : undefined };
  });
  const needed = new Set(
    segments.filter(({ kept }) => kept === undefined).flatMap((one) => one.volumes.map(({ digest }) => digest)),
  );
  return { segments, needed };
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
  const tasks = fresh.map(
    ({ volumes }): IndexTask => ({
      runs: volumes.map(({ digest }) => runFile(digest)),
      articles: volumes.reduce((sum, { volume }) => sum + volume.entries.length, 0),
    }),
  );
  await crew.index(tasks, (index, { pressed, facts }) => {
    const segment = fresh[index] as PlannedSegment;
    for (const file of pressed) stage.adopt(file);
    const bytes = pressed.reduce((sum, file) => sum + file.bytes, 0);
    indexed.set(segment, { digest: segment.digest, facts, bytes });
  });
  return plan.segments.map((segment) => segment.kept ?? (indexed.get(segment) as IndexedSegment));
}

function pathsOf({ files }: SegmentFacts): OutputPath[] {
  return files.map((name) => outputPath(searchFileUrl(name)));
}
