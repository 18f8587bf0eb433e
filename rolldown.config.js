/** The command and its thread in a few files of their own: loading a hundred small modules takes longer than a build without changes. */

import { defineConfig } from 'rolldown';

export default defineConfig({
  input: { main: 'build/cli/main.js', thread: 'build/work/thread.js' },
  platform: 'node',
  external: /^[^./]/,
  output: { dir: 'build/bundle', format: 'esm', chunkFileNames: '[name].js' },
});
