import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { SafeHtml } from '../../src/model/brand.ts';
import type { CivilDate } from '../../src/model/civil-date.ts';
import { Failure } from '../../src/model/failure.ts';
import type { ArticleView, Views } from '../../src/model/page.ts';
import { phrasebook } from '../../src/render/phrasebook.ts';
import { compileTemplates, escapeText } from '../../src/render/templates.ts';
import { datesIn, readWords } from '../../src/render/words.ts';
import { breachesOf } from './rules.ts';

const folder = new URL('../../templates/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.html'));
const builtIn = readFileSync(new URL('words.json', folder), 'utf8');

/** Names of the fields of a view that are `SafeHtml`: the templates may print these, and no others, as they are. */
type SafeFields<View> = { [Key in keyof View]-?: [View[Key]] extends [SafeHtml] ? Key : never }[keyof View];
type OnlyBody<Fields> = [Fields] extends ['body'] ? (['body'] extends [Fields] ? true : false) : false;
const onlyTheBodyIsSafe: OnlyBody<SafeFields<ArticleView>> = true;
type OtherViews = Exclude<keyof Views, 'article' | '404'>;
const othersHaveNone: [{ [Name in OtherViews]: SafeFields<Views[Name]> }[OtherViews]] extends [never] ? true : false = true;

describe('the built-in templates', () => {
  test.each(names)('%s escapes what it prints, quotes its attributes and has no inline script', (name) => {
    const source = readFileSync(new URL(name, folder), 'utf8');
    expect(breachesOf(source)).toEqual([]);
    expect(source).not.toMatch(/<script(?![^>]* src="[^"]+"><\/script>)|\sstyle=|\son[a-z]+=/i);
  });

  test('print as they are only what the types call safe', () => {
    expect([onlyTheBodyIsSafe, othersHaveNone]).toEqual([true, true]);
  });

  test('take every word from words.json', () => {
    for (const name of names) {
      const source = readFileSync(new URL(name, folder), 'utf8');
      const text = source.replace(/<%[\s\S]*?%>/g, '').replace(/<[^>]*>/g, '');
      expect([name, text.replace(/[\s,]/g, '')]).toEqual([name, '']);
    }
  });

  test('use every phrase there is, and no other', () => {
    const sources = names.map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n');
    const units = ['Year', 'Month', 'Day'].flatMap((unit) => [`previous${unit}`, `next${unit}`]);
    const inCode = [
      'direction',
      'thousands',
      'months',
      'dayOfMonth',
      'dayOfYear',
      'monthOfYear',
      'previousArticle',
      'nextArticle',
      ...units,
    ];
    const used = [...sources.matchAll(/it\.(?:say|list)\('(\w+)'(?! \+)/g)].map((match) => match[1] ?? '');
    const known = Object.keys(JSON.parse(builtIn).en);
    expect([...new Set([...used, ...inCode])].filter((key) => key !== 'previous' && key !== 'next').sort()).toEqual(known.sort());
  });
});

describe('the rules for templates', () => {
  test.each([
    ['<p><%~ it.headline %></p>', 'prints raw'],
    ['<p class=<%= it.x %>></p>', 'outside quotes'],
    ['<p <%= it.x %>></p>', 'outside quotes'],
    ["<p class='a'></p>", 'without double quotes'],
    ['<script>const a = "<%= it.x %>";</script>', 'into a script'],
    ['<script src="<%= it.headline %>"></script>', 'into a script'],
    ['<a onclick="<%= it.x %>">x</a>', 'into onclick'],
    ['<p style="<%= it.x %>">x</p>', 'into style'],
  ])('see the fault in %s', (source, breach) => {
    expect(breachesOf(source).join()).toContain(breach);
  });
});

const templates = (sources: Record<string, string>) =>
  compileTemplates(new Map(Object.entries(sources).map(([name, text]) => [name, { file: `own/${name}.html`, text }])));

function failureOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    const [diagnostic] = (error as Failure).diagnostics;
    return error instanceof Failure
      ? `${diagnostic?.source}:${diagnostic?.line} ${diagnostic?.message} (${diagnostic?.hint})`
      : String(error);
  }
  return 'no failure';
}

describe('a template', () => {
  test('prints text escaped, for elements and quoted attributes', () => {
    expect(escapeText(`<a href="x" title='y'>&`)).toBe('&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;');
    expect(templates({ a: '<%= it.x %>' }).render('a', { x: '<b>' }, 'x.txt')).toBe('&lt;b&gt;');
  });

  test('that prints nothing is named with its line and what was being printed', () => {
    const library = templates({ a: "<p>\n<%~ include('b') %>\n</p>", b: 'x\n\n<%= it.nothing %>' });
    expect(failureOf(() => library.render('a', {}, 'seeds/x.txt'))).toBe(
      'own/b.html:3 nothing to print: the value is undefined (it happened while printing seeds/x.txt)',
    );
  });

  test('that throws, or includes what is not there, is named with its line', () => {
    expect(failureOf(() => templates({ a: '\n<% it.x.y %>' }).render('a', {}, 's'))).toContain(
      'own/a.html:2 Cannot read properties of undefined',
    );
    expect(failureOf(() => templates({ a: "<%~ include('nope') %>" }).render('a', {}, 's'))).toContain(
      'own/a.html:1 there is no template nope.html',
    );
  });

  test('includes others with its own data and more, and has a layout with blocks', () => {
    const library = templates({
      a: "<% layout('b', { title: it.x + 1 }) %><% block('head', () => { %><i><%= it.x %></i><% }) %><%~ include('c', { y: 2 }) %><%~ include('c', { y: 3 }) %>",
      b: "<%= it.title %>|<%~ block('head') %>|<%~ block('foot', () => { %>none<% }) %>|<%~ it.body %>",
      c: '<% const twice = capture(() => { %><b><%= it.x + it.y %></b><% }); output(twice + twice) %>',
    });
    expect(library.render('a', { x: 1 }, 's')).toBe('2|<i>1</i>|none|<b>3</b><b>3</b><b>4</b><b>4</b>');
  });

  test('that cannot be read is named before anything is built', () => {
    expect(failureOf(() => templates({ a: '<p>\n<%= it.x' }))).toBe('own/a.html:2 unclosed tag (undefined)');
    expect(failureOf(() => templates({ a: '\n\n<%= it.x + %>' }))).toMatch(/^own\/a\.html:3 Unexpected token/);
  });
});

describe('words.json of a user', () => {
  test('replaces phrase by phrase, in any language', () => {
    const words = readWords(builtIn, '{"de": {"front": "Titelseite"}}', 'de-AT');
    expect([words.language, words.phrases['front'], words.phrases['about']]).toEqual(['de', 'Titelseite', 'About this archive']);
  });

  test('says the date of an article in its own language, where it has the months of it', () => {
    const months = ['J', 'F', 'März', 'A', 'M', 'J', 'J', 'A', 'S', 'O', 'N', 'D'];
    const words = readWords(
      builtIn,
      JSON.stringify({ de: { months, dayOfMonth: '{day}. {month} {year}' }, fr: { front: 'Une' } }),
      'en',
    );
    const dateIn = (language: string) => datesIn(words, language);
    const german = dateIn('de-AT');
    expect([german?.language, german && phrasebook(german).longDate('2017-03-01' as CivilDate)]).toEqual(['de', '1. März 2017']);
    expect([dateIn('fr'), dateIn('it')]).toEqual([undefined, undefined]);
  });

  test.each([
    ['{"en": {"frnt": "x"}}', 'en: there is no phrase `frnt`'],
    ['{"en": {"front": 5}}', 'en: `front` must be a text'],
    ['{"en": {"months": ["January"]}}', 'en: `months` must be a list of 12 texts'],
    ['{"en": {"articles": "x"}}', 'en: `articles` must be {"one": …, "other": …}'],
    ['{"front": "x"}', 'this must map languages to phrases'],
    ['{', 'this is not JSON'],
  ])('is refused where it is wrong: %s', (own, message) => {
    expect(failureOf(() => readWords(builtIn, own, 'en'))).toContain(message);
  });
});
