/** The search index of one build: which runs are to be written, and what becomes of them. */

import { join } from 'node:path';
import type { Stage } from '../write/stage.ts';
import type { Crew } from './crew.ts';
import { indexSegments, planSegments } from './index-segments.ts';
import type { IndexedSegment, Past } from './past.ts';
import type { SignedVolume } from './volumes.ts';

export interface SearchPlan {
  /** Where the run of a volume is to be written while it is printed; undefined where none is needed. */
  readonly runFor: (digest: string) => string | undefined;
  /** Makes the segments, once every volume is printed. */
  readonly index: (crew: Crew) => Promise<readonly IndexedSegment[]>;
}

/** Of a site without a search. */
export const NO_SEARCH: SearchPlan = { runFor: () => undefined, index: async () => [] };

interface Options {
  readonly stage: Stage;
  /** Real path of the output folder. */
  readonly out: string;
  /** Articles of a segment. */
  readonly most: number;
  readonly past: Pick<Past, 'segments' | 'run' | 'volumeOn' | 'keepRuns'>;
}

export function planSearch(volumes: readonly SignedVolume[], { stage, out, most, past }: Options): SearchPlan {
  const plan = planSegments(volumes, { stage, out, most, past });
  const known = new Map([...plan.needed].map((digest) => [digest, past.run(digest)]));
  const fresh = (digest: string) => join(stage.scratch, digest);
  return {
    runFor: (digest) => (plan.needed.has(digest) && known.get(digest) === undefined ? fresh(digest) : undefined),
    async index(crew) {
      const segments = await indexSegments(plan, (digest) => known.get(digest) ?? fresh(digest), crew, stage);
      past.keepRuns(stage.scratch, new Set(volumes.map(({ digest }) => digest)));
      return segments;
    },
  };
}
