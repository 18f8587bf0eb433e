/** Files → what a segment of the search index is written from. */

import { readFileSync } from 'node:fs';
import { inputChanged } from '../model/catalogue.ts';
import { Failure } from '../model/failure.ts';
import { amendedSource } from '../search/amend.ts';
import { concatenated } from '../search/bytes.ts';
import type { SegmentFacts } from '../search/manifest.ts';
import { mergedSource } from '../search/merge.ts';
import { readSegment } from '../search/old-segment.ts';
import type { SegmentSource } from '../search/postings.ts';
import { NO_RUN, type Run, readRun } from '../search/run.ts';
import { isOfSegment } from '../search/segment-files.ts';
import { type Splice, spliceOf } from '../search/splice.ts';
import type { Amendment, IndexTask } from './messages.ts';
import { readRunFile } from './runs.ts';

/** Throws a `Failure` where files are no longer what they were when the build looked at them. */
export function sourceOf(task: IndexTask): SegmentSource {
  return 'runs' in task ? mergedSource(task.runs.map(readWrittenRun)) : amended(task.amendment);
}

/** The bytes of a segment's files; undefined where they are not what was written. */
export function readSegmentFiles(files: readonly string[], facts: SegmentFacts): Uint8Array | undefined {
  try {
    const bytes = concatenated(files.map((file) => readFileSync(file)));
    return isOfSegment(bytes, facts) ? bytes : undefined;
  } catch {
    // What cannot be read is made anew.
    return undefined;
  }
}

function amended({ files, facts, changes }: Amendment): SegmentSource {
  const bytes = readSegmentFiles(files, facts);
  if (bytes === undefined) throw changed(files[0]);
  let at = 0;
  const splices = changes.map(({ kept, before, after, same }): Splice => {
    at += kept;
    const [old, fresh] = [before, after].map((file) => (file === undefined ? NO_RUN : readWrittenRun(file))) as [Run, Run];
    const splice = spliceOf(old, fresh, at, same);
    at += old.articles.length;
    return splice;
  });
  return amendedSource(readSegment(bytes, facts), splices);
}

/** A run that was there when its volume was looked at, or that this build has written. Throws a `Failure` where it is not any more. */
export function readWrittenRun(file: string): Run {
  const run = readRunFile(file);
  if (run === undefined) throw changed(file);
  return readRun(run);
}

function changed(file = ''): Failure {
  return new Failure('environment', [inputChanged({ source: file })]);
}
