/** The config's `encoding` and `layout`: what is accepted, and what is said of the rest. */

import { describe, expect, test } from 'vitest';
import { resolveConfig } from '../../src/config/resolve.ts';
import { validateConfig } from '../../src/config/validate.ts';
import type { Failure } from '../../src/model/failure.ts';

function problems(config: unknown): string[] {
  try {
    validateConfig(config, 'c.json');
    return [];
  } catch (error) {
    return (error as Failure).diagnostics.map(({ message }) => message);
  }
}

describe('encoding', () => {
  test('is a label for every source, or labels for globs in their order', () => {
    expect(resolveConfig({ encoding: 'Latin1' }, '/').encodings).toEqual([{ glob: '**', encoding: 'windows-1252' }]);
    const encoding = { 'b/**': 'sjis', 'a/**': 'utf8' };
    expect(problems({ encoding })).toEqual([]);
    expect(resolveConfig({ encoding }, '/').encodings).toEqual([
      { glob: 'b/**', encoding: 'shift_jis' },
      { glob: 'a/**', encoding: 'utf-8' },
    ]);
    expect(resolveConfig({}, '/').encodings).toEqual([]);
  });

  test('is refused where a label is unknown', () => {
    expect(problems({ encoding: 'windows-1259' })).toEqual([
      '`encoding` must be the label of an encoding, such as windows-1252, or a mapping of globs to labels, not "windows-1259"',
    ]);
    expect(problems({ encoding: { 'a/**': 'koi8-r', 'b/**': 'ansi?', 'c/**': 8 } })).toEqual([
      '`encoding.b/**` must be the label of an encoding, such as windows-1252, not "ansi?"',
      '`encoding.c/**` must be the label of an encoding, such as windows-1252, not 8',
    ]);
    expect(problems({ encoding: ['koi8-r'] })).toHaveLength(1);
  });
});

describe('layout', () => {
  test('is "flow" or "lines"', () => {
    expect(resolveConfig({}, '/').layout).toBe('flow');
    expect(resolveConfig({ layout: 'lines' }, '/').layout).toBe('lines');
    expect(problems({ layout: 'lines' })).toEqual([]);
    expect(problems({ layout: 'pre' })).toEqual(['`layout` must be "flow" or "lines", not "pre"']);
  });
});
