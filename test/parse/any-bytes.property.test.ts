import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openDocumentStore } from '../../src/arrange/document-store.ts';
import { encodingRules } from '../../src/config/encodings.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Source } from '../../src/model/source.ts';
import { parseArticle, reread } from '../../src/parse/article.ts';
import { parseEntry } from '../../src/parse/entry.ts';
import type { ParseOptions } from '../../src/parse/options.ts';

const RUNS = 2000;
const MAX_EXCERPT = 400;
/** No measure of speed: what takes linear time takes a tenth of this at these lengths, what takes quadratic time stalls. */
const STALLED_MILLISECONDS = 12_000;
const TIMES = 3;

const WHITE = ['\r', '\n', '\r\n', '\n\r', ' ', '\t', '\f', '\v', '\u00a0', '\u0085', '\u2028', '\u3000', '\ufeff'];
const CONTROLS = [
  '\0',
  '\u0001',
  '\u0008',
  '\u001b',
  '\u007f',
  '\u0080',
  '\u009f',
  '\ufdd0',
  '\ufffe',
  '\uffff',
  '\u{1ffff}',
  '\ufffd',
  '\u202e',
];
const HEADERS = [
  'date',
  'DATE',
  ':',
  '2017-01-23',
  '2017–01–23',
  '２０１７-01-23',
  '2017',
  '2017-02-30',
  '-',
  '1',
  'é',
  '😀',
  'date 2017-01-24',
  '. ',
];

const one = (words: readonly string[]) => fc.constantFrom(...words);
const piece = fc.oneof(one(WHITE), one(CONTROLS), one(HEADERS), fc.string({ unit: 'binary', maxLength: 5 }));
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
const run = fc
  .tuple(one([...WHITE, ...CONTROLS, ...HEADERS]), fc.integer({ min: 1, max: 3000 }))
  .map(([word, times]) => word.repeat(times));
const header = fc.tuple(
  one(['', '\ufeff', ' ', '\r\n', '\u00a0']),
  one(['date ', 'Date: ', 'date\t']),
  one(['2017-01-23', '0001-01-01', '9999-12-31']),
  one(WHITE),
);

/** Bytes of every kind, from noise to what is nearly an article. */
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 80 }).map((array) => Buffer.from(array)),
  fc.tuple(header, fc.uint8Array({ maxLength: 40 })).map(([parts, noise]) => Buffer.concat([Buffer.from(parts.join('')), noise])),
  fc.tuple(header, text).map(([parts, body]) => Buffer.from(parts.join('') + body)),
  fc.tuple(header, run, text).map(([parts, long, body]) => Buffer.from(parts.join('') + long + body)),
  text.map((body) => Buffer.from(body)),
  text.map((body) => Buffer.from(body, 'utf16le')),
  fc.tuple(header, text).map(([parts, body]) => Buffer.from(`\ufeff${parts.slice(1).join('')}${body}`, 'utf16le')),
  text.map((body) => Buffer.from(`\ufeff${body}`, 'utf16le').swap16()),
  fc.tuple(run, text).map(([long, body]) => Buffer.from(long + body)),
);
const options: fc.Arbitrary<ParseOptions> = fc.record({
  language: fc.constantFrom('en', 'fr', 'zh', 'ar', 'sr-Latn', 'und'),
  lineCharacters: fc.constantFrom(1_000_000, 1_000_000, 40, 0),
  encodings: fc.constantFrom('utf-8', 'utf-8', 'windows-1252', 'koi8-u', 'shift_jis', 'gbk', 'utf-16le').map(encodingRules),
  layout: fc.constantFrom('flow', 'lines'),
});

function sourceOf(content: Buffer): Source {
  return { source: 'in/a.txt', path: 'a.txt', file: '/in/a.txt', bytes: content };
}

/** Lines as an editor shows them that knows the encoding; what cannot be decoded is some character. */
function linesOf(content: Buffer, { encodings = [] }: ParseOptions): string[] {
  const mark = /^(?:\xff\xfe|(\xfe\xff)|(\xef\xbb\xbf))/.exec(content.toString('latin1'));
  const marked = mark && (mark[2] ? 'utf-8' : mark[1] ? 'utf-16be' : 'utf-16le');
  return new TextDecoder(marked ?? encodings[0]?.encoding).decode(content).split(/\r\n?|\n/);
}

function expectInside({ source, line, column, excerpt }: Diagnostic, lines: readonly string[]): void {
  expect(source).toBe('in/a.txt');
  expect(column === undefined).toBe(line === undefined);
  if (line === undefined || column === undefined) return;
  expect([Number.isInteger(line), Number.isInteger(column)]).toEqual([true, true]);
  expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
  expect(line).toBeLessThanOrEqual(lines.length);
  expect(column).toBeLessThanOrEqual(Array.from(lines[line - 1] ?? '').length + 1);
  expect(excerpt?.length ?? 0).toBeLessThanOrEqual(MAX_EXCERPT);
  if (excerpt !== undefined) expect(Array.from(excerpt)).toHaveLength(Array.from(lines[line - 1] ?? '').length);
}

describe('any bytes', () => {
  test('are an entry or a diagnostic, and whatever is said of them lies inside the file', () => {
    fc.assert(
      fc.property(bytes, options, (content, how) => {
        const parsed = parseEntry(sourceOf(content), how);
        const diagnostics = 'rejected' in parsed ? [parsed.rejected] : parsed.diagnostics;
        const lines = linesOf(content, how);
        for (const diagnostic of diagnostics) expectInside(diagnostic, lines);
        if ('rejected' in parsed) expect(parsed.rejected.severity).toBe('error');
        else expect(parsed.diagnostics.filter(({ severity }) => severity !== 'warning')).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  test('that pass 1 accepts give in pass 2 the same article from the text that was kept and from the file', () => {
    fc.assert(
      fc.property(bytes, options, (content, how) => {
        const parsed = parseEntry(sourceOf(content), how);
        if ('rejected' in parsed) return;
        const { entry, document: read } = parsed;
        const store = openDocumentStore(1_000_000_000);
        store.keep(entry.source, structuredClone(read));
        const again = reread(structuredClone(entry), sourceOf(Buffer.from(content)), how);
        const kept = store.take(entry.source);
        if (again === undefined || kept === undefined) throw new Error('the text is gone');
        expect(again).toEqual(read);
        expect(parseArticle(entry, again)).toEqual(parseArticle(entry, kept));
      }),
      { numRuns: RUNS },
    );
  });

  test('that changed between the passes are not taken for the same', () => {
    fc.assert(
      fc.property(bytes, fc.nat(), options, (content, seed, how) => {
        const parsed = parseEntry(sourceOf(content), how);
        if ('rejected' in parsed) return;
        const changed = Buffer.from(content);
        const at = seed % changed.length;
        changed[at] = (changed[at] ?? 0) ^ 1;
        expect(reread(parsed.entry, sourceOf(changed), how)).toBeUndefined();
      }),
      { numRuns: RUNS / 4 },
    );
  });
});

describe('a text is parsed and rendered in a time that grows no faster than its length', () => {
  test.each([
    ['blanks behind the date', (count: number) => `${' '.repeat(count)}x`, 45_000],
    ['no-break spaces behind the date', (count: number) => `${'\u00a0'.repeat(count)}x`, 45_000],
    ['blank lines', (count: number) => `${'\n'.repeat(count)}x`, 300_000],
    ['blanks within a line', (count: number) => `x${' \t'.repeat(count)}x`, 100_000],
    ['full stops', (count: number) => '.'.repeat(count), 300_000],
    ['closing brackets', (count: number) => `.${')'.repeat(count)}x`, 300_000],
    ['quotes', (count: number) => `x. ${'"'.repeat(count)}`, 300_000],
    ['words in capitals', (count: number) => 'AA '.repeat(count), 100_000],
    ['combining marks', (count: number) => `e${'\u0301'.repeat(count)}`, 300_000],
    ['one word', (count: number) => '字'.repeat(count), 300_000],
    ['emoji', (count: number) => '😀'.repeat(count), 100_000],
    ['the beginning of a URL', (count: number) => 'http://'.repeat(count), 20_000],
    ['a URL that ends in brackets', (count: number) => `http://a.b/${')'.repeat(count)}`, 50_000],
    ['a URL with an entity for each letter', (count: number) => `http://a.b/${'&lt;'.repeat(count)}x`, 2500],
    ['a URL with full stops and brackets', (count: number) => `http://a.b/${'.)'.repeat(count)}x`, 3500],
    ['a URL with a run of full stops', (count: number) => `http://a${'.'.repeat(count)}x`, 6000],
    ['a URL with a run of underscores', (count: number) => `http://a${'_'.repeat(count)}.com`, 6000],
    ['square brackets', (count: number) => `${'['.repeat(count)}http://a.b`, 50_000],
    ['less-than signs', (count: number) => '<'.repeat(count), 100_000],
    ['stars', (count: number) => '*a '.repeat(count), 50_000],
  ])('%s', (_, make, count) => {
    const content = Buffer.from(`date 2017-01-23 ${make(count * TIMES)}`);
    const start = performance.now();
    const parsed = parseEntry(sourceOf(content), { language: 'en', lineCharacters: 1_000_000 });
    if ('entry' in parsed) parseArticle(parsed.entry, parsed.document);
    expect(performance.now() - start).toBeLessThan(STALLED_MILLISECONDS);
  });

  test.each([' ', '\n', ' \n', '\r\n', '\u00a0', '\ufeff', '.', 'a', 'date ', 'date\n', '\n\ndate'])(
    'eight megabytes of %j',
    (unit) => {
      const content = Buffer.from(unit.repeat(8_000_000 / Buffer.byteLength(unit)));
      const parsed = parseEntry(sourceOf(content), { language: 'en', lineCharacters: 8_000_000 });
      expect('rejected' in parsed).toBe(true);
      if ('rejected' in parsed && parsed.rejected.line !== undefined) expect(parsed.rejected.line).toBeGreaterThanOrEqual(1);
    },
  );
});

describe('a text of very many paragraphs', () => {
  // A forty-fifth of what `limits.fileBytes` allows, in a twentieth of the heap that Node takes by default.
  test('is rendered in a heap of 200 megabytes', () => {
    const script = `
      const { parseArticle } = await import(${JSON.stringify(new URL('../../build/parse/article.js', import.meta.url))});
      const { body } = parseArticle({ headlineFrom: 'lede' }, { form: 'prose', paragraphs: Array(60_000).fill('a') });
      const plain = body.replace(/ id="[^"]*"|<a [^>]*><\\/a>/g, '');
      console.log(body.split('<p id=').length - 1, plain.length);`;
    const { stdout } = spawnSync(process.execPath, ['--max-old-space-size=200', '--input-type=module', '-e', script], {
      encoding: 'utf8',
    });
    expect(stdout.trim()).toBe(`60000 ${60_000 * '<p>a</p>\n'.length}`);
  });
});
