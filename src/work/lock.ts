/** One build at a time for an output folder: a file in it names the process that holds it. A dead build's lock clears itself. */

import { linkSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { outBusy } from '../model/catalogue.ts';
import { Failure } from '../model/failure.ts';
import { missingParent, removeUpTo } from '../write/folders.ts';
import { refuseForeign } from '../write/foreign.ts';
import { guarded } from '../write/guard.ts';
import { LOCK } from '../write/manifest.ts';
import { isRunning, ownName } from './owner.ts';

export interface Lock {
  /** When it was taken, in milliseconds by the clock of the output's file system. */
  readonly time: number;
  /** Gives the folder free. Never throws. */
  release(): void;
}

const POLL_MILLISECONDS = 100;

/** Throws a `Failure` of the kind `busy` where another build holds the folder, unless it is told to wait for its end. */
export async function takeLock(out: string, wait: boolean): Promise<Lock> {
  for (;;) {
    const lock = guarded(out, () => tryLock(out));
    if ('time' in lock) return lock;
    if (!wait) throw new Failure('busy', [outBusy(out, lock.holder)]);
    await sleep(POLL_MILLISECONDS);
  }
}

function tryLock(out: string): Lock | { readonly holder: string } {
  refuseForeign(out);
  const made = missingParent(out);
  const file = join(out, LOCK);
  const name = ownName();
  mkdirSync(out, { recursive: true });
  if (!create(file, name)) {
    const holder = readHolder(file);
    if (holder !== undefined && (holder === '' || isRunning(holder))) return { holder };
    if (holder !== undefined) clear(file, holder);
    return tryLock(out);
  }
  for (const other of readdirSync(out)) if (other.startsWith(`${LOCK}-`)) rmSync(join(out, other), { force: true });
  return { time: lstatSync(file).mtimeMs, release: () => release(file, name, made) };
}

/** Makes the file with its content in one step; false where it is there already. */
function create(file: string, content: string): boolean {
  const own = besides(file);
  try {
    writeFileSync(own, content);
    linkSync(own, file);
    return true;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    // ENOENT: a build that holds the lock by now has tidied up.
    if (code === 'EEXIST' || code === 'ENOENT') return false;
    // File systems without links: the content then comes a moment later.
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP'].includes(code)) throw error;
    return createWithoutLink(file, content);
  } finally {
    rmSync(own, { force: true });
  }
}

function createWithoutLink(file: string, content: string): boolean {
  try {
    writeFileSync(file, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** A name beside the lock that no other process uses. */
function besides(file: string): string {
  return `${file}-${ownName().split(' ', 1)[0]}`;
}

/** Who holds the lock: undefined where nobody does any more, empty where it does not say yet. */
function readHolder(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Removes a dead build's lock, unless another build was faster and it is that one's by now. */
function clear(file: string, holder: string): void {
  const aside = besides(file);
  try {
    renameSync(file, aside);
    if (readFileSync(aside, 'utf8') !== holder) linkSync(aside, file);
  } catch (error) {
    // Another build cleared it first.
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Folders that were made for the lock are removed again unless something was built in them. */
function release(file: string, name: string, made: string | undefined): void {
  try {
    if (readHolder(file) === name) removeUpTo(file, made ?? file);
  } catch {
    // What cannot be removed now is a dead build's lock to the next.
  }
}
