import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { firstSentence } from '../../src/text/sentence.ts';

interface Case {
  readonly lang: string;
  readonly text: string;
  readonly first: string;
}

const cases: readonly Case[] = JSON.parse(readFileSync(new URL('sentences.json', import.meta.url), 'utf8'));

describe('the first sentence', () => {
  test.each(cases)('$lang: $first', ({ lang, text, first }) => {
    expect(firstSentence(text, lang)).toBe(first);
  });
});
