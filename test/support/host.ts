/** A process that is none: the command line runs in the test, and what it says is kept. */

import type { Host } from '../../src/cli/host.ts';
import { run } from '../../src/cli/run.ts';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Noon of 2026-01-01 UTC. */
const NOW = 1_767_268_800_000;

/** Runs the command in `cwd`; neither stream is a terminal unless told. */
export async function runCommand(cwd: string, args: readonly string[], options: Partial<Host> = {}): Promise<Ran> {
  const said = { stdout: '', stderr: '' };
  const host: Host = {
    stdout: { write: (text) => (said.stdout += text) },
    stderr: { write: (text) => (said.stderr += text) },
    env: {},
    cwd,
    now: () => NOW,
    version: '0.0.0',
    ...options,
  };
  const code = await run(args, host);
  return { code, ...said };
}
