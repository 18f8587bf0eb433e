/** Postings of all runs, found a share of the forms at a time. */

import { expect, test } from 'vitest';
import { mergePostings } from '../../src/search/merge.ts';
import { readRun } from '../../src/search/run.ts';
import { type Indexed, runOf } from './support.ts';

const article = (number: number): Indexed => ({
  name: `n-${number}`,
  date: `1999-05-${10 + number}` as Indexed['date'],
  headline: `Ship ${number % 3}`,
  lang: 'en',
  dir: 'ltr',
  texts: [Array.from({ length: 30 }, (_, index) => `w${(number * 7 + index * index) % 23}`).join(' ')],
});
const runs = [0, 1, 2].map((run) => readRun(runOf([0, 1, 2, 3].map((number) => article(run * 4 + number)))));

/** All that there is, with the forms asked for in this order. */
function postingsOf(most: number | undefined, order: (numbers: number[]) => number[] = (numbers) => numbers): object[] {
  const postings = mergePostings(runs, most);
  return order([...postings.forms.keys()])
    .map((number) => ({ form: postings.forms[number], ...copyOf(postings.of(number)), alone: [...postings.articlesOf(number)] }))
    .sort((a, b) => ((a.form ?? '') < (b.form ?? '') ? -1 : 1));
}

function copyOf(lists: object): object {
  return Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, [...(list as Uint32Array)]]));
}

test('are the same, however few places are found at once, and in whatever order they are asked for', () => {
  const all = postingsOf(undefined);
  expect(all.length).toBeGreaterThan(20);
  expect(all).toContainEqual({
    form: 'ship',
    articles: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
    impacts: expect.any(Array),
    counts: Array(12).fill(1),
    positions: Array(12).fill(0),
    alone: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  });
  for (const most of [1, 10, 50, 300]) expect(postingsOf(most)).toEqual(all);
  expect(postingsOf(50, (numbers) => numbers.reverse())).toEqual(all);
});
