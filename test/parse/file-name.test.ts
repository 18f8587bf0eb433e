import { expect, test } from 'vitest';
import { readFileName } from '../../src/parse/file-name.ts';

test.each([
  ['2017-01-23-title.md', { base: '2017-01-23-title', date: '2017-01-23' }],
  ['2018-1-1-title.md', { base: '2018-1-1-title', date: '2018-01-01' }],
  ['20171205 Title.md', { base: '20171205 Title', date: '2017-12-05' }],
  ['2017-01-23.md', { base: '2017-01-23', date: '2017-01-23' }],
  ['posts/2017-01-23-title/index.md', { base: 'posts/2017-01-23-title/index', date: '2017-01-23' }],
  ['2017-01-23-title.fr.md', { base: '2017-01-23-title', date: '2017-01-23', lang: 'fr' }],
  ['title.pt-br.md', { base: 'title', lang: 'pt-br' }],
  ['zh/title.md', { base: 'title', lang: 'zh' }],
  ['zh/title.fr.md', { base: 'title', lang: 'fr' }],
  ['2017-01-23-title/index.fr.md', { base: '2017-01-23-title/index', date: '2017-01-23', lang: 'fr' }],
  ['node.js.md', { base: 'node.js' }],
  ['fr.md', { base: 'fr' }],
  ['2023-02-29-title.md', { base: '2023-02-29-title' }],
  ['12017-01-23.md', { base: '12017-01-23' }],
  ['201712051.md', { base: '201712051' }],
  ['posts/title.md', { base: 'posts/title' }],
])('%s', (path, said) => {
  expect(readFileName(path)).toEqual(said);
});
