/** What a build knows of the one before: the files that it found, what it told, and the site that it left. */

import { readFileSync } from 'node:fs';
import { batchesOf } from '../model/batches.ts';
import type { CivilDate } from '../model/civil-date.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { LedgerLine, Status } from '../model/ledger.ts';
import { isSameStamp, type Stamp } from '../model/source.ts';
import { digestOf } from '../read/digest.ts';
import { stampOf } from '../read/stamp.ts';
import type { Found } from '../read/walk.ts';
import type { Written } from '../write/stage.ts';
import type { BoundPage } from './bound-pages.ts';
import { cacheLine, readCacheFile, writeCacheFile } from './cache-file.ts';
import type { IndexedSegment } from './past.ts';
import type { KeptReadings } from './readings.ts';
import { isSettled } from './stamps.ts';
import type { PrintedVolume } from './volumes.ts';

/** What was told at the end, for an end that is the same. */
interface Told {
  readonly counts: Readonly<Record<Status, number>>;
  /** Of the sources, in path order. */
  readonly sourceDiagnostics: readonly Diagnostic[];
  /** Of the whole. */
  readonly diagnostics: readonly Diagnostic[];
  readonly written: Written;
}

export interface LastBuild {
  /** The day that it was, if articles were held because of it: on another day, other words are told of them, or none. */
  readonly heldOn: CivilDate | null;
  /** The date of the newest article: before that day, it would be held. */
  readonly newest: CivilDate;
  /** Files beside the sources that were looked for, with their stamps: null where there was none, `new` where it proves nothing. */
  readonly assets: readonly (readonly [file: string, stamp: Stamp | 'new' | null])[];
  readonly told: Told;
  readonly volumes: readonly PrintedVolume[];
  readonly bound: readonly BoundPage[];
  readonly segments: readonly IndexedSegment[];
  /** Folders of the site with the times of their last change. */
  readonly folders: readonly (readonly [path: string, mtimeMs: number])[];
  /** Files of the site that are in no folder, with their stamps. */
  readonly topFiles: readonly (readonly [path: string, stamp: Stamp])[];
  /** Every file that was found, in path order. */
  readonly marks: readonly Mark[];
}

/** A file that was found: its name in the ledger, and what tells that it is the same. Without either it never is. */
type Mark =
  | readonly [source: string, decided: string]
  /** `digest` is given where the stamp alone is not to be believed yet. */
  | readonly [source: string, stamp: Stamp, digest: string | null];

const BATCH = 1000;

/** `settings` names all that a site depends on beside the files of the inputs and today's date. */
export function saveLastBuild(file: string, settings: string, { marks, ...last }: LastBuild): void {
  writeCacheFile(file, settings, [last, marks.length, ...batchesOf(marks, BATCH)].map(cacheLine));
}

/** Undefined where there was none with these settings, or where any of what it left is damaged. */
export function readLastBuild(file: string, settings: string): LastBuild | undefined {
  const [last, count, ...rest] = readCacheFile(file, settings).map(({ value }) => value);
  const marks = (rest as Mark[][]).flat();
  return last === undefined || count !== marks.length ? undefined : { ...(last as LastBuild), marks };
}

/** What a build that wrote its site tells of itself. */
interface Ended extends Omit<Told, 'written'> {
  readonly ledger: readonly LedgerLine[];
  readonly volumes: readonly PrintedVolume[];
  readonly bound: readonly BoundPage[];
  readonly segments: readonly IndexedSegment[];
  readonly probed: Iterable<string>;
  readonly written?: Written;
}

/** What a build that began at `start` leaves to the next, but for what it found and where it wrote. */
export function lastBuildOf(
  built: Ended,
  start: number,
  today: CivilDate | undefined,
): Omit<LastBuild, 'folders' | 'topFiles' | 'marks'> {
  const { counts, sourceDiagnostics, diagnostics, written, ledger, volumes, bound, segments, probed } = built;
  const isHeld = sourceDiagnostics.some(({ code }) => code === 'N-HELD-FUTURE');
  return {
    heldOn: isHeld ? (today ?? null) : null,
    newest: ledger.reduce(
      (latest, line) => (line.status === 'published' && line.entry.date > latest ? line.entry.date : latest),
      '' as CivilDate,
    ),
    assets: [...probed].map((file) => [file, settledStamp(file, start)]),
    told: {
      counts,
      // A page moves once: the next build does not tell it again.
      sourceDiagnostics: sourceDiagnostics.filter(({ code }) => code !== 'W-URL-MOVED'),
      diagnostics,
      written: { ...(written as Written), changed: 0, removed: 0 },
    },
    volumes,
    bound,
    segments,
  };
}

/** Marks of what was found, with those of the files that were read or recalled. */
export function marksOf(found: readonly Found[], { markOf }: Pick<KeptReadings, 'markOf'>, start: number): Mark[] {
  let place = 0;
  return found.map((one) => {
    if ('line' in one) return [one.line.source, decisionOf(one)];
    const file = markOf(place++);
    return file?.stamp === undefined
      ? [one.located.source, '']
      : [one.located.source, file.stamp, isSettled(file.stamp, start) ? null : file.digest];
  });
}

/** Whether a build from nothing would give what is there, as far as the inputs and today's date go. */
export function isUnchanged({ newest, heldOn, assets, marks }: LastBuild, found: readonly Found[], today?: CivilDate): boolean {
  if (today !== undefined && (newest > today || (heldOn !== null && heldOn !== today))) return false;
  if (marks.length !== found.length || !assets.every(isSameAsset)) return false;
  return marks.every((mark, index) => fits(mark, found[index] as Found));
}

/** Saves the last build again if there are stamps in it that can be believed by now. */
export function saveSettled(file: string, settings: string, last: LastBuild, start: number): void {
  if (!last.marks.some((mark) => isToSettle(mark, start))) return;
  const marks = last.marks.map((mark): Mark => (isToSettle(mark, start) ? [mark[0], mark[1] as Stamp, null] : mark));
  saveLastBuild(file, settings, { ...last, marks });
}

function isToSettle(mark: Mark, start: number): boolean {
  return mark.length === 3 && mark[2] !== null && isSettled(mark[1], start);
}

function fits(mark: Mark, found: Found): boolean {
  if ('line' in found) return mark[0] === found.line.source && mark[1] === decisionOf(found);
  const { located, stamp } = found;
  if (mark[0] !== located.source || mark.length === 2 || stamp === undefined || !isSameStamp(mark[1], stamp)) return false;
  return mark[2] === null || digestOfFile(located.file) === mark[2];
}

/** What the walk decided of a name: it is the same file of the same kind as long as this is the same. */
function decisionOf({ line }: Extract<Found, { line: unknown }>): string {
  return `${line.status} ${line.diagnostics.map(({ code, message }) => `${code} ${message}`).join()}`;
}

function isSameAsset([file, stamp]: LastBuild['assets'][number]): boolean {
  if (stamp === 'new') return false;
  const now = stampOf(file);
  return stamp === null ? now === undefined : now !== undefined && isSameStamp(now, stamp);
}

/** A stamp that is not to be believed yet makes the next build look at the file again. */
function settledStamp(file: string, start: number): Stamp | 'new' | null {
  const stamp = stampOf(file);
  if (stamp === undefined) return null;
  return isSettled(stamp, start) ? stamp : 'new';
}

function digestOfFile(file: string): string | undefined {
  try {
    return digestOf(readFileSync(file));
  } catch {
    // A file that cannot be read is not the one that was.
    return undefined;
  }
}
