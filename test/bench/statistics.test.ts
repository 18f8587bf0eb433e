import { expect, test } from 'vitest';
import { median, medianDifference, medianSample, ratio } from './measure/statistics.js';

test('a median is the value in the middle, or between the two in the middle', () => {
  expect([median([3, 1, 2]), median([10, 1, 2, 4]), median([5]), median([])]).toEqual([2, 3, 5, Number.NaN]);
});

test('each figure has a median of its own, and none if one run lacks it', () => {
  const samples = [
    { wall: 1, cpu: 6, memory: 9 },
    { wall: 2, cpu: 4, memory: undefined },
    { wall: 9, cpu: 5, memory: 7 },
  ];
  expect(medianSample(samples)).toEqual({ wall: 2, cpu: 5, memory: undefined });
});

test('a difference is that of the rounds, whose pace may differ', () => {
  const bases = [1, 10, 5].map((wall) => ({ wall, cpu: wall, memory: undefined }));
  const samples = [3, 12, 6].map((wall) => ({ wall, cpu: wall + 1, memory: 7 }));
  expect(medianDifference(samples, bases)).toEqual({ wall: 2, cpu: 3, memory: undefined });
  expect(() => medianDifference(samples, bases.slice(1))).toThrow(RangeError);
});

test('a ratio needs both figures', () => {
  expect([ratio(3, 2), ratio(undefined, 2), ratio(3, undefined), ratio(3, 0)]).toEqual([1.5, undefined, undefined, undefined]);
});
