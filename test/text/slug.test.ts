import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { transliterate } from 'transliteration';
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

/** What the rule says of one word, without a way around the library. */
function definition(word: string): string {
  return transliterate(word.normalize('NFC'))
    .toLowerCase()
    .replace(/['’‘ʼ`´.]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

test('makes of every word what the rule says, whether its letters are common or not', () => {
  const units = [
    [0x21, 0x7e],
    [0xa1, 0x24f],
    [0x300, 0x310],
    [0x2010, 0x2027],
  ] as const;
  for (const [first, last] of units)
    for (let unit = first; unit <= last; unit += 1) {
      const character = String.fromCharCode(unit);
      for (const word of [character, `a${character}B`]) expect([word, slugOf(word)]).toEqual([word, definition(word)]);
    }
  const unit = fc.oneof(...units.map(([min, max]) => fc.integer({ min, max })));
  const words = fc.array(unit, { maxLength: 12 }).map((all) => String.fromCharCode(...all));
  fc.assert(fc.property(words, (word) => slugOf(word) === definition(word)));
});
