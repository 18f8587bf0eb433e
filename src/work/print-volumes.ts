/** Volumes → their pages, staged: what is the same as in the last build stays, what is not is printed. */

import type { OutputPath } from '../model/brand.ts';
import type { CivilDate } from '../model/civil-date.ts';
import { groupBy } from '../model/group.ts';
import type { Resolution } from '../parse/references.ts';
import { DAY_LENGTH } from '../write/folders.ts';
import type { Pressed } from '../write/press.ts';
import type { Stage } from '../write/stage.ts';
import type { Crew } from './crew.ts';
import type { PrintTask, RunTask, TemplateTime } from './messages.ts';
import type { Past } from './past.ts';
import { type PrintedDay, type PrintedVolume, resolutionsOf, type SignedVolume, sameDays } from './volumes.ts';

interface PrintOptions {
  readonly crew: Crew;
  readonly stage: Stage;
  /** Of the references of all articles, by source. */
  readonly resolutions: ReadonlyMap<string, readonly Resolution[]>;
  readonly past: Pick<Past, 'printed' | 'volumeOn' | 'isDayIntact' | 'run'>;
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
  let done = kept.reduce((sum, { signed }) => sum + signed.volume.entries.length, 0);
  const jobs = new Map(fresh.map((job) => [job.task, job]));
  await crew.print([...jobs.keys()], (task, { pressed, times }) => {
    for (const file of pressed) stage.adopt(file);
    for (const [template, time] of times) onTemplate(template, time);
    printed.push(printedVolume(jobs.get(task) as Fresh, pressed));
    done += task.volume.entries.length;
    options.onPrinted(done);
  });
  return printed;
}

interface Kept {
  readonly signed: SignedVolume;
  readonly last: PrintedVolume;
}

/** A volume that is to be printed, and the days of it that stay. */
interface Fresh {
  readonly signed: SignedVolume;
  readonly days: ReadonlyMap<CivilDate, PrintedDay>;
  readonly task: PrintTask;
}

function sortOut(volumes: Iterable<SignedVolume>, options: PrintOptions): { readonly kept: Kept[]; readonly fresh: Fresh[] } {
  const { stage, past, runFor } = options;
  const kept: Kept[] = [];
  const fresh: Fresh[] = [];
  for (const signed of volumes) {
    const { volume, digest } = signed;
    const run = runFor(digest);
    const last = run === undefined ? past.printed(digest) : undefined;
    if (last !== undefined && stage.keepBelow(volume.key, last)) kept.push({ signed, last });
    else fresh.push(freshVolume(signed, run, options));
  }
  return { kept, fresh };
}

/** Its run takes what it has of the days that stay from the last build's run: without that, none stays. */
function freshVolume(signed: SignedVolume, file: string | undefined, { stage, past, resolutions }: PrintOptions): Fresh {
  const { volume } = signed;
  const last = past.volumeOn(volume.key);
  const before = last && file && past.run(last.digest);
  const days = new Map<CivilDate, PrintedDay>();
  if (last !== undefined && (file === undefined || before !== undefined))
    for (const day of sameDays(signed, last))
      if (past.isDayIntact(day.date) && stage.keepBelow(day.date, day)) days.set(day.date, day);
  const run: RunTask | undefined = file === undefined ? undefined : { file, ...(days.size > 0 && before && { before }) };
  const task = { volume, resolutions: resolutionsOf(volume, resolutions), kept: new Set(days.keys()), ...(run && { run }) };
  return { signed, days, task };
}

function printedVolume({ signed, days }: Fresh, pressed: readonly Pressed[]): PrintedVolume {
  const { volume, digest } = signed;
  const fresh = groupBy(pressed, ({ path }) => dateOfPath(path));
  const all = signed.days.map((day): PrintedDay => days.get(day.date) ?? { ...day, ...sizeOf(fresh.get(day.date) ?? []) });
  const kept = [...days.values()];
  const own = sizeOf(pressed);
  return {
    key: volume.key,
    digest,
    days: all,
    files: kept.reduce((sum, { files }) => sum + files, own.files),
    bytes: kept.reduce((sum, { bytes }) => sum + bytes, own.bytes),
  };
}

function sizeOf(pressed: readonly Pressed[]): Pick<PrintedDay, 'files' | 'bytes'> {
  return { files: pressed.length, bytes: pressed.reduce((sum, { bytes }) => sum + bytes, 0) };
}

/** The day in whose folder a page is; of a month's page, which is in none, no date. */
function dateOfPath(path: OutputPath): CivilDate {
  return path.slice(0, DAY_LENGTH).replaceAll('/', '-') as CivilDate;
}
