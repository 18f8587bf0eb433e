/** A vocabulary finds the terms of texts, whatever it has learnt before. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Vocabulary } from '../../src/search/vocabulary.ts';
import { termsOf } from '../../src/text/terms.ts';

const long = 'pneumonoultramicroscopicsilicovolcanoconiosis';
const piece = fc.constantFrom(
  ...[
    'a',
    'bb',
    'The',
    'seven77',
    'eight888',
    'ninedigit',
    'naïve',
    'ﬁne',
    "Syria's",
    'U.S.',
    '東京都',
    '\u00ad',
    'Ёлка',
    'كتاب',
  ],
  ...[long, `${long}-${long}`, long + long, '東'.repeat(40), ' ', ' ', '.', '’s '],
);
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

test('finds what a text has', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 8 }), (texts) => {
      const vocabulary = new Vocabulary();
      for (const one of texts) {
        const found = Array.from(vocabulary.scan(one), (number) => vocabulary.forms[number]);
        expect(found).toEqual(termsOf(one));
      }
    }),
    { numRuns: 2000 },
  );
});

test('finds what a text has that is longer than those before', () => {
  const vocabulary = new Vocabulary();
  const words = Array.from({ length: 30_000 }, (_, index) => `w${(index * 7919) % 10_007}`);
  expect(Array.from(vocabulary.scan('w1 w2'), (number) => vocabulary.forms[number])).toEqual(['w1', 'w2']);
  expect(Array.from(vocabulary.scan(words.join(' ')), (number) => vocabulary.forms[number])).toEqual(words);
});
