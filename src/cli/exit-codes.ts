/** How a command ends, for the shell: a published contract. */

import type { BuildResult } from '../build.ts';
import type { Failure } from '../model/failure.ts';

export const EXIT = {
  built: 0,
  rejected: 1,
  usage: 2,
  environment: 3,
  busy: 4,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export function exitCodeOf({ outcome, counts }: Pick<BuildResult, 'outcome' | 'counts'>, lenient: boolean): ExitCode {
  if (outcome === 'empty') return EXIT.usage;
  if (outcome === 'refused') return EXIT.rejected;
  return !lenient && counts.rejected > 0 ? EXIT.rejected : EXIT.built;
}

export function exitCodeOfFailure({ kind }: Failure): ExitCode {
  return EXIT[kind];
}
