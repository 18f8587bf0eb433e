import { describe, expect, test } from 'vitest';
import type { Progress } from '../../src/build.ts';
import type { Host } from '../../src/cli/host.ts';
import { describe as describeProgress, duration, openProgress } from '../../src/cli/progress.ts';

/** What is written to standard error while a build prints 100 articles, one every 50 ms. */
function watch(terminal: boolean, env: Record<string, string> = {}): string {
  let time = 0;
  let said = '';
  const stderr = { isTTY: terminal, columns: 60, write: (text: string) => (said += text) };
  const host: Host = { stdout: stderr, stderr, env, cwd: '/', now: () => time, version: '0' };
  const view = openProgress(host);
  for (let done = 1; done <= 400; done += 1) {
    time += 50;
    const progress: Progress = { phase: 'print', done, total: 400 };
    view.update(progress);
  }
  view.clear();
  return said;
}

describe('progress', () => {
  test('is one live line on a terminal, which is gone at the end', () => {
    const said = watch(true);
    expect(said).not.toContain('\n');
    expect(said.split('\r').length).toBeGreaterThan(100);
    expect(said.endsWith('\r\u001b[2K')).toBe(true);
  });

  test('is a line every ten seconds elsewhere', () => {
    expect(watch(false).split('\n')).toEqual([
      'printing 200 of 400 articles, 20/s, 9.9 s left',
      'printing 400 of 400 articles, 20/s, 0.0 s left',
      '',
    ]);
    expect(watch(true, { CI: 'true' })).toBe(watch(false));
  });

  test('says how far, how fast and how long', () => {
    expect(describeProgress({ phase: 'read', done: 12_345 }, 2)).toBe('reading 12,345 files, 6,173/s');
    expect(describeProgress({ phase: 'print', done: 1000, total: 61_000 }, 1)).toBe(
      'printing 1,000 of 61,000 articles, 1,000/s, 1 min 00 s left',
    );
    expect(describeProgress({ phase: 'write', done: 0 }, 1)).toBe('writing');
    expect(duration(185)).toBe('3 min 05 s');
  });
});
