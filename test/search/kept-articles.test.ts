/** A run that takes articles from the run before it: it is the one that all its articles give. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CivilDate } from '../../src/model/civil-date.ts';
import { readRun } from '../../src/search/run.ts';
import { openRun } from '../../src/search/run-writer.ts';
import { Vocabulary } from '../../src/search/vocabulary.ts';
import { type Indexed, runOf } from './support.ts';

const text = fc
  .array(fc.constantFrom('ships', 'Sail', 'état', "don't", '船が着いた', 'ตลาด', '1,000', 'U.S.', '—', 'gone\n'), {
    maxLength: 12,
  })
  .map((words) => words.join(' '));

/** Articles of a day. */
const day = (date: string) =>
  fc.array(
    fc.tuple(text, fc.array(text, { maxLength: 3 }), fc.constantFrom('en', 'fr', 'ja', 'ar')).map(
      ([headline, texts, lang]): Indexed => ({
        name: `${headline.length}-name`,
        headline,
        date: date as CivilDate,
        lang,
        dir: lang === 'ar' ? 'rtl' : 'ltr',
        texts,
      }),
    ),
    { maxLength: 3 },
  );

/** A day as it was, as it is, and whether it stays. */
const days = fc.tuple(
  ...['0999-12-31', '2016-02-28', '2016-02-29', '2016-03-01', '2016-03-02'].map((date) =>
    fc.tuple(day(date), day(date), fc.boolean()).map(([before, after, isKept]) => ({
      date: date as CivilDate,
      before,
      after: isKept ? before : after,
      isKept,
    })),
  ),
);

test('is the same whichever of its days are kept', () => {
  fc.assert(
    fc.property(days, fc.boolean(), (all, isVocabularyOld) => {
      const before = readRun(runOf(all.flatMap((one) => one.before)));
      const vocabulary = new Vocabulary();
      if (isVocabularyOld) vocabulary.scan('sail gone elsewhere');
      const run = openRun(vocabulary, { run: before, days: new Set(all.filter((one) => one.isKept).map(({ date }) => date)) });
      for (const one of all) if (!one.isKept) for (const article of one.after) run.add(article);
      expect(run.finish()).toEqual(runOf(all.flatMap((one) => one.after)));
    }),
    { numRuns: 300, seed: 7 },
  );
});

test('has room for all the words that came before those that are kept', () => {
  const article = (date: string, headline: string): Indexed => ({
    name: 'name',
    headline,
    date: date as CivilDate,
    lang: 'en',
    dir: 'ltr',
    texts: [],
  });
  const many = Array.from({ length: 5000 }, (_, number) => `w${number}`).join(' ');
  const last = article('2016-02-29', 'rare words, rare words');
  const before = readRun(runOf([article('2016-02-28', many), last]));
  const run = openRun(new Vocabulary(), { run: before, days: new Set([last.date]) });
  expect(run.finish()).toEqual(runOf([last]));
});
