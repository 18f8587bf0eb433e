import { describe, expect, test } from 'vitest';
import type { Assets } from '../../src/arrange/assets.ts';
import { referenceWarnings, resolveReferences, type Targets } from '../../src/arrange/references.ts';
import { indexSite, plainAddress } from '../../src/arrange/site-index.ts';
import type { Entry } from '../../src/model/article.ts';
import type { ArticleId } from '../../src/model/brand.ts';
import type { CivilDate } from '../../src/model/civil-date.ts';
import type { Reference } from '../../src/parse/references.ts';

const noAssets: Assets = { find: () => undefined, found: () => [], probed: () => [] };

function entry(source: string, date: string, name: string, originalUrl?: string): Entry {
  return {
    source,
    id: 'x' as ArticleId,
    date: date as CivilDate,
    headline: name,
    headlineFrom: 'title',
    name,
    lang: 'en',
    dir: 'ltr',
    words: 1,
    digest: '',
    ...(originalUrl === undefined ? {} : { originalUrl }),
  };
}

const here = entry('_posts/2011-05-02-here.md', '2011-05-02', 'here', 'https://old.example.org/2011/05/here.html');
const there = entry('_posts/2011-05-01-first-post.md', '2011-05-01', 'there', '/blog/first/');
const bundle = entry('posts/bundle/index.md', '2012-01-01', 'bundle');
const text = entry('texts/plain.txt', '2013-01-01', 'plain');
const index = indexSite([here, there, bundle, text]);
const targets: Targets = { index, assets: noAssets, imageHosts: new Set(['pics.example.org']) };

const link = (url: string): Reference => ({ kind: 'link', url, text: '', line: 7 });
const image = (url: string): Reference => ({ kind: 'image', url, text: 'alt', line: 9 });
const toThere = { kind: 'link', href: '../01/there.html' };

describe('a link to another article leads to its page', () => {
  test.each([
    '2011-05-01-first-post.md',
    './2011-05-01-first-post.md',
    '../_posts/2011-05-01-first-post.md#part',
    '/_posts/2011-05-01-first-post.md',
    '/2011/05/01/first-post.html',
    '/2011/05/01/first-post/',
    '/2011/05/01/First-Post/index.html?x=1',
    '/blog/first/',
    '/blog/first',
    '/post_url/2011-05-01-first-post',
  ])('by %s', (url) => {
    expect(resolveReferences(here, [link(url)], targets)).toEqual([toThere]);
  });

  test('by the address at which it first appeared', () => {
    const [resolved] = resolveReferences(there, [link('https://old.example.org/2011/05/here.html')], targets);
    expect(resolved).toEqual({ kind: 'link', href: '../02/here.html' });
  });

  test('by the folder of a bundle, and by a file of dated text', () => {
    const urls = ['/posts/bundle/', '../posts/bundle/index.md', '../texts/plain.txt'];
    expect(resolveReferences(there, urls.map(link), targets).map((resolved) => 'href' in resolved && resolved.href)).toEqual([
      '../../../2012/01/01/bundle.html',
      '../../../2012/01/01/bundle.html',
      '../../../2013/01/01/plain.html',
    ]);
  });
});

describe('a link that leads to nothing here', () => {
  test('leads to the site that the article first appeared on, else to the origin, else keeps its text', () => {
    expect(resolveReferences(here, [link('/about/')], targets)).toEqual([
      { kind: 'link', href: 'https://old.example.org/about/' },
    ]);
    expect(resolveReferences(bundle, [link('/about/')], { ...targets, origin: 'https://o.example.org/' })).toEqual([
      { kind: 'link', href: 'https://o.example.org/about/' },
    ]);
    expect(resolveReferences(bundle, [link('/about/')], targets)).toEqual([{ kind: 'text' }]);
  });

  test('stays as it is where it leads to another site', () => {
    const urls = ['https://example.com/a?b#c', 'mailto:a@example.org'];
    expect(resolveReferences(bundle, urls.map(link), targets)).toEqual(urls.map((href) => ({ kind: 'link', href })));
  });

  test('is reported once for all of an article, at the first', () => {
    const references = [link('/a/'), link('https://example.com/'), link('/b/')];
    const warnings = referenceWarnings('x.md', references, resolveReferences(bundle, references, targets));
    expect(warnings).toMatchObject([{ code: 'W-LINK', source: 'x.md', line: 7, message: expect.stringContaining('"/a/"') }]);
    expect(warnings[0]?.message).toContain('the first of 2');
  });
});

describe('an image', () => {
  test('from elsewhere is a link, or is shown where the config allows its host', () => {
    expect(
      resolveReferences(bundle, [image('https://far.example.org/x.png'), image('https://pics.example.org/y.png')], targets),
    ).toEqual([
      { kind: 'link', href: 'https://far.example.org/x.png' },
      { kind: 'image', src: 'https://pics.example.org/y.png' },
    ]);
  });

  test('that is missing is reported, each', () => {
    const references = [image('a.png'), image('/b.png')];
    const resolved = resolveReferences(bundle, references, targets);
    expect(resolved).toEqual([{ kind: 'text' }, { kind: 'text' }]);
    expect(referenceWarnings('x.md', references, resolved).map(({ code, line }) => [code, line])).toEqual([
      ['W-ASSET', 9],
      ['W-ASSET', 9],
    ]);
  });
});

test('an address is compared without what does not tell articles apart', () => {
  expect(plainAddress('/A%20b/index.html?x#y')).toBe('/a b');
  expect(plainAddress('/100%/')).toBe('/100%');
});
