/** Simple YAML is read without its libraries, and nobody can tell. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSimpleYaml } from '../../src/parse/simple-yaml.ts';
import { parseYaml } from '../../src/parse/yaml.ts';
import { yaml } from '../support/yaml.ts';

/** `npm run fuzz` asks for more. */
const RUNS = Number(process.env['BACKFILE_FUZZ_RUNS'] ?? 5000);
const MILLISECONDS_A_RUN = 10;
const sites = fileURLToPath(new URL('../sites/', import.meta.url));

/** Whether the block is simple; if so, both ways of reading it agree, in the order of the fields too. */
function isSimple(block: string): boolean {
  const simple = parseSimpleYaml(block);
  if (simple === undefined) return false;
  const parsed = parseYaml(block);
  expect('data' in parsed ? [...parsed.data] : parsed).toStrictEqual([...simple]);
  return true;
}

/** Front matter of the Markdown files of the test sites. */
function blocks(): string[] {
  const paths = readdirSync(sites, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\/input\/.*\.(?:md|markdown)$/.test(path),
  );
  return paths.flatMap((path) => /^---\n([\s\S]*?)^---$/m.exec(readFileSync(join(sites, path), 'utf8'))?.[1] ?? []);
}

describe('what is read without the libraries is what they make of it', () => {
  test(
    'in blocks by chance, of which a fair share is simple',
    () => {
      let simple = 0;
      fc.assert(
        fc.property(yaml, (block) => {
          if (isSimple(block)) simple += 1;
        }),
        { numRuns: RUNS },
      );
      expect(simple / RUNS).toBeGreaterThan(0.1);
    },
    RUNS * MILLISECONDS_A_RUN,
  );

  test.each([
    'a: b\nA: c',
    'a: b\na: c',
    'a: b\n c',
    'a:\n- b\n - c',
    'a:\n  - b\n- c',
    'a: b:',
    'a: [b, c] d',
    'a: [b,]',
    'a: [ ]',
    'a: [  ]',
    'a: [ b , c ]',
    'a: [b  , c]',
    'a: [  b]',
    "a: ['b, c']",
    'a: "b" ',
    'a: b #',
    'a: b#c',
    'a:\n\n- b',
    'a:\n- b\n\n- c',
    'a: -',
    'a: - b',
    'a: 1\n...\nb: 2',
    'a:b',
  ])('in %j', (block) => {
    isSimple(block);
  });

  test('in the articles of the test sites, of which a fair share is simple', () => {
    const all = blocks();
    expect(all.filter(isSimple).length / all.length).toBeGreaterThan(0.5);
  });
});
