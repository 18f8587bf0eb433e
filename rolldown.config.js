/**
 * The command and its thread in a few files of their own: loading a hundred small modules takes longer than a build without changes.
 * For readers' browsers, the search and, each apart, the stemmers: a site has only those of its languages.
 */

import { defineConfig } from 'rolldown';
import { STEMMERS } from './build/search/stemmers.js';

const command = {
  input: { main: 'build/cli/main.js', thread: 'build/work/thread.js' },
  platform: 'node',
  external: /^[^./]/,
  output: { dir: 'build/bundle', format: 'esm', chunkFileNames: '[name].js' },
};

const script = (input, file) => ({
  input,
  platform: 'browser',
  tsconfig: false,
  output: { file: `build/browser/${file}.js`, format: 'iife', minify: true },
});

/** A module that makes a stemmer known to the search. */
const stemmer = (name) => {
  const subtags = Object.keys(STEMMERS).filter((subtag) => STEMMERS[subtag] === name);
  const code = `import { stemmer } from '@orama/stemmers/${name}';
    const known = (globalThis.backfileStemmers ??= {});
    for (const subtag of ${JSON.stringify(subtags)}) known[subtag] = stemmer;`;
  const id = `\0${name}`;
  return {
    ...script(id, `stem/${name}`),
    plugins: [
      {
        name: 'stemmer',
        resolveId: (source) => (source === id ? id : undefined),
        load: (source) => (source === id ? code : undefined),
      },
    ],
  };
};

export default defineConfig([
  command,
  script('src/browser/search.ts', 'search'),
  ...[...new Set(Object.values(STEMMERS))].map(stemmer),
]);
