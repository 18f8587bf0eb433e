import { expect, test } from 'vitest';
import { renderMarkdown } from '../../src/parse/markdown-body.ts';

const shown = (markdown: string) => {
  const { firstHtml, html } = renderMarkdown(markdown);
  return (firstHtml + html).replace(/[\ufdd0\ufdd1]\d+\ufdd2/g, '¦');
};

test('a table has its head, its body and its alignment', () => {
  const html = shown('|a|b|\n|:-|-:|\n|c|`d\\|e`|').replace(/\n/g, '');
  expect(html).toBe(
    '<table><thead><tr><th class="align-left">a</th><th class="align-right">b</th></tr></thead>' +
      '<tbody><tr><td class="align-left">c</td><td class="align-right"><code>d|e</code></td></tr></tbody></table>',
  );
});

test.each([
  ['~~a~~', '<p><del>a</del></p>'],
  ['~a~', '<p>~a~</p>'],
])('strikethrough %s', (markdown, html) => {
  expect(shown(markdown)).toBe(html);
});

test('a task list has boxes that cannot be ticked', () => {
  const html = shown('- [x] a\n- [ ] b');
  expect(html.match(/<input type="checkbox"[^>]*>/g)).toHaveLength(2);
  expect(html.match(/disabled/g)).toHaveLength(2);
  expect(html.match(/checked/g)).toHaveLength(1);
});

test.each([
  ['http://a.b/c.', 'http://a.b/c'],
  ['(https://a.b/c)', 'https://a.b/c'],
  ['www.a.com', 'http://www.a.com'],
  ['a@b.com', 'mailto:a@b.com'],
])('%s is a link', (markdown, url) => {
  expect(renderMarkdown(markdown).references).toMatchObject([{ kind: 'link', url }]);
});

test('every footnote is linked both ways, by ids that occur once and have one prefix', () => {
  const html = shown('a[^1] b[^n] c[^1]\n\n<p id="fn-1">x</p>\n\n[^1]: one\n[^n]: two');
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  const targets = [...html.matchAll(/ href="#([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(targets).toHaveLength(6);
  expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
  expect([...ids, ...targets].filter((id) => !/^text-(?!text-)/.test(id ?? ''))).toEqual([]);
});
