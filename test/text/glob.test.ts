import { describe, expect, test } from 'vitest';
import { matchesGlob } from '../../src/text/glob.ts';

describe('a glob', () => {
  test.each([
    ['a.txt', 'a.txt'],
    ['*.txt', 'a.txt'],
    ['*', 'a.txt'],
    ['?.txt', 'é.txt'],
    ['?.txt', '😀.txt'],
    ['a*b*c', 'abbbc'],
    ['a**c', 'abc'],
    ['**', 'a.txt'],
    ['**', 'x/y/a.txt'],
    ['**/a.txt', 'a.txt'],
    ['**/a.txt', 'x/y/a.txt'],
    ['old/**', 'old/a.txt'],
    ['old/**', 'old/x/y/a.txt'],
    ['old/**/*.txt', 'old/a.txt'],
    ['**/19??/**/b*', '/1999/x/b'],
    ['caf\u00e9/*', 'cafe\u0301/a'],
    ['a[b].txt', 'a[b].txt'],
    ['a.(b|c)+$', 'a.(b|c)+$'],
    ['**/**/**', 'a'],
  ])('%j means %j', (glob, path) => {
    expect(matchesGlob(path, glob)).toBe(true);
  });

  test.each([
    ['a.txt', 'b/a.txt'],
    ['a.txt', 'aatxt'],
    ['*.txt', 'x/a.txt'],
    ['a*', 'a/b'],
    ['?', ''],
    ['?', 'ab'],
    ['a?b', 'a/b'],
    ['old/**', 'older/a.txt'],
    ['old/**', 'new/old/a.txt'],
    ['**/b', 'a/c'],
    ['A.txt', 'a.txt'],
    ['', 'a'],
  ])('%j does not mean %j', (glob, path) => {
    expect(matchesGlob(path, glob)).toBe(false);
  });

  test('of many stars takes no longer than length times length', () => {
    const start = performance.now();
    expect(matchesGlob('a'.repeat(1000), `${'*a'.repeat(400)}*b`)).toBe(false);
    expect(matchesGlob('a/'.repeat(500), `${'**/a/'.repeat(200)}b`)).toBe(false);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
