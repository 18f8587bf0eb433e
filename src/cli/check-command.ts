/** `backfile check`: inputs → what they are and what is wrong with them, and the exit code of a strict build. */

import { check, type Outcome } from '../check/check.ts';
import { configOf } from './build-command.ts';
import { printCheckup } from './check-report.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { type Host, hasColor } from './host.ts';
import { openProgress } from './progress.ts';
import { today } from './today.ts';

export interface CheckFlags {
  readonly config?: string;
  readonly future?: boolean;
  readonly json?: boolean;
}

const EXIT_CODES: Readonly<Record<Outcome, ExitCode>> = { sound: EXIT.built, faulty: EXIT.rejected, empty: EXIT.usage };

/** Runs one check. Throws a `Failure` when it cannot go on. */
export async function checkCommand(inputs: readonly string[], flags: CheckFlags, host: Host): Promise<ExitCode> {
  const config = await configOf(inputs, flags, host);
  const progress = openProgress(host);
  try {
    const onFile = (done: number) => progress.update({ phase: 'read', done });
    const checkup = check(config, { today: today(host), future: flags.future ?? false, onFile });
    progress.clear();
    const report = flags.json
      ? `${JSON.stringify({ type: 'check', ...checkup })}\n`
      : printCheckup(checkup, hasColor(host.stdout, host));
    host.stdout.write(report);
    return EXIT_CODES[checkup.outcome];
  } finally {
    progress.clear();
  }
}
