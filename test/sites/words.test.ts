/** Archives of other generators: every word of a title and of a body is on the article's page, as often as in the source. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

interface Published {
  readonly source: string;
  readonly url: string;
}

describe.each(['jekyll', 'hugo', 'pelican'])('of %s', (site) => {
  test.each(published(site))('every word of $source is on its page', async ({ source, url }) => {
    const { config } = await loadConfig(join(here, site));
    const written = readFileSync(join(here, site, String(config.input ?? 'input'), source), 'utf8');
    const page = readFileSync(join(here, site, 'expected', url), 'utf8');
    expect(missing(wordsOf(written), textOfPage(page))).toEqual([]);
  });
});

test('a word that is missing, or there too seldom, is found', () => {
  const source = '---\ntitle: "Up, up"\n---\nAnd *away* to [the sea](sea.md), <b>now</b> and `then`.\n';
  const page = '<article><h1>Up, up</h1><p>And away to the sea, now &amp; then.</p></article>';
  expect(wordsOf(source)).toEqual(['up', 'up', 'and', 'away', 'to', 'the', 'sea', 'now', 'and', 'then']);
  expect(missing(wordsOf(source), textOfPage(page))).toEqual(['and']);
});

function published(site: string): Published[] {
  const lines = readFileSync(join(here, site, 'ledger.jsonl'), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line)).filter(({ status }) => status === 'published');
}

/** The words of title and body, by rules that know nothing of the parser. */
function wordsOf(source: string): string[] {
  const { header, body } = split(source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
  const title = /^title *[:=] *(.*)$/im.exec(header)?.[1] ?? '';
  return words(`${title.replace(/^(["'])(.*)\1$/, '$2')}\n${withoutMarkup(body)}`);
}

function split(text: string): { readonly header: string; readonly body: string } {
  const fenced = /^(---|\+\+\+)\n([\s\S]*?)\n(?:\1|\.\.\.)\n/.exec(text);
  const header = fenced?.[0] ?? text.slice(0, text.indexOf('\n\n'));
  return { header, body: text.slice(header.length) };
}

function withoutMarkup(body: string): string {
  const isFence = (index: number) => index % 2 === 1;
  return body
    .split(/^```.*$/m)
    .map((part, index) =>
      isFence(index)
        ? part
        : part.replace(INLINE, '').replace(/<script[\s\S]*?<\/script>|<!--[\s\S]*?-->|<\/?[a-z][^<>@]*>/gi, ' '),
    )
    .join(' ')
    .replace(/\]\((?:\{\{.*?\}\}|\{%.*?%\}|[^()])*\)/g, ' ')
    .replace(/^\[[^\]^]+\]: .*$/gm, ' ')
    .replace(/\[[a-z]+\](?=[\s.,])/g, (label, index: number, all: string) => (all[index - 1] === ']' ? ' ' : label))
    .replace(/\[\^\w+\]:?/g, ' ')
    .replace(/^ *(?:\d+\.|- \[x\]) /gm, ' ')
    .replace(/&(?:nbsp|frac12);/g, ' ');
}

/** Tags within words. */
const INLINE = /<\/?(?:em|strong|sub|del|code)\b[^>]*>/g;

function textOfPage(html: string): string {
  return (/<article>[\s\S]*<\/article>/.exec(html)?.[0] ?? '')
    .replace(/<img[^>]* alt="([^"]*)"[^>]*>/g, ' $1 ')
    .replace(INLINE, '')
    .replace(/<\/?[a-z][^>]*>/gi, ' ')
    .replace(/&(?:amp|#x26);/g, '&')
    .replace(/&(?:lt|#x3C);/g, '<');
}

function words(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/[*~`]/g, '')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).map((word) => word.normalize('NFC'));
}

/** Each word of the list that the text holds fewer times. */
function missing(expected: readonly string[], text: string): string[] {
  const left = new Map<string, number>();
  for (const word of words(text)) left.set(word, (left.get(word) ?? 0) + 1);
  return expected.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}
