import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Assets, openAssets } from '../../src/arrange/assets.ts';
import type { LedgerLine } from '../../src/model/ledger.ts';
import { openInputs } from '../../src/read/inputs.ts';
import { walk } from '../../src/read/walk.ts';
import { type Tree, tempFolder, writeTree } from '../support/files.ts';

/** The assets of an input folder `in`, beside which there may be a media folder `static`. */
function assetsIn(files: Tree, links: Record<string, string> = {}): Assets {
  const folder = tempFolder();
  writeTree(folder, { 'in/a.md': 'x', 'static/s.png': 's', ...files });
  for (const [path, target] of Object.entries(links)) symlinkSync(target, join(folder, path));
  const inputs = openInputs([join(folder, 'in')], join(folder, 'dist'));
  const lines = [...walk(inputs, { out: join(folder, 'dist'), pathBytes: 1000 })].flatMap((found): LedgerLine[] =>
    'line' in found ? [found.line] : [],
  );
  return openAssets(inputs, lines, join(folder, 'static'));
}

describe('a file that an article refers to', () => {
  test('is found by a relative path, by one from the root of the input, and in the media folder', () => {
    const assets = assetsIn({ 'in/posts/p.png': 'p', 'in/img/i.jpg': 'i', 'in/with blank.gif': 'g' });
    expect(assets.find('posts/x.md', 'p.png')?.source).toBe('posts/p.png');
    expect(assets.find('posts/x.md', '../img/i.jpg?v=2#x')?.source).toBe('img/i.jpg');
    expect(assets.find('posts/x.md', '/img/i.jpg')?.source).toBe('img/i.jpg');
    expect(assets.find('x.md', 'with%20blank.gif')?.source).toBe('with blank.gif');
    expect(assets.find('x.md', '/s.png')?.source).toBe('media:s.png');
    expect(assets.found().map(({ source }) => source)).toEqual(['img/i.jpg', 'media:s.png', 'posts/p.png', 'with blank.gif']);
  });

  test('is named by its content', () => {
    const assets = assetsIn({ 'in/a.png': 'same', 'in/b.PNG': 'same', 'in/c.png': 'other' });
    const [a, b, c] = ['a.png', 'b.PNG', 'c.png'].map((path) => assets.find('x.md', path)?.url);
    expect(a).toMatch(/^\/media\/[0-9a-f]{20}\.png$/);
    expect([b === a, c === a]).toEqual([true, false]);
  });

  test('is never one outside, whatever the path and the links are', () => {
    const outside = { 'secret.png': 'secret', 'in/a.md': 'x' };
    const assets = assetsIn(outside, { 'in/link.png': '../secret.png', 'static/link.png': '../secret.png', 'static/up': '..' });
    const paths = [
      '../secret.png',
      '../../secret.png',
      '/../secret.png',
      '/link.png',
      'link.png',
      '/up/secret.png',
      '%2e%2e/secret.png',
      '/%2e%2e/secret.png',
    ];
    expect(paths.map((path) => assets.find('a.md', path))).toEqual(paths.map(() => undefined));
  });

  test('is no markup and no program, and not what is hidden', () => {
    const assets = assetsIn({
      'in/x.html': 'x',
      'in/x.js': 'x',
      'in/x.xml': 'x',
      'in/.x.png': 'x',
      'in/a.md': 'x',
      'in/noext': 'x',
    });
    expect(['x.html', 'x.js', 'x.xml', '.x.png', 'a.md', 'noext', 'x.HTML', ''].map((path) => assets.find('b.md', path))).toEqual(
      Array(8).fill(undefined),
    );
  });
});
