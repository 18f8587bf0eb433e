/** Where blocks of the dictionary begin. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockStarts } from '../../src/search/block-cut.ts';
import { separatorOf } from '../../src/search/front-coding.ts';
import { LEAST_FORMS, MOST_FORMS } from '../../src/search/layout.ts';

const formsOf = (count: number, step: number) =>
  Array.from({ length: count }, (_, index) => (index * step).toString(36).padStart(8, '0'));

test('blocks have all forms, and as many each as they may', () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.integer({ min: 1, max: 1000 }), (count, step) => {
      const starts = blockStarts(formsOf(count, step));
      const sizes = starts.slice(1).map((end, index) => end - (starts[index] as number));
      expect([starts[0] ?? 0, starts.at(-1)]).toEqual([0, count]);
      const [last = LEAST_FORMS] = sizes.splice(-1);
      expect(last).toBeLessThanOrEqual(MOST_FORMS);
      expect(sizes.filter((size) => size < LEAST_FORMS || size > MOST_FORMS)).toEqual([]);
    }),
  );
});

test('a form more moves the bounds around it alone', () => {
  const forms = formsOf(40_000, 7);
  const boundsIn = (all: readonly string[]) => new Set(blockStarts(all).flatMap((start) => all[start] ?? []));
  const before = boundsIn(forms);
  expect(before.size).toBeGreaterThan(40_000 / MOST_FORMS);
  const places = Array.from({ length: 60 }, (_, index) => 1 + index * 661);
  const moved = places.map((place) => {
    const more = forms.toSpliced(place, 0, `${forms[place - 1]}x`);
    return [...boundsIn(more)].filter((form) => !before.has(form)).length;
  });
  expect(Math.max(...moved)).toBeLessThan(12);
});

test('a separator is behind the form before, and its own form begins with it', () => {
  const form = fc.string({ unit: fc.constantFrom('a', 'b', '\ud83d\ude00', '\ud83d\ude01', 'é'), minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(form, form, (a, b) => {
      fc.pre(a !== b);
      const [before, text] = a < b ? [a, b] : [b, a];
      const separator = separatorOf(before, text);
      expect([before < separator, text.startsWith(separator), Buffer.from(separator).toString() === separator]).toEqual([
        true,
        true,
        true,
      ]);
      expect([...separator].slice(0, -1).join('') <= before).toBe(true);
    }),
  );
  expect(separatorOf(undefined, 'a')).toBe('');
});
