import { expect, test } from 'vitest';
import { PARTS, readSearchOptions } from './search/options.js';

test('without options everything is measured on 10,000 articles', () => {
  const peers = ['pagefind', 'zola'];
  expect(readSearchOptions([])).toEqual({ rounds: 3, articles: 10_000, large: false, parts: PARTS, peers });
});

test('less can be asked for, or more', () => {
  const args = ['--rounds', '1', '--articles', '500', '--large', '--only', 'size,quality', '--peers', ''];
  expect(readSearchOptions(args)).toEqual({ rounds: 1, articles: 500, large: true, parts: ['size', 'quality'], peers: [] });
});

test('what makes no sense is refused', () => {
  for (const args of [
    ['--rounds', '0'],
    ['--articles', '1.5'],
    ['--only', 'speed'],
    ['--peers', 'hugo'],
    ['--fast'],
    ['left over'],
  ])
    expect(() => readSearchOptions(args), args.join(' ')).toThrow();
});
