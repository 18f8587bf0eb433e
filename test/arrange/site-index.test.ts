import { describe, expect, test } from 'vitest';
import { resolveReferences } from '../../src/arrange/references.ts';
import { indexSite } from '../../src/arrange/site-index.ts';
import type { Entry } from '../../src/model/article.ts';
import type { ArticleId } from '../../src/model/brand.ts';
import type { CivilDate } from '../../src/model/civil-date.ts';

/** An article of 1 May 2011, whose page is named after it. */
function entry(source: string, name: string, lang = 'en'): Entry {
  const { id, date } = { id: 'x' as ArticleId, date: '2011-05-01' as CivilDate };
  return { source, id, date, headline: name, headlineFrom: 'title', name, lang, dir: 'ltr', words: 1, digest: '' };
}

/** The name of the page that a link leads to. */
function follow(from: Entry, url: string, entries: readonly Entry[], origin?: string): string | undefined {
  const assets = { find: () => undefined, found: () => [], probed: () => [] };
  const targets = { index: indexSite(entries), assets, imageHosts: new Set<string>(), origin };
  const [resolved] = resolveReferences(from, [{ kind: 'link', url, text: '', line: 1 }], targets);
  return resolved?.kind === 'link' ? resolved.href.replace(/\.html$/, '') : undefined;
}

const storm = entry('_posts/2011-05-01-storm.md', 'storm-1');
const heron = entry('news/grey.md', 'heron-at-the-hall');

describe('a link of the old site is found', () => {
  test.each([
    ['below the categories of its article', '/news/harbour/2011/05/01/storm.html'],
    ['below a base path', '/blog/2011/05/01/storm/'],
    ['by http where the origin has https', 'http://old.example/2011/05/01/storm.html'],
    ['by www', 'https://www.old.example/2011/05/01/storm.html'],
  ])('%s', (_, url) => {
    expect(follow(heron, url, [storm, heron], 'https://old.example/')).toBe('storm-1');
  });

  test.each(['/heron-at-the-hall.html', '/posts/heron-at-the-hall/', '/news/grey/'])('by slug or by file: %s', (url) => {
    expect(follow(storm, url, [storm, heron])).toBe('heron-at-the-hall');
  });

  test('by the name of its file, wherever that lies', () => {
    expect(follow(storm, 'grey.md', [storm, heron])).toBe('heron-at-the-hall');
    expect(follow(storm, 'news/grey.md', [storm, heron])).toBe('heron-at-the-hall');
    expect(follow(storm, 'grey.html', [storm, heron])).toBeUndefined();
  });

  test('of the first in path order, where several could be meant', () => {
    const later = entry('sport/2011-05-01-storm.md', 'storm-2');
    expect(follow(heron, '/2011/05/01/storm.html', [storm, heron, later])).toBe('storm-1');
  });

  test('of the one that lies there, before those that might have', () => {
    const there = entry('posts/grey.md', 'grey-hall');
    expect(follow(storm, '/posts/grey', [heron, there])).toBe('grey-hall');
  });
});

describe('where articles were known by numbers', () => {
  const [first, second] = [12, 13].map((number) => ({
    ...entry(`a/${number}.md`, `number-${number}`),
    originalUrl: `https://old.example/?p=${number}`,
  }));
  const front = { ...entry('a/14.md', 'front'), originalUrl: 'https://old.example/' };
  const all = [first, second, front] as Entry[];
  const lead = (url: string) => follow(storm, url, all, 'https://old.example/');

  test.each([
    ['https://old.example/?p=12', 'number-12'],
    ['https://old.example/?p=13#more', 'number-13'],
    ['http://www.old.example/index.php?p=13&preview=1', 'number-13'],
    ['/?P=13', 'number-13'],
  ])('a number leads to its article: %s', (url, name) => {
    expect(lead(url)).toBe(name);
  });

  test.each(['https://old.example/?p=15', 'https://old.example/', 'https://old.example/gone', 'https://old.example/?paged=2'])(
    'what is no article’s leads to where it did: %s',
    (url) => {
      expect(lead(url)).toBe(url);
    },
  );

  test('a path that is nowhere leads to no article', () => {
    expect(follow(storm, '/gone/', all)).toBeUndefined();
    expect(follow(storm, '/?p=15', all)).toBeUndefined();
  });
});

describe('among translations', () => {
  const english = entry('posts/bridge/index.md', 'bridge');
  const french = entry('posts/bridge/index.fr.md', 'pont', 'fr');
  const german = entry('de/posts/bridge.md', 'bruecke', 'de');
  const all = [german, french, english];

  test('an address with a language leads to that language', () => {
    expect(follow(english, '/fr/posts/bridge/', all)).toBe('pont');
    expect(follow(english, '/de/posts/bridge/', all)).toBe('bruecke');
  });

  test('one without leads to the file that has none', () => {
    expect(follow(german, '/posts/bridge/', all)).toBe('bridge');
  });

  test('a name leads to the language of the article that has the link', () => {
    expect(follow(french, '/post_url/bridge', all)).toBe('pont');
    expect(follow(english, '/post_url/bridge', all)).toBe('bridge');
  });

  test('where every language has a folder, an address without one stays in the language', () => {
    const folder = [german, entry('en/posts/bridge.md', 'bridge')];
    expect(follow(entry('en/posts/other.md', 'other'), '/posts/bridge/', folder)).toBe('bridge');
  });
});
