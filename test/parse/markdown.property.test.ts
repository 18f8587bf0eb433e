import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openDocumentStore } from '../../src/arrange/document-store.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Source } from '../../src/model/source.ts';
import { parseArticle, reread } from '../../src/parse/article.ts';
import { parseEntry } from '../../src/parse/entry.ts';
import { renderMarkdown } from '../../src/parse/markdown-body.ts';
import type { ParseOptions } from '../../src/parse/options.ts';

const RUNS = 500;
/** No measure of speed: what is bounded takes a tenth of this. */
const STALLED_MILLISECONDS = 12_000;
const OPTIONS: ParseOptions = { language: 'en', lineCharacters: 1_000_000 };

const PIECES = [
  ...[
    '---',
    '+++',
    '...',
    ';;;',
    '---js',
    '\n',
    '\n\n',
    '\r\n',
    '\ufeff',
    ' ',
    '\t',
    '    ',
    'a',
    'é',
    '😀',
    '\0',
    '\ufdd0',
    '\u202e',
  ],
  ...[
    'date: 2017-01-23\n',
    'date = 2017-01-23\n',
    'title: x\n',
    'titl(: x\n',
    '__proto__: x\n',
    'tags: [a, b]\n',
    '&a',
    '*a',
    '!!js/function',
  ],
  ...[
    '*',
    '_',
    '~~',
    '`',
    '```',
    '# ',
    '> ',
    '- ',
    '1. ',
    '- [x] ',
    '|a|b|\n|-|-|\n',
    '[',
    ']',
    '(',
    ')',
    '![',
    '[^a]',
    '[^a]: ',
    '[a]: ',
  ],
  ...[
    '<',
    '>',
    '<b>',
    '</b>',
    '<p>',
    '<table>',
    '<td>',
    '<svg>',
    '<math>',
    '<select>',
    '<template>',
    '<plaintext>',
    '<!--',
    '-->',
    '<![CDATA[',
  ],
  ...['<script>', '<style>', '<title>', '<frameset>', '</body>', '<a href="', 'javascript:', 'http://a.b', 'www.a.b', 'a@b.c'],
  ...[
    '&amp;',
    '&#xFDD0;0&#xFDD2;',
    '&#0;',
    '\\',
    '{% post_url a %}',
    '{{< ref "a" >}}',
    'src=',
    'onclick="x"',
    'id=a',
    '"',
    "'",
    '=',
  ],
];
const text = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 40 });
const fronts = fc.constantFrom(
  '',
  '---\ndate: 2017-01-23\n---\n',
  '+++\ndate = 2017-01-23\n+++\n',
  'date: 2017-01-23\n\n',
  '---\n',
  '+++\n',
);
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 80 }).map((array) => Buffer.from(array)),
  fc.tuple(fronts, text).map(([front, pieces]) => Buffer.from(front + pieces.join(''))),
);

describe('any bytes in a Markdown file', () => {
  test('are an entry or a diagnostic, and whatever is said of them lies inside the file', () => {
    fc.assert(
      fc.property(bytes, (content) => {
        const parsed = parseEntry(sourceOf(content), OPTIONS);
        const lines = content
          .toString('utf8')
          .replace(/^\ufeff/, '')
          .split(/\r\n?|\n/);
        for (const diagnostic of 'rejected' in parsed ? [parsed.rejected] : parsed.diagnostics) expectInside(diagnostic, lines);
      }),
      { numRuns: RUNS * 4 },
    );
  });

  test('that pass 1 accepts give the same article in pass 2, from what was kept and from the file', () => {
    fc.assert(
      fc.property(bytes, (content) => {
        const parsed = parseEntry(sourceOf(content), OPTIONS);
        if ('rejected' in parsed) return;
        const store = openDocumentStore(1_000_000_000);
        store.keep(parsed.entry.source, structuredClone(parsed.document));
        const kept = store.take(parsed.entry.source);
        const again = reread(parsed.entry, sourceOf(content), OPTIONS);
        if (again === undefined || kept === undefined) throw new Error('the text is gone');
        expect(again).toEqual(parsed.document);
        expect(parseArticle(parsed.entry, again)).toEqual(parseArticle(parsed.entry, kept));
      }),
      { numRuns: RUNS * 4 },
    );
  });
});

test('text without markup is the text of the page', () => {
  const word = fc.stringMatching(/^[A-Za-zéß中א]{1,9}[,;?]?$/);
  const line = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(' '));
  const paragraph = fc.array(line, { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 6 }), (paragraphs) => {
      const { blocks, heading } = renderMarkdown(paragraphs.map((lines) => lines.join('\n')).join('\n\n'));
      expect(heading).toBeUndefined();
      expect(blocks).toEqual(paragraphs.map((lines) => lines.join(' ')));
    }),
    { numRuns: RUNS },
  );
});

const many = (count: number, make: (index: number) => string, between = '\n') =>
  Array.from({ length: count }, (_, index) => make(index)).join(between);

/** Bodies on which the engine, or an expression of ours, took quadratic time or overflowed the stack. */
const BODIES: Readonly<Record<string, () => string>> = {
  'markers of lists': () => '- '.repeat(8000),
  'open emphasis': () => '*a_ '.repeat(8000),
  'open emphasis in many blocks': () => `${'*a_ '.repeat(900)}\n\n`.repeat(200),
  'emphasis in emphasis': () => '*a **b '.repeat(450) + '** *'.repeat(450),
  'open character data': () => 'a <![CDATA['.repeat(8000),
  'open comments': () => 'a <!-- '.repeat(1900),
  'open comments in many blocks': () => 'a <!-- \n\n'.repeat(20_000),
  'open instructions': () => 'a <? '.repeat(1900),
  'brackets and parentheses': () => '[ (]('.repeat(8000),
  'open images': () => '!['.repeat(8000),
  'images in images': () => `${'!['.repeat(480)}a${'](b)'.repeat(480)}`,
  'brackets in many blocks': () => `${'['.repeat(1900)}\n\n`.repeat(200),
  'block quotes in each other': () => `${'>'.repeat(2000)} a`,
  'block quotes one after the other': () => '> a\n\n'.repeat(50_000),
  'a lazy block quote': () => `> ${'a\n'.repeat(100_000)}`,
  'lists in each other': () => many(300, (index) => `${'  '.repeat(index)}- a`),
  'lists in each other in a block quote': () => many(1000, (index) => `> ${'  '.repeat(index)}- a`),
  'footnotes in each other': () => many(500, (index) => `${'    '.repeat(index)}[^a${index}]: x`),
  'footnotes on a line in each other': () => '[^a]: '.repeat(900),
  'items of a list': () => '- a\n'.repeat(50_000),
  'items of a list between blank lines': () => '- a\n\n'.repeat(50_000),
  'items under lists in each other': () => `${'> - '.repeat(15)}a\n\n`.repeat(5000),
  'underlined headings': () => 'a\n=\n'.repeat(50_000),
  headings: () => '# a\n'.repeat(50_000),
  fences: () => '```\n'.repeat(50_000),
  'elements in each other': () => '<div>'.repeat(10_000),
  'elements over blocks in each other': () => '<div>\n\n'.repeat(1900),
  'elements whose attributes hold brackets': () => '<div title="<">\n\n'.repeat(1900),
  'elements that others seem to close': () => '<div></b>\n\n'.repeat(1900),
  'elements that a comment seems to close': () => '<div><!-- </div> <b> -->\n\n'.repeat(900),
  'elements that code seems to close': () => '<div>\n\n`</div>`\n\n'.repeat(900),
  'elements that an object keeps open': () => '<div><object></div></object>\n\n'.repeat(900),
  'elements that each block opens again': () => `${many(95, (index) => `<font color=c${index}>`)}\n\n${'x\n\n'.repeat(9000)}`,
  'formatting that each paragraph opens again': () => `${many(95, (index) => `<b id=b${index}>`, '')}${'<p>'.repeat(1800)}`,
  'a table of many columns': () => `${'|a'.repeat(450)}\n${'|-'.repeat(450)}\n${'|a'.repeat(450)}`,
  'a table of many rows': () => `|a|b|\n|-|-|\n${'|a|b|\n'.repeat(50_000)}`,
  'a table whose rows lack cells': () => `${'|a'.repeat(99)}\n${'|-'.repeat(99)}\n${'x\n'.repeat(50_000)}`,
  'many tables': () => `${`${'|a'.repeat(90)}\n${'|-'.repeat(90)}\n`}\n`.repeat(1000),
  'definitions of references': () => many(50_000, (index) => `[a${index}]: http://a.b/${index}\n`),
  'footnotes that are named often': () => `[^a]: x\n\n${'[^a]\n\n'.repeat(30_000)}`,
  'many footnotes': () => many(20_000, (index) => `[^a${index}]\n\n[^a${index}]: x\n`),
  'open links of HTML': () => '<a '.repeat(8000),
  'open attributes': () => '<a b="'.repeat(1900),
  'attributes of one element': () => `<p ${'a=b '.repeat(50_000)}>`,
  'links of HTML in each other': () => '<a href=x><p>'.repeat(900),
  'character references': () => '&amp;'.repeat(8000),
  'a URL with punctuation': () => `http://a.b/${'.)'.repeat(5000)}`,
  'many URLs': () => 'http://a.b/ '.repeat(50_000),
  'many addresses of e-mail': () => 'a@b.c '.repeat(50_000),
  'a long address of e-mail': () => `${'a.b-c_d+'.repeat(60_000)}@b.c`,
  'runs of backticks of growing length': () => many(1400, (index) => `${'`'.repeat(index + 1)} a`),
  backslashes: () => '\\'.repeat(1_000_000),
  'backslashes on many lines': () => '\\a\n'.repeat(100_000),
  'an image of two megabytes': () => `![a](data:image/png;base64,${many(20, () => 'A'.repeat(100_000))})`,
  'an image on a line': () => `![a](data:image/png;base64,${'iVBORw0KGgo'.repeat(90_000)})`,
  'a word of a megabyte': () => 'a'.repeat(1_000_000),
  'a word with an at sign at its end': () => `${'a'.repeat(999_000)}@`,
  'a line of a megabyte': () => 'a '.repeat(500_000),
  'blanks in a line': () => `a${' '.repeat(900_000)}b`,
  'short lines': () => 'a\n'.repeat(100_000),
  'paragraphs of a letter': () => 'a\n\n'.repeat(60_000),
  'blank lines': () => `${'\n'.repeat(2_000_000)}x`,
  'a reference of Hugo without an end': () => `]({{< ref ${'a'.repeat(900_000)}`,
  'references of Hugo without an end': () => ']({{< ref a'.repeat(900) + 'a'.repeat(50_000),
  'a link of Jekyll without an end': () => `]({% post_url ${'a'.repeat(900_000)}`,
  'a definition before many blank lines': () => `[a]:${'\n'.repeat(500_000)}x`,
};
/** Whole files. */
const FILES: Readonly<Record<string, () => string>> = {
  'blank lines of front matter': () => `---\ndate: 2017-01-23\n${'\n'.repeat(80_000)}---\nx`,
  'blank lines of front matter up to the limit': () => `---\ndate: 2017-01-23\n${'\n'.repeat(16_000)}---\nx`,
  'front matter without an end': () => `---\n${'a: b\n'.repeat(500_000)}`,
  'lists of YAML in each other': () => `---\na: ${'['.repeat(8000)}\n---\nx`,
  'keys of YAML in each other': () => `---\n${'? '.repeat(8000)}\n---\nx`,
  'keys of TOML in each other': () => `+++\n${many(5000, () => 'a', '.')} = 1\n+++\nx`,
  'tables of TOML in each other': () => `+++\n[${many(5000, () => 'a', '.')}]\nb = 1\n+++\nx`,
  'lists of TOML in each other': () => `+++\na = ${'['.repeat(8000)}\n+++\nx`,
  'header lines': () => `date: 2017-01-23\n${'a: b\n'.repeat(1_000_000)}`,
  'blank lines before the fence': () => `${'\n'.repeat(2_000_000)}---\ndate: 2017-01-23\n---\nx`,
};

const HEADER = '---\ndate: 2017-01-23\n---\n';
const CASES = [...Object.entries(BODIES).map(([name, make]) => [name, () => HEADER + make()] as const), ...Object.entries(FILES)];

describe('no Markdown stalls the build or overflows the stack, on the main thread as on another', () => {
  test.each(CASES)('%s', async (_, make) => {
    const content = Buffer.from(make());
    const start = performance.now();
    const here = outcomeOf(content);
    expect(performance.now() - start).toBeLessThan(STALLED_MILLISECONDS);
    expect(await outcomeOnThread(content)).toEqual(here);
  });
});

function outcomeOf(content: Buffer): unknown {
  const parsed = parseEntry(sourceOf(content), OPTIONS);
  if ('rejected' in parsed) return parsed.rejected.code;
  return [parsed.document.form, parseArticle(parsed.entry, parsed.document).body.length];
}

/** With the compiled code, on a thread whose stack is smaller than that of the main one. */
function outcomeOnThread(content: Buffer): Promise<unknown> {
  const script = `
    const { parentPort, workerData } = require('node:worker_threads');
    (async () => {
      const { parseEntry } = await import(${JSON.stringify(new URL('../../build/parse/entry.js', import.meta.url))});
      const { parseArticle } = await import(${JSON.stringify(new URL('../../build/parse/article.js', import.meta.url))});
      const source = { source: 'in/a.md', path: 'a.md', file: '/in/a.md', bytes: Buffer.from(workerData) };
      const parsed = parseEntry(source, ${JSON.stringify(OPTIONS)});
      parentPort.postMessage('rejected' in parsed ? parsed.rejected.code : [parsed.document.form, parseArticle(parsed.entry, parsed.document).body.length]);
    })();`;
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { eval: true, workerData: content, resourceLimits: { stackSizeMb: 0.75 } });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

function sourceOf(content: Buffer): Source {
  return { source: 'in/a.md', path: 'a.md', file: '/in/a.md', bytes: content };
}

function expectInside({ source, line, column }: Diagnostic, lines: readonly string[]): void {
  expect(source).toBe('in/a.md');
  if (line === undefined || column === undefined) return;
  expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
  expect(line).toBeLessThanOrEqual(lines.length);
  expect(column).toBeLessThanOrEqual(Array.from(lines[line - 1] ?? '').length + 1);
}
