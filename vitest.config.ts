import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongFirst } from './test/support/long-first.ts';

/** Where `.ci/run` collects the runner's own counts. */
const results = process.env['BACKFILE_TEST_RESULTS'];

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/compile.ts', 'test/support/chromium.ts'],
    // One file of tests for each core; by default a machine of two would use one.
    maxWorkers: '100%',
    sequence: { sequencer: LongFirst },
    // Only what hangs: on a busy machine the longest takes three times as long as on an idle one.
    testTimeout: 240_000,
    hookTimeout: 120_000,
    ...(results === undefined
      ? {}
      : { reporters: ['default', 'json'], outputFile: { json: join(results, `node-${process.versions.node}.json`) } }),
  },
});
