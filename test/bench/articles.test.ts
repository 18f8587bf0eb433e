/** Every form of an article says the same. */

import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTexts, tempFolder, writeTree } from '../support/files.ts';
import { runCommand } from '../support/host.ts';
import { amend, readArticle } from './articles/article.js';
import { toMarkdown } from './articles/markdown.js';
import { corpus } from './corpus/generate.js';

const entryOf = (text: string, path = '2010/01/000_22284310c2cd1a3e.txt') => ({
  path,
  text,
  encoding: 'utf8' as const,
  defect: undefined,
});

/** What starts or ends something in Markdown, in one template language or another, or in YAML. */
const AWKWARD = [
  ...['# ', '* ', '- ', '+ ', '1. ', '2) ', '> ', '=== ', '---', '    ', '```', '~~~', ': ', ':-', '| a |', '[^1]: ', '!!! '],
  ...['*', '_', '**', '`', '~', '<', '>', '<b>', '<!--', '&amp;', '&', '\\', '[a](b)', '![a](b)', '[1]', '{{name}}', '{%', '$x$'],
  ...[
    'https://a.example/b_c_(d)?e=1&f=2',
    'http://',
    'HTTPS://A.example.',
    'www.a_b.example',
    'a_b@c.example',
    ' word ',
    '"',
    "'",
    '…',
    '\n',
  ],
];

test('an article is its date, its title and its paragraphs, whatever the line ends', () => {
  const { folder, name, date, title, paragraphs } = readArticle(
    entryOf('\uFEFF date 2010-01-02 One\r\ntwo.\r\n\r\n  Three.  \r\n'),
  );
  expect({ folder, name, date, title, paragraphs }).toEqual({
    folder: '2010/01',
    name: '000_22284310c2cd1a3e',
    date: '2010-01-02',
    title: 'One two.',
    paragraphs: ['One\ntwo.', 'Three.'],
  });
});

test('a title is cut between words', () => {
  expect(readArticle(entryOf(`date 2010-01-02 ${'word '.repeat(40)}`)).title).toBe('word '.repeat(20).trim());
});

test('an entry without a date is none of an archive', () => {
  expect(() => readArticle(entryOf('No date.'))).toThrow(RangeError);
});

test('a changed article has one more paragraph in each form', () => {
  const article = amend(readArticle(entryOf('date 2010-01-02 One.\n\nTwo.\n')), 'Three.');
  expect(article.text).toBe('date 2010-01-02 One.\n\nTwo.\n\nThree.\n');
  expect(toMarkdown(article, { path: '2010/x' })).toBe(
    '---\ndate: 2010-01-02\ntitle: "One."\npath: 2010/x\n---\n\nOne.\n\nTwo.\n\nThree.\n',
  );
});

test('Backfile shows the same text from Markdown as from dated text', async () => {
  const paragraph = fc.array(fc.constantFrom(...AWKWARD), { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));
  const made = fc
    .sample(fc.array(paragraph, { minLength: 15, maxLength: 15 }), { numRuns: 12, seed: 1 })
    .map((paragraphs, index) =>
      entryOf(['date 2011-02-03 An opening.', ...paragraphs].join('\n\n'), `2011/02/made-${index}.txt`),
    );
  const entries = [...made, ...corpus({ articles: 15, languages: ['en'] })];
  const folder = tempFolder();
  const paths = entries.map(({ path }) => path.slice(0, -'.txt'.length));
  const texts = entries.map(({ text }, index) => [`text/${paths[index]}.txt`, text]);
  const markdown = entries.map((entry, index) => [`markdown/${paths[index]}.md`, toMarkdown(readArticle(entry))]);
  writeTree(folder, Object.fromEntries([...texts, ...markdown]));
  const shown = await build(folder, 'text');
  expect(Object.keys(shown)).toHaveLength(entries.length);
  expect(await build(folder, 'markdown')).toEqual(shown);
});

/** The texts of a site's articles by their addresses. */
async function build(folder: string, input: string): Promise<Record<string, string>> {
  const out = join(folder, `${input}-site`);
  const { code, stderr } = await runCommand(folder, ['build', input, '--out', out, '--quiet']);
  expect(code, stderr).toBe(0);
  const pages = Object.entries(readTexts(out)).filter(([, html]) => html.includes('class="article-body"'));
  return Object.fromEntries(pages.map(([path, html]) => [path, textOf(html)]));
}

/** Headline line and body as text. */
function textOf(html: string): string {
  const [, headline = ''] = /<h1 data-from="line"[^>]*>([\s\S]*?)<\/h1>/.exec(html) ?? [];
  const [, body = ''] = /class="article-body"[^>]*>([\s\S]*?)<\/div>/.exec(html) ?? [];
  return `${headline} ${body}`
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
