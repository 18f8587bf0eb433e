/** The compiled `backfile` command, run as a user runs it. */

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const COMMAND = fileURLToPath(new URL('../../build/bundle/main.js', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command in a folder and waits for its end, 60 seconds at most. */
export function backfile(cwd: string, args: readonly string[], env: Record<string, string> = {}): Ended {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [COMMAND, ...args], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', ...env },
    encoding: 'utf8',
    timeout: 60_000,
    maxBuffer: 1 << 28,
  });
  if (error !== undefined) throw error;
  return { code: status, stdout, stderr };
}

/** The environment without what npm tells its scripts: an `npx` in a test is not the one that runs the tests. */
export function withoutNpm(): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_')));
}
