/** What is kept of documents that are looked at and let go. */

import { describe, expect, test } from 'vitest';
import { findDuplicates } from '../../src/check/duplicates.ts';
import { openSurvey } from '../../src/check/survey.ts';
import type { Document } from '../../src/parse/document.ts';
import { readDocument } from '../../src/parse/read-document.ts';

function documentOf(text: string): Document {
  const source = { source: 'a.txt', path: 'a.txt', file: '/a.txt', bytes: Buffer.from(text) };
  const document = readDocument(source, { language: 'en', lineCharacters: 1000 });
  if ('code' in document) throw new Error(document.message);
  return document;
}

function surveyOf(texts: Readonly<Record<string, string>>) {
  const survey = openSurvey();
  for (const [source, text] of Object.entries(texts)) survey.keep(source, documentOf(text));
  return survey;
}

describe('a survey', () => {
  test('knows size, script, and how the date is written', () => {
    const { texts } = surveyOf({ a: '\n  DATE:  2017-01-23  Первая  новость.\n', b: 'date 2017-01-23 News.' });
    expect(texts).toMatchObject([
      { source: 'a', bytes: 28, script: 'Cyrl', dateForm: 'DATE: YYYY-MM-DD', dialect: 'dated text' },
      { source: 'b', bytes: 5, script: 'Latn', dateForm: 'date YYYY-MM-DD', dialect: 'dated text' },
    ]);
  });

  test('keeps no document', () => {
    expect(surveyOf({ a: 'date 2017-01-23 News.' }).take('a')).toBeUndefined();
  });
});

describe('duplicates', () => {
  const long = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');

  test('are the same text but for white space, whatever their dates; case counts', () => {
    const survey = surveyOf({
      a: 'date 2017-01-23 One and\n\nthe same.',
      b: 'date 2018-02-24 One\tand the  same.',
      c: 'date 2017-01-23 One and the Same.',
    });
    expect(findDuplicates(survey)).toEqual({ exact: [{ sources: ['a', 'b'], resemblance: 1 }], near: [] });
  });

  test('are near where a part differs, the largest group first, and copies count once', () => {
    const survey = surveyOf({
      a: `date 2017-01-23 ${long}`,
      b: `date 2017-01-23 ${long}`,
      c: `date 2017-01-23 ${long} and an addition`,
      d: 'date 2017-01-23 Alone.',
    });
    const { exact, near } = findDuplicates(survey);
    expect(exact).toEqual([{ sources: ['a', 'b'], resemblance: 1 }]);
    expect(near).toMatchObject([{ sources: ['a', 'c'] }]);
    expect(near[0]?.resemblance).toBeCloseTo(56 / 59, 0);
  });
});
