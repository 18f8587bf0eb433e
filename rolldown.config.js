/**
 * The command and its thread in a few files of their own: loading a hundred small modules takes longer than a build without changes.
 * For readers' browsers, the search, what it loads for a word that no article has, and, each apart, the stemmers: a site has only those
 * of its languages.
 */

import { fileURLToPath } from 'node:url';
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
  output: { file: `build/browser/${file}.js`, format: 'iife', minify: true, comments: false },
});

/** A script of code that is in no file. */
const scriptOf = (code, file) => {
  const id = `\0${file}`;
  const plugin = {
    name: 'code',
    resolveId: (source) => (source === id ? id : undefined),
    load: (source) => (source === id ? code : undefined),
  };
  return { ...script(id, file), plugins: [plugin] };
};

/** What the search loads when it needs it: a module beside it, which a classic script can import, too. */
const LATER = ['search/nearest', 'browser/suggestions'].map((name) => fileURLToPath(new URL(`src/${name}.ts`, import.meta.url)));
const search = script('src/browser/search.ts', 'search');
const nearest = scriptOf(LATER.map((file) => `export * from ${JSON.stringify(file)};`).join('\n'), 'search-nearest');

/** A module that makes a stemmer known to the search. */
const stemmer = (name) => {
  const subtags = Object.keys(STEMMERS).filter((subtag) => STEMMERS[subtag] === name);
  const code = `import { stemmer } from '@orama/stemmers/${name}';
    const known = (globalThis.backfileStemmers ??= {});
    for (const subtag of ${JSON.stringify(subtags)}) known[subtag] = stemmer;`;
  return scriptOf(code, `stem/${name}`);
};

export default defineConfig([
  command,
  {
    ...search,
    external: LATER,
    output: { ...search.output, paths: Object.fromEntries(LATER.map((file) => [file, './search-nearest.js'])) },
  },
  { ...nearest, output: { ...nearest.output, format: 'esm' } },
  ...[...new Set(Object.values(STEMMERS))].map(stemmer),
]);
