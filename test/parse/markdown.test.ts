/** What becomes of a Markdown file as a whole. */

import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/parse/article.ts';
import { parseEntry } from '../../src/parse/entry.ts';
import { withoutAnchors } from '../support/anchors.ts';

interface Read {
  readonly headline: string;
  readonly from: string;
  readonly name: string;
  readonly body: string;
  readonly text: string;
}

function read(content: string, path = 'a.md'): Read {
  const source = { source: path, path, file: path, bytes: Buffer.from(content) };
  const parsed = parseEntry(source, { language: 'en', lineCharacters: 1_000_000 });
  if (!('entry' in parsed)) throw new Error(parsed.rejected.message);
  const { headline, headlineFrom, name, body, texts } = parseArticle(parsed.entry, parsed.document);
  return { headline, from: headlineFrom, name, body: withoutAnchors(body), text: texts.join('\n\n') };
}

const post = (body: string, fields = '') => `---\ndate: 2017-01-23\nid: x\n${fields}---\n${body}\n`;

describe('the headline of a Markdown file', () => {
  test('is its title, as it is written', () => {
    expect(read(post('Text.', 'title: "A *title*: <b>"\n'))).toMatchObject({
      headline: 'A *title*: <b>',
      from: 'title',
      name: 'a-title-b-x',
    });
  });

  test('is its leading heading, which leaves the body', () => {
    const { headline, from, name, body } = read(post('# The *heading*\n\nText.\n\n# Another\n\n### Third'));
    expect([headline, from, name]).toEqual(['The heading', 'heading', 'the-heading-x']);
    expect(body).toBe('<p>Text.</p>\n<h2>Another</h2>\n<h4>Third</h4>\n');
  });

  test('is a headline line, which leaves the body, or is made from the lede, which stays', () => {
    expect(read(post('A headline line\n\nThe text.'))).toMatchObject({
      headline: 'A headline line',
      from: 'line',
      body: '<p>The text.</p>\n',
      text: 'The text.',
    });
    expect(read(post('The text. It goes on.'))).toMatchObject({
      headline: 'The text',
      from: 'lede',
      body: '<p>The text. It goes on.</p>\n',
    });
  });

  test('is never a list or a table taken out of the body', () => {
    const { from, body } = read(post('- one\n- two\n\nThe text.'));
    expect([from, body.startsWith('<ul>')]).toEqual(['lede', true]);
  });
});

describe('the body of a Markdown file', () => {
  test('keeps the text of elements that are off the list', () => {
    const { text, body } = read(
      post('<center><font color="red">Old</font> text</center>\n\n<p align="right">More</p>', 'title: T\n'),
    );
    expect(text).toBe('Old text\n\nMore');
    expect(body).toContain('<p class="align-right">More</p>');
  });

  test('keeps its line ends with layout: lines', () => {
    const verse = 'Line one\nline *two\nline* three\n\n    code\n    more';
    expect(read(post(verse, 'title: T\nlayout: lines\n')).body).toBe(
      '<p>Line one<br>\nline <em>two<br>\nline</em> three</p>\n<pre><code>code\nmore\n</code></pre>\n',
    );
    expect(read(post(verse, 'title: T\nlayout: post\n')).body).not.toContain('<br>');
  });

  test('beyond the limits is shown as plain text, and nothing is lost', () => {
    const { body, text } = read(post(`*start* ${'*a_ '.repeat(1100)}end`, 'title: T\n'));
    expect([body.startsWith('<p>*start* *a_ '), text.endsWith('*a_ end')]).toEqual([true, true]);
  });
});
