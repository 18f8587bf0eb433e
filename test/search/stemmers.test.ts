/** Every language that has a stemmer: two forms of a word, as articles have them, are one word to a search in it. */

import { expect, test } from 'vitest';
import { STEMMERS } from '../../src/search/stemmers.ts';
import { engineOf, type Indexed, indexOf } from './support.ts';

const FORMS: Readonly<Record<string, readonly [string, string]>> = {
  ar: ['كتاب', 'الكتاب'],
  bg: ['вестник', 'вестника'],
  da: ['avis', 'aviser'],
  de: ['Zeitung', 'Zeitungen'],
  el: ['εφημερίδα', 'εφημερίδες'],
  en: ['trade', 'trading'],
  es: ['periódico', 'periódicos'],
  fi: ['talo', 'talossa'],
  fr: ['journal', 'journaux'],
  ga: ['cathair', 'chathair'],
  hi: ['लड़का', 'लड़के'],
  hu: ['újság', 'újságok'],
  hy: ['քաղաք', 'քաղաքներ'],
  id: ['baca', 'membaca'],
  it: ['giornale', 'giornali'],
  lt: ['knyga', 'knygos'],
  nb: ['avis', 'aviser'],
  ne: ['घर', 'घरहरू'],
  nl: ['krant', 'kranten'],
  nn: ['avis', 'aviser'],
  no: ['avis', 'aviser'],
  pt: ['notícia', 'notícias'],
  ro: ['ziar', 'ziarele'],
  ru: ['газета', 'газеты'],
  sr: ['новине', 'новинама'],
  sv: ['tidning', 'tidningar'],
  ta: ['வீடு', 'வீடுகள்'],
  tr: ['okul', 'okullar'],
  uk: ['газета', 'газети'],
};

test('no language is left out here', () => {
  expect(Object.keys(FORMS)).toEqual(Object.keys(STEMMERS));
});

test.each(Object.entries(FORMS))('%s: %s', async (lang, [asked, written]) => {
  const hitsIn = async (language: string) => {
    const date = '2001-02-03' as Indexed['date'];
    const article: Indexed = { name: 'a', date, headline: '1', lang: language, dir: 'ltr', texts: [written] };
    const engine = await engineOf(indexOf([[[article]]]));
    return (await engine.search({ text: asked, isTyping: false, from: '', to: '', language: '', order: 'newest' })).count;
  };
  // And not in a language that has none.
  expect([await hitsIn(lang), await hitsIn(`${lang}-XX`), await hitsIn('xx')]).toEqual([1, 1, 0]);
});
