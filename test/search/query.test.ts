/** What a query means. */

import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../src/search/query.ts';
import { engineOf, type Indexed, indexOf } from './support.ts';

const said = (text: string, isTyping = false) =>
  parseQuery(text, isTyping).map(({ isExcluded, kind, elements }) =>
    [
      isExcluded ? '-' : '+',
      kind,
      ...elements.map(({ term, offset, isPrefix }) => `${term}@${offset}${isPrefix ? '*' : ''}`),
    ].join(' '),
  );

test.each([
  ['', []],
  ['Syria war', ['+ word syria@0', '+ word war@0']],
  ['"Syria war"', ['+ phrase syria@0 war@1']],
  ['“Syria war” „Haus“', ['+ phrase syria@0 war@1', '+ phrase haus@0']],
  ['-war -"civil war" war-', ['- word war@0', '- phrase civil@0 war@1', '+ word war@0']],
  ["U.S. Syria's anti-war", ['+ phrase u@0 s@1', '+ word syria@0', '+ phrase anti@0 war@1']],
  ['東京都', ['+ phrase 東京@0 京都@1']],
  ['東', ['+ phrase 東@0*']],
  ['東京 AI東', ['+ phrase 東京@0', '+ phrase ai@0 東@1*']],
  ['"東京 AI"', ['+ phrase 東京@0 ai@2']],
  ['- " " "" ... ""-', []],
])('%s', (text, expected) => {
  expect(said(text)).toEqual(expected);
});

test('the last word is the beginning of one while it is typed, from three letters on', () => {
  expect(said('war trad', true)).toEqual(['+ word war@0', '+ word trad@0*']);
  expect(said('war tr', true)).toEqual(['+ word war@0', '+ word tr@0']);
  expect(said('war trad ', true)).toEqual(['+ word war@0', '+ word trad@0']);
  expect(said('"prime min', true)).toEqual(['+ phrase prime@0 min@1*']);
  expect(said('"prime min"', true)).toEqual(['+ phrase prime@0 min@1']);
  expect(said('anti-gov', true)).toEqual(['+ phrase anti@0 gov@1*']);
});

describe('a search', () => {
  const article = (number: number, text: string, lang = 'en'): Indexed => ({
    name: `n-${number}`,
    date: `2001-01-${String(number + 1).padStart(2, '0')}` as Indexed['date'],
    headline: '',
    lang,
    dir: 'ltr',
    texts: [text],
  });
  const texts = ['He trades barbs', 'a trader', 'naïve Œuvre', '東京都知事', '都', 'Häuser', 'the houses', 'мулла ёлка'];
  const engine = engineOf(indexOf([[texts.map((text, number) => article(number, text, text === 'Häuser' ? 'de' : 'en'))]]));
  const answer = async (text: string, isTyping = false) =>
    (await engine).search({ text, isTyping, from: '', to: '', language: '', order: 'oldest' });
  const found = async (text: string, isTyping = false) => (await answer(text, isTyping)).hits;

  test.each([
    ['trading', [0]],
    ['"trading"', []],
    ['"he trades"', [0]],
    ['TRADER', [1]],
    ['naive oeuvre', [2]],
    ['京都', [3]],
    ['都', [3, 4]],
    ['東都', []],
    ['haus', [5]],
    ['house', [6]],
    ['елка', [7]],
    ['-trader -東京', [0, 2, 4, 5, 6, 7]],
    ['', [0, 1, 2, 3, 4, 5, 6, 7]],
  ])('%s', async (text, expected) => {
    expect(await found(text)).toEqual(expected);
  });

  test('finds beginnings while the reader types', async () => {
    expect(await found('trad', true)).toEqual([0, 1]);
    expect(await found('trad')).toEqual([]);
  });

  test('offers the nearest word for one that no article has', async () => {
    const ask = async (text: string) => (await answer(text)).nearest;
    expect(await ask('tradr barbs')).toEqual(new Map([['tradr', 'trader']]));
    expect(await ask('rtader')).toEqual(new Map([['rtader', 'trader']]));
    expect(await ask('zzzzzz')).toEqual(new Map([['zzzzzz', '']]));
    expect(await ask('-zzzzzz trader')).toEqual(new Map());
  });

  test('marks what was looked for', async () => {
    const { marksIn } = await answer('trade "the" "he trades" -barbs');
    const terms = ['trades', 'he', 'trader', 'the', 'barbs', 'he', 'trades', 'he'];
    const markedIn = (lang: string) => {
      const marks = marksIn(terms, lang);
      return terms.map((term, at) => term + (marks[at] || '')).join(' ');
    };
    expect(markedIn('en')).toBe('trades1 he trader the2 barbs he3 trades3 he');
    expect(markedIn('de')).toBe('trades he trader the2 barbs he3 trades3 he');
  });
});

describe('what fits better comes first', () => {
  const long = Array.from({ length: 300 }, (_, index) => `filler${index}`).join(' ');
  const one = (number: number, headline: string, text: string): Indexed => ({
    name: `n-${number}`,
    date: '2001-01-01' as Indexed['date'],
    headline,
    lang: 'en',
    dir: 'ltr',
    texts: [text],
  });
  const found = async (text: string, all: readonly Indexed[]) => {
    const engine = await engineOf(indexOf([[all]]));
    return (await engine.search({ text, isTyping: false, from: '', to: '', language: '', order: 'relevance' })).hits;
  };

  test('and of what fits as well the newer', async () => {
    const all = [
      one(0, 'Other', `zebra ${long}`),
      one(1, 'Zebra', 'other text'),
      one(2, 'Other', 'zebra zebra zebra'),
      one(3, 'Other', 'zebra'),
      one(4, 'Other', 'zebra'),
      one(5, 'Other', 'nothing'),
    ];
    expect(await found('zebra', all)).toEqual([1, 2, 4, 3, 0]);
  });

  test('and the word itself before its other forms, though these are in a headline', async () => {
    const others = Array.from({ length: 30 }, (_, index) => one(index + 11, 'Other', 'nothing'));
    const words = Array.from({ length: 9 }, (_, index) => one(index + 1, 'Other', `a zebra ${long}`));
    const all = [one(0, 'Zebras', 'zebras'), ...words, one(10, 'Zebras', 'zebras'), ...others];
    expect(await found('zebra', all)).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1, 10, 0]);
  });

  test('and the word itself before another form of it, though that says more', async () => {
    const filler = Array.from({ length: 50 }, (_, index) => one(index + 2, '', 'other words'));
    const all = [one(0, '', 'a trade'), one(1, '', 'trading trading trading'), ...filler];
    expect(await found('trade', all)).toEqual([0, 1]);
    expect(await found('trading', all)).toEqual([1, 0]);
    expect(await found('trades', all)).toEqual([1, 0]);
  });
});
