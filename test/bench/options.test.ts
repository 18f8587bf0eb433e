import { expect, test } from 'vitest';
import { readOptions } from './options.js';
import { isAskedFor, ROW_KEYS } from './rows.js';

const rowsOf = (...args: string[]) => ROW_KEYS.filter((key) => isAskedFor(key, readOptions(args, ROW_KEYS)));

test('without options all rows but the large ones run', () => {
  expect(readOptions([], ROW_KEYS)).toEqual({ rounds: 3, only: undefined, large: false, peers: ['zola', 'hugo', 'eleventy'] });
  expect(rowsOf()).toEqual(ROW_KEYS.filter((key) => !key.startsWith('100k')));
});

test('large rows run when asked for, by option or by name', () => {
  expect(rowsOf('--large')).toEqual(ROW_KEYS);
  expect(rowsOf('--only', '100k-same,1k-cold')).toEqual(['1k-cold', '100k-same']);
});

test('peers may be some or none', () => {
  expect(readOptions(['--peers', 'hugo'], ROW_KEYS).peers).toEqual(['hugo']);
  expect(readOptions(['--peers', ''], ROW_KEYS).peers).toEqual([]);
});

test('what makes no sense is refused', () => {
  for (const args of [['--rounds', '0'], ['--rounds', 'x'], ['--only', '5k'], ['--peers', 'jekyll'], ['--fast'], ['left over']])
    expect(() => readOptions(args, ROW_KEYS), args.join(' ')).toThrow();
});
