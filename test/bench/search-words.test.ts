import { expect, test } from 'vitest';
import { knownItems, middleWords, survey, wordsOf } from './search/words.js';

const articleOf = (name: string, ...paragraphs: string[]) => ({
  folder: '2017/01',
  name,
  date: '2017-01-23',
  title: '',
  paragraphs,
  text: '',
});

const surveyOf = (articles: number, frequencies: Record<string, number>, words: string[] = []) => ({
  articles,
  bytes: 0,
  frequencies: new Map(Object.entries(frequencies)),
  sample: [{ source: '2017/01/a.txt', words }],
});

test('a word is a run of letters with nothing beside it that indexes differ in', () => {
  expect(wordsOf("Énergie, the energy (and 'the' rest): 14th, well-known, don't, of; E-mail ENERGY")).toEqual([
    'énergie',
    'the',
    'energy',
    'and',
    'rest',
  ]);
});

test('a survey counts articles, not occurrences, and the bytes of texts', () => {
  const found = survey([articleOf('a', 'budget budget', 'café'), articleOf('b', 'budget')], 2, 1);
  expect([found.bytes, found.frequencies]).toEqual([
    26,
    new Map([
      ['budget', 2],
      ['café', 1],
    ]),
  ]);
});

test('a sample lies at even distances', () => {
  const articles = Array.from({ length: 10 }, (_, index) => articleOf(String(index), 'word'));
  expect(survey(articles, 10, 5).sample.map(({ source }) => source)).toEqual(
    [1, 3, 5, 7, 9].map((name) => `2017/01/${name}.txt`),
  );
  expect(survey(articles, 10, 50).sample).toHaveLength(10);
});

test('an article is looked for with words of middle frequency, from its beginning, middle and end', () => {
  const middling = { one: 2, two: 50, three: 20, four: 20, five: 20, six: 20 };
  const words = ['rare', 'one', 'two', 'three', 'the', 'four', 'five', 'six'];
  expect(knownItems(surveyOf(1000, { rare: 1, the: 51, ...middling }, words))).toEqual([
    { source: '2017/01/a.txt', text: 'two four six' },
  ]);
});

test('an article with fewer than three such words is left out', () => {
  expect(knownItems(surveyOf(1000, { one: 20, two: 20, the: 900 }, ['one', 'two', 'the']))).toEqual([]);
});

test('words of middle frequency come from the rare to the common, at even distances, in an order of their own', () => {
  const frequencies = { f: 50, e: 40, d: 30, b: 20, c: 20, a: 10, few: 2, all: 1000 };
  expect(middleWords(surveyOf(1000, frequencies), 3, 3)).toEqual(['b', 'd', 'f']);
  expect(middleWords(surveyOf(1000, frequencies), 3, 40)).toEqual(['e', 'f']);
});
