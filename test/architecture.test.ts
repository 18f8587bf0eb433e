/** The code is built as the design says: imports point forward, and only `cli/` knows the world, and `browser/` the reader's. */

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const src = fileURLToPath(new URL('../src/', import.meta.url));

/** In the order of the flow; a folder may import from itself and from those before it. */
const STAGES = [
  'model',
  'text',
  'config',
  'read',
  'parse',
  'arrange',
  'compose',
  'render',
  'search',
  'bind',
  'write',
  'check',
  'work',
  'build.ts',
  'rebuild.ts',
  'index.ts',
  'cli',
  'browser',
];

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
const sources = new Map(files.map((path) => [path, readFileSync(join(src, path), 'utf8')]));

/** Paths below `src/` that a file imports, types included. */
function importsOf(path: string, source: string): string[] {
  const specifiers = [...source.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) => match[1] ?? '');
  return specifiers.map((specifier) => normalize(join(dirname(path), specifier)));
}

const stageOf = (path: string) => STAGES.indexOf(path.split('/')[0] ?? '');

/** Arrows that point to a later stage. */
function backwardArrows(all: ReadonlyMap<string, string>): string[] {
  return [...all].flatMap(([path, source]) =>
    importsOf(path, source).flatMap((target) => (stageOf(target) > stageOf(path) ? [`${path} → ${target}`] : [])),
  );
}

/** Files on a circle of imports. */
function cycles(all: ReadonlyMap<string, string>): string[] {
  const state = new Map<string, 'open' | 'done'>();
  const found: string[] = [];
  const visit = (path: string): void => {
    if (state.get(path) === 'open') found.push(path);
    if (state.has(path)) return;
    state.set(path, 'open');
    for (const target of importsOf(path, all.get(path) ?? '')) visit(target);
    state.set(path, 'done');
  };
  for (const path of all.keys()) visit(path);
  return found;
}

/** What a source of a pure stage must not name, comments aside. */
const WORLD =
  /\bnew Date\b|\bDate\.|\bMath\.random\b|\brandomUUID\b|\brandomBytes\b|\bprocess\b|\bconsole\b|\bIntl\b|toLocale|localeCompare|performance\./;

function worldly(all: ReadonlyMap<string, string>): string[] {
  return [...all].flatMap(([path, source]) => {
    const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').replace(/'[^'\n]*'/g, "''");
    return !/^(?:cli|browser)\/|^work\/owner\.ts$/.test(path) && WORLD.test(code) ? [`${path}: ${WORLD.exec(code)?.[0]}`] : [];
  });
}

describe('the source', () => {
  test('has a place in the flow for every file', () => {
    expect(files.filter((path) => stageOf(path) < 0)).toEqual([]);
  });

  test('imports only what comes before', () => {
    expect(backwardArrows(sources)).toEqual([]);
  });

  test('has no circle of imports', () => {
    expect(cycles(sources)).toEqual([]);
  });

  test('asks for no clock, chance, process, console or locale outside the command line, the reader’s browser, the owner of a lock and a checksum', () => {
    expect(worldly(sources)).toEqual([]);
  });

  test('has no default export and no file over 220 lines but data and the catalogue', () => {
    expect([...sources].filter(([, source]) => /^export default/m.test(source)).map(([path]) => path)).toEqual([]);
    const long = [...sources].filter(([, source]) => source.split('\n').length > 220).map(([path]) => path);
    expect(long).toEqual(['model/catalogue.ts']);
  });
});

describe('these checks', () => {
  test('see a backward arrow, a circle, and the world', () => {
    const broken = new Map([
      ['model/a.ts', "import { b } from '../write/b.ts';\nconst now = Date.now();"],
      ['write/b.ts', "import type { A } from '../model/a.ts';"],
    ]);
    expect(backwardArrows(broken)).toEqual(['model/a.ts → write/b.ts']);
    expect(cycles(broken)).toEqual(['model/a.ts']);
    expect(worldly(broken)).toEqual(['model/a.ts: Date.']);
  });
});

test('ARCHITECTURE.md has a line for every source file', () => {
  const map = readFileSync(join(src, '../ARCHITECTURE.md'), 'utf8');
  expect(files.filter((path) => !map.includes(`\`${path}\``))).toEqual([]);
  const named = [...map.matchAll(/^- `([a-z/0-9-]+\.ts)`/gm)].map((match) => match[1] ?? '');
  expect(named.filter((path) => !files.includes(path))).toEqual([]);
});
