/** Volumes → their pages, staged: what is the same as in the last build stays, what is not is printed. */

import type { Volume } from '../model/archive.ts';
import type { Resolution } from '../parse/references.ts';
import type { Stage } from '../write/stage.ts';
import type { Crew } from './crew.ts';
import type { PrintTask, TemplateTime } from './messages.ts';
import { type PrintedVolume, resolutionsOf, type SignedVolume } from './volumes.ts';

interface PrintOptions {
  readonly crew: Crew;
  readonly stage: Stage;
  /** Of the references of all articles, by source. */
  readonly resolutions: ReadonlyMap<string, readonly Resolution[]>;
  /** What the last build printed of the volume of this digest, if its pages are still there. */
  readonly last: (digest: string) => PrintedVolume | undefined;
  /** Where the run of a volume is to be written, if the search index needs it. */
  readonly runFor: (digest: string) => string | undefined;
  readonly onTemplate: ((template: string, time: TemplateTime) => void) | undefined;
  /** Told the number of articles whose pages are done. */
  readonly onPrinted: (done: number) => void;
}

/** What each volume leaves behind, in no order. */
export async function printVolumes(volumes: Iterable<SignedVolume>, options: PrintOptions): Promise<PrintedVolume[]> {
  const { crew, stage, onTemplate = () => {} } = options;
  const { kept, fresh } = sortOut(volumes, options);
  const printed = kept.map(({ last }) => last);
  let done = kept.reduce((sum, { volume }) => sum + volume.entries.length, 0);
  await crew.print([...fresh.keys()], (task, { pressed, times }) => {
    const { volume } = task;
    for (const file of pressed) stage.adopt(file);
    for (const [template, time] of times) onTemplate(template, time);
    const bytes = pressed.reduce((sum, file) => sum + file.bytes, 0);
    printed.push({ key: volume.key, digest: fresh.get(task) ?? '', files: pressed.length, bytes });
    done += volume.entries.length;
    options.onPrinted(done);
  });
  return printed;
}

interface Sorted {
  readonly kept: readonly { readonly volume: Volume; readonly last: PrintedVolume }[];
  /** What is to be printed, with the digests of the volumes. */
  readonly fresh: ReadonlyMap<PrintTask, string>;
}

function sortOut(volumes: Iterable<SignedVolume>, options: PrintOptions): Sorted {
  const { stage, resolutions, runFor } = options;
  const kept: { volume: Volume; last: PrintedVolume }[] = [];
  const fresh = new Map<PrintTask, string>();
  for (const { volume, digest } of volumes) {
    const run = runFor(digest);
    const last = run === undefined ? options.last(digest) : undefined;
    if (last !== undefined && stage.keep(stage.earlierBelow(volume.key), last)) kept.push({ volume, last });
    else fresh.set({ volume, resolutions: resolutionsOf(volume, resolutions), ...(run && { run }) }, digest);
  }
  return { kept, fresh };
}
