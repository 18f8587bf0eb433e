import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/parse/decode.ts';
import { isTable } from '../../src/parse/layout.ts';
import { splitParagraphs } from '../../src/parse/paragraphs.ts';
import { renderProse } from '../../src/parse/prose.ts';
import { proseByDefinition } from './prose-definition.ts';

/** `npm run fuzz` asks for more. */
const RUNS = Number(process.env['BACKFILE_FUZZ_RUNS'] ?? 3000);

const MARKDOWN = [
  '# ',
  '## h ##',
  '> ',
  '- ',
  '* ',
  '+ ',
  '1. ',
  '1) ',
  '***',
  '---',
  '- - -',
  '___',
  '===',
  '*a*',
  '**a**',
  '_a_',
  '~~a~~',
  '`a`',
  '``',
  '```js',
  '~~~',
  '![a](b)',
  '[a](b "c")',
  '[a]',
  '[a]: http://b.c',
  '[^1]',
  '[^1]: note',
  '[ ] ',
  '- [x] ',
  '| a | b |',
  '| - | :-: |',
  '    code',
  '\\',
  '\\*',
  '  ',
  '<http://a.b>',
  '<a@b.c>',
];
const HTML = ['<b>', '</b>', '<GM.N>', '<!-- c -->', '<script>', '<?php', '<![CDATA[', '<p>', '<br/>', '<', '>', '&', '"', "'"];
const ENTITIES = ['&amp;', '&lt;', '&#38;', '&#x26;', '&copy', '&nbsp;', '&;', '&#0;', '&#xD800;'];
const LINKS = [
  'http://a.b',
  'https://example.org/a_(b)?c=d&e=f#g',
  'HTTP://EXAMPLE.ORG/',
  'Https://a.b/c',
  'http://a_b.c_d',
  'http://ü.de/ä',
  'http://a.b/&amp;',
  'http://a.b/&lt',
  'http://a.b/.,;:!?)',
  'http://a.b/"<',
  'http://a.b/[c](d)',
  'http://a.b/*c*',
  'http://a.b/%zz%',
  'http://a.b/\\',
  'http://',
  'https://.',
  'http:///a.b',
  'http://[::1]/',
  'http://user:pw@a.b',
  'xhttp://a.b',
  '(http://a.b)',
  'ftp://a.b',
  'javascript:alert(1)',
  'mailto:a@b.c',
  'www.a.b',
  'WWW.A.B/c',
  'a@b.c',
  'a.b-c_d@e.f.g',
  'xmpp:a@b.c/d',
];
const WHITE = [
  ' ',
  '  ',
  '\t',
  '\n',
  '\n\n',
  '\n \n',
  '\n\t\n',
  '\r\n',
  '\r',
  ' \n',
  '\t\n',
  '\n ',
  '\n    ',
  '\n\t',
  '\f',
  '\v',
  '\n\f\n',
];
const UNUSUAL = [
  '\u00a0',
  '\n\u00a0',
  '\n\u00a0\n',
  '\u2003',
  '\u2028',
  '\u2029',
  '\u3000',
  '\n\u3000',
  '\u0085',
  '\ufeff',
  '\u200b',
  '\u00ad',
];
const CHARACTERS = [
  'a',
  'Z',
  '0',
  '.',
  ',',
  '…',
  'é',
  'e\u0301',
  '\u0301',
  '字',
  'ש',
  'ع',
  '\u202e',
  '\u2066',
  '\u200f',
  '😀',
  '👩‍👩‍👧',
  '🇸🇾',
  '\ufffd',
  '\u001b',
  '\ufdd0',
  '\u{1fffe}',
  '\u{10ffff}',
];

/** Prose that a reader of Markdown, of HTML or of URLs would stumble over. */
const prose = fc
  .array(
    fc.oneof(
      ...[MARKDOWN, HTML, ENTITIES, LINKS, UNUSUAL, CHARACTERS].map((words) => fc.constantFrom(...words)),
      { arbitrary: fc.constantFrom(...WHITE), weight: 3 },
      { arbitrary: fc.string({ unit: 'binary', maxLength: 4 }), weight: 1 },
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''));

/** Cells of the same prose, set in columns, with prose around them. */
const table = fc
  .tuple(prose, fc.array(fc.array(prose, { minLength: 2, maxLength: 4 }), { minLength: 3, maxLength: 6 }), prose)
  .map(([before, rows, after]) => {
    const lines = rows.map((cells) => cells.map((cell) => cell.replace(/\s+/g, ' ').slice(0, 10).padEnd(13)).join(''));
    return [before, lines.join('\n'), after].join('\n\n');
  });

/** What the parser makes of the bytes: line ends are LF, controls are replaced. Empty where it refuses them. */
function decoded(text: string): string {
  const source = { source: 'a.txt', path: 'a.txt', file: 'a.txt', bytes: Buffer.from(text) };
  const result = decode(source, { language: 'en', lineCharacters: 1_000_000 });
  return 'text' in result ? result.text : '';
}

describe('any prose', () => {
  test('is shown as it is: one <p> or <pre> for each paragraph, its text the source’s, and no tag but these, <br> and <a href="http…">', () => {
    fc.assert(
      fc.property(fc.oneof(prose, table), fc.constantFrom('flow', 'lines'), (text, layout) => {
        const paragraphs = splitParagraphs(decoded(text));
        expect(read(renderProse(paragraphs, layout)).map(collapsed)).toEqual(paragraphs.map(collapsed));
      }),
      { numRuns: RUNS },
    );
  });

  test('is what unified makes of it with all of Markdown’s constructs disabled', () => {
    fc.assert(
      fc.property(fc.oneof(prose, table), fc.constantFrom('flow', 'lines'), (text, layout) => {
        const paragraphs = splitParagraphs(decoded(text)).filter((paragraph) => !isTable(paragraph));
        expect(renderProse(paragraphs, layout)).toBe(proseByDefinition(paragraphs, layout));
      }),
      { numRuns: RUNS },
    );
  });

  test('is split where CommonMark splits it', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const whole = decoded(text);
        const unsplit = proseByDefinition([whole], 'flow').match(/<p>/g) ?? [];
        expect(unsplit).toHaveLength(splitParagraphs(whole).length);
      }),
      { numRuns: RUNS },
    );
  });

  test('is split into paragraphs that hold all of it and no blank line', () => {
    fc.assert(
      fc.property(fc.oneof(prose, table), (text) => {
        const whole = decoded(text);
        const paragraphs = splitParagraphs(whole);
        expect(collapsed(paragraphs.join('\n\n'))).toBe(collapsed(whole));
        for (const paragraph of paragraphs)
          for (const line of paragraph.split('\n'))
            expect(line).toMatch(isTable(paragraph) ? /[^ \t]$/su : /^[^ \t].*[^ \t]$|^[^ \t]$/su);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('a paragraph', () => {
  test.each([
    ['with a byte order mark in front', '\ufeffSyria'],
    ['of a byte order mark', '\ufeff'],
    ['that looks like HTML', '<GM.N> rose, <b>AT&amp;T</b> fell'],
    ['that looks like a list', '1. First\n2. Second'],
    ['that looks like code', '```\na\n```'],
  ])('%s loses nothing', (_, paragraph) => {
    expect(read(renderProse([paragraph]))).toEqual([paragraph]);
  });
});

describe('a URL with http or https', () => {
  test.each([
    ['See http://example.org/a?b=c&d=e#f for more', 'http://example.org/a?b=c&d=e#f'],
    ['(https://example.org/)', 'https://example.org/'],
    ['At https://example.org/a_(b).', 'https://example.org/a_(b)'],
    ['HTTP://EXAMPLE.ORG/ in capitals', 'HTTP://EXAMPLE.ORG/'],
    ['Https://example.org/ at the start', 'Https://example.org/'],
  ])('becomes a link: %s', (text, url) => {
    const html = renderProse([text]);
    read(html);
    const links = [...html.matchAll(/<a href="([^"]*)">([^<]*)<\/a>/g)].map(([, href = '', shown = '']) => [
      unescaped(href),
      unescaped(shown),
    ]);
    expect(links).toHaveLength(1);
    expect(links[0]?.[1]).toBe(url);
    expect(new URL(links[0]?.[0] ?? '').href).toBe(new URL(url).href);
  });

  test.each([
    'www.example.org',
    'someone@example.org',
    'mailto:a@b.c',
    'ftp://a.b',
    'javascript:alert(1)',
    'xhttp://a.b',
    'http://',
  ])('is not %s', (text) => {
    expect(renderProse([text])).toBe(`<p>${text}</p>\n`);
  });
});

const TOKEN =
  /<p>|<\/p>|<pre tabindex="0">|<\/pre>|<br>|<a href="https?:\/\/[^"<>\s]*">|<\/a>|&(?:#x[0-9a-f]+|amp|lt|gt|quot);|[^<&]/iuy;

/** The text of each `<p>` and `<pre>`. Throws at whatever else a browser might take for more than text. */
function read(html: string): string[] {
  const paragraphs: string[] = [];
  const open: string[] = [];
  let shown = '';
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < html.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(html)?.[0];
    if (token === undefined)
      throw new Error(`neither text nor <p>, <pre>, <br> nor <a href="http…">: ${html.slice(at, at + 40)}`);
    if (token === '<br>') expect(open).toEqual(['p']);
    else if (/^<\w/.test(token)) {
      expect(open).toEqual(token.startsWith('<p') ? [] : ['p']);
      open.push(/\w+/.exec(token)?.[0] ?? '');
      if (token.startsWith('<p')) shown = '';
    } else if (token.startsWith('</')) {
      expect(open.pop()).toBe(token.slice(2, -1));
      if (token.startsWith('</p')) paragraphs.push(shown);
    } else if (open.length > 0) shown += unescaped(token);
    else expect(token).toBe('\n');
  }
  expect(open).toEqual([]);
  return paragraphs;
}

const NAMED: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

function unescaped(html: string): string {
  return html.replace(/&(?:#x([0-9a-f]+)|\w+);/gi, (entity, hex) =>
    hex === undefined ? (NAMED[entity] ?? entity) : String.fromCodePoint(Number.parseInt(hex, 16)),
  );
}

function collapsed(text: string): string {
  return text.replace(/[ \t\n]+/g, ' ').replace(/^ | $/g, '');
}
