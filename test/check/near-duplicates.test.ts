/** Texts that are nearly the same are found, and others are not, on articles that are made up from one small vocabulary. */

import { beforeAll, describe, expect, test } from 'vitest';
import { openSignatures, resemblance, type Signatures } from '../../src/check/min-hash.ts';
import { findNearDuplicates } from '../../src/check/near-duplicates.ts';
import { corpus } from '../bench/corpus/generate.js';

const ARTICLES = 600;
const REPLACEMENT = 'A correction that was made by hand now stands in place of the sentence that the first edition printed here.';

const articles = [...corpus({ articles: ARTICLES, languages: ['en', 'es', 'ru', 'ar'] })].map(({ text }) => text.slice(16));

function signed(texts: readonly string[]): Signatures {
  const signatures = openSignatures();
  for (const text of texts) signatures.add(text);
  return signatures;
}

function groupsIn(texts: readonly string[]): number[][] {
  return findNearDuplicates(
    signed(texts),
    texts.map((_, index) => index),
  );
}

/** The text with one of its sentences replaced, or undefined where it has too few for that. */
function corrected(text: string, index: number): string | undefined {
  const sentences = text.split(/(?<=[.؟])\s+/);
  if (sentences.length < 6) return undefined;
  return sentences.with(index % sentences.length, REPLACEMENT).join(' ');
}

describe('among made-up articles', () => {
  let copies: (string | undefined)[];
  beforeAll(() => {
    copies = articles.map(corrected);
  });

  test('unrelated ones are not alike', () => {
    expect(groupsIn(articles)).toEqual([]);
  });

  test('every copy with a changed sentence is found with its original, and nothing else is', () => {
    const originals = copies.flatMap((copy, index) => (copy === undefined ? [] : [index]));
    const texts = [...articles, ...originals.map((index) => copies[index] ?? '')];
    expect(originals.length).toBeGreaterThan(ARTICLES / 2);
    expect(groupsIn(texts)).toEqual(originals.map((original, position) => [original, ARTICLES + position]));
  });

  test('the estimate is near the truth', () => {
    const [text = ''] = articles.filter((article) => article.length > 2000);
    const words = text.split(/\s+/);
    const half = words.slice(0, words.length / 2).join(' ');
    expect(resemblance(signed([text, half]), 0, 1)).toBeCloseTo(0.5, 0);
    expect(resemblance(signed([text, text]), 0, 1)).toBe(1);
  });
});

describe('the comparison', () => {
  const text = 'Fog kept the ferries in port for a second day while crews cleared the channel of ice and of the wreck of a barge';

  test('does not look at capitals, punctuation and white space', () => {
    expect(groupsIn([text, text.toUpperCase().replaceAll(' ', ',\n')])).toEqual([[0, 1]]);
  });

  test('leaves out texts of under twenty words, and does not stumble over empty ones', () => {
    expect(groupsIn(['', '', 'Rain is due.', 'Rain is due.', '…', '…'])).toEqual([]);
  });

  test('takes each ideograph for a word', () => {
    const chinese = '渡輪因大霧停航第二日工作人員清理航道上的冰塊和一艘沉沒駁船的殘骸';
    expect(groupsIn([chinese, `${chinese}。後續報導`])).toEqual([[0, 1]]);
  });

  test('groups a chain of ten thousand alike', () => {
    const texts = Array.from({ length: 10_000 }, (_, index) => `${text} number ${index}`);
    expect(groupsIn(texts)).toEqual([texts.map((_, index) => index)]);
  });
});
