/** An action → a CPU profile of it, as browsers' developer tools open it. */

import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { outDisk } from '../model/catalogue.ts';
import { Failure } from '../model/failure.ts';

/** Profiles the thread that it is called in. Throws an environment `Failure` where the file cannot be written. */
export async function profiled<Result>(file: string, action: () => Promise<Result>): Promise<Result> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.start');
  try {
    return await action();
  } finally {
    const { profile } = await session.post('Profiler.stop');
    session.disconnect();
    write(file, JSON.stringify(profile));
  }
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    // The system's refusal to write.
    throw new Failure('environment', [outDisk(file, (error as NodeJS.ErrnoException).code ?? String(error))]);
  }
}
