import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { slugOf } from '../../src/text/slug.ts';

interface Case {
  readonly script: string;
  readonly text: string;
  readonly slug: string;
}

const cases: readonly Case[] = JSON.parse(readFileSync(new URL('slugs.json', import.meta.url), 'utf8'));

describe('slug rule 1', () => {
  test('is pinned by at least 200 cases in 20 scripts', () => {
    expect(cases.length).toBeGreaterThanOrEqual(200);
    expect(new Set(cases.map(({ script }) => script)).size).toBeGreaterThanOrEqual(20);
  });

  test.each(cases)('$script: $slug', ({ text, slug }) => {
    expect(slugOf(text)).toBe(slug);
  });
});
