/** The system's errors → failures that name the path. */

import { outDisk } from '../model/catalogue.ts';
import { Failure } from '../model/failure.ts';

/** Runs an action on the disk; `path` is named where the system names none. */
export function guarded<Result>(path: string, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    const { code, path: where = path } = error as NodeJS.ErrnoException;
    // Failures and bugs pass; what has a code and a system call is the disk's.
    if (error instanceof Failure || code === undefined || !('syscall' in (error as object))) throw error;
    throw new Failure('environment', [outDisk(where, code)]);
  }
}
