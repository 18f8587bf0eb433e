/** The process that builds, as others can see it. The only place outside of the command line that knows one. */

import { readFileSync } from 'node:fs';
import { kill, pid } from 'node:process';

/** Names a process for good: its number, and where the system tells, when it started, since numbers are used again. */
export function ownName(): string {
  return nameOf(pid);
}

/** Whether the process of this name still runs. */
export function isRunning(name: string): boolean {
  const number = Number(name.split(' ', 1)[0]);
  if (!Number.isSafeInteger(number) || number <= 0) return false;
  try {
    kill(number, 0);
  } catch (error) {
    // EPERM: it runs, and is another user's. ESRCH: there is none.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return nameOf(number) === name;
}

function nameOf(number: number): string {
  return `${number} ${startOf(number)}`;
}

/** Field 22 of `/proc/PID/stat` (proc(5)): the time it started in ticks since boot; empty where there is no such file. */
function startOf(number: number): string {
  try {
    const text = readFileSync(`/proc/${number}/stat`, 'latin1');
    return (
      text
        .slice(text.lastIndexOf(')') + 2)
        .split(' ')
        .at(19) ?? ''
    );
  } catch {
    // Other systems have no such files.
    return '';
  }
}

/** Milliseconds since some time, for the difference of two. Nothing that is built depends on it. */
export function stopwatch(): number {
  return performance.now();
}

/** Threads that the machine runs at once. */
export { availableParallelism as cores } from 'node:os';

/** Platforms differ in what they know of Unicode. */
export { version as nodeVersion } from 'node:process';
