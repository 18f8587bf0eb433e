import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findHeadline } from '../../src/parse/headline.ts';

interface Case {
  readonly name: string;
  readonly lang: string;
  readonly paragraphs: readonly string[];
  readonly headline: string;
  readonly from: string;
}

const cases: readonly Case[] = JSON.parse(readFileSync(new URL('headlines.json', import.meta.url), 'utf8'));

describe('the headline of an article without a title', () => {
  test.each(cases)('$lang: $name', ({ lang, paragraphs, headline, from }) => {
    expect(findHeadline(paragraphs, lang)).toEqual({ text: headline, from });
  });
});
