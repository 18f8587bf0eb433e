import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  aboutUrl,
  archiveUrl,
  articleUrl,
  assetUrl,
  frontUrl,
  href,
  notFoundUrl,
  outputPath,
  periodUrl,
  styleUrl,
} from '../../src/arrange/urls.ts';
import type { Entry } from '../../src/model/article.ts';
import type { SiteUrl } from '../../src/model/brand.ts';
import { type CivilDate, civilDate, monthOf, yearOf } from '../../src/model/civil-date.ts';
import { parseEntry } from '../../src/parse/entry.ts';

const RUNS = 3000;
const MAX_PART_BYTES = 120;
/** Names that Windows keeps for devices, whatever extension follows. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)(?:\.|$)/i;

const AWKWARD = [
  'con',
  'NUL',
  'aux.',
  'com1',
  'lpt9',
  'prn',
  '..',
  '.',
  '...',
  '/',
  '\\',
  ':',
  '*',
  '%2e%2e%2f',
  '-',
  '--',
  '~',
  ' ',
  '\u00a0',
];
const SCRIPTS = [
  'Ærø',
  'Straße',
  'Москва',
  '北京',
  'ไทย',
  'שלום',
  'नमस्ते',
  '😀',
  'ﬁ',
  '①',
  '½',
  '\u202e',
  '\u0301',
  '𝐀',
  'I\u0307',
  'don’t',
  'U.S.',
];
const WORDS = [...AWKWARD, ...SCRIPTS, 'index', 'a', 'Syria', '2017', '0', 'x'.repeat(80), '字'.repeat(300), '😀'.repeat(200)];

const word = fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'binary', maxLength: 8 }));
const headline = fc
  .array(word, { minLength: 1, maxLength: 12 })
  .chain((words) => fc.constantFrom(' ', '', '-', '\t', '\u00a0').map((blank) => words.join(blank)));
const hexName = fc.stringMatching(/^[0-9a-fA-F]{15,40}$/);
const fileName = fc
  .tuple(
    fc.oneof(headline, hexName, fc.constantFrom('000_3792500cf32d358c', 'index', 'con', '..', ' ', '-')),
    fc.constantFrom('.txt', '.TXT'),
  )
  .map(([name, extension]) => `${name.replace(/[/\0]/g, '')}${extension}`);
const path = fc.tuple(fc.array(fileName, { maxLength: 3 }), fileName).map(([folders, name]) => [...folders, name].join('/'));
const date = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map((parts) => civilDate(...parts) as CivilDate);

function entryOf(day: CivilDate, text: string, file: string): Entry | undefined {
  const bytes = Buffer.from(`date ${day}\n\n${text}`);
  const parsed = parseEntry({ source: file, path: file, file, bytes }, { language: 'en', lineCharacters: 1_000_000 });
  return 'entry' in parsed ? parsed.entry : undefined;
}

const article = fc
  .tuple(date, headline, path)
  .map((parts) => entryOf(...parts))
  .filter((entry) => entry !== undefined);

describe('the URL of any article', () => {
  test('is its date, its name and .html, in lower-case letters, digits and hyphens', () => {
    fc.assert(
      fc.property(article, (entry) => {
        const url = articleUrl(entry);
        expect(url).toMatch(/^\/\d{4}\/\d\d\/\d\d\/[a-z0-9]+(?:-[a-z0-9]+)*\.html$/);
        expect(url.startsWith(`/${entry.date.replaceAll('-', '/')}/`)).toBe(true);
        expect(entry.id).toMatch(/^[0-9a-f]{8}$/);
        expect(entry.name === entry.id || entry.name.endsWith(`-${entry.id}`)).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });

  test('is an output path that stays in the output folder and that every file system takes', () => {
    fc.assert(
      fc.property(article, (entry) => {
        const output = outputPath(articleUrl(entry));
        expect(output).toMatch(/^[a-z0-9./-]+$/);
        for (const part of output.split('/')) {
          expect(part).toMatch(/^[^.].*[^. ]$/);
          expect(part).not.toMatch(DEVICE);
          expect(part).not.toBe('index.html');
          expect(Buffer.byteLength(part)).toBeLessThanOrEqual(MAX_PART_BYTES);
        }
      }),
      { numRuns: RUNS },
    );
  });

  test('depends on date, first paragraph and path alone, and not on how the path composes its letters', () => {
    fc.assert(
      fc.property(date, headline, path, (day, text, file) => {
        fc.pre(text.trim() !== '');
        const url = (body: string, name: string) => {
          const entry = entryOf(day, body, name);
          return entry && articleUrl(entry);
        };
        expect(url(`${text}\n\nMore`, file.normalize('NFD'))).toBe(url(`${text}\n\nOther. Text.`, file.normalize('NFC')));
      }),
      { numRuns: RUNS / 3 },
    );
  });
});

describe('the id of an article', () => {
  test.each([
    ['000_3792500cf32d358c.txt', '3792500c'],
    ['000_3792500CF32D358C.TXT', '3792500c'],
    ['a/b/3792500cf32d358c.txt', '3792500c'],
    ['fff3792500cf32d358c.txt', 'fff37925'],
  ])('is the start of the identifier in %s', (file, id) => {
    expect(entryOf('2017-01-23' as CivilDate, 'Text', file)?.id).toBe(id);
  });

  test.each([
    '2017012312345678.txt',
    'deadbeefdeadbeef.txt',
    '3792500cf32d358.txt',
    '3792500cf32d358c_1.txt',
    '3792500cf32d358c/a.txt',
  ])('is a digest of the path %s, which has no identifier at its end', (file) => {
    const { id } = entryOf('2017-01-23' as CivilDate, 'Text', file) ?? {};
    expect(id).toMatch(/^[0-9a-f]{8}$/);
    expect(file).not.toContain(id);
    expect(entryOf('2017-01-23' as CivilDate, 'Text', `x/${file}`)?.id).not.toBe(id);
  });
});

const asset = fc.constantFrom('style.css', 'fonts/serif.woff2').map(assetUrl);
const period = date.chain((day) => fc.constantFrom(periodUrl(day), periodUrl(monthOf(day)), periodUrl(yearOf(day))));
const page = fc.oneof(
  article.map(articleUrl),
  period,
  asset,
  fc.constantFrom<SiteUrl>(frontUrl, aboutUrl, notFoundUrl, styleUrl, archiveUrl),
);

describe('a link from any page to any other', () => {
  test.each(['https://example.org/', 'https://example.org/a/b/', 'file:///media/usb%20stick/'])(
    'leads to its file at %s',
    (base) => {
      fc.assert(
        fc.property(page, page, (from, to) => {
          const link = href(from, to);
          expect(link).toMatch(/^[a-z0-9./-]+$/);
          expect(link).not.toMatch(/^\/|^[a-z]+:/);
          expect(new URL(link, base + outputPath(from)).href).toBe(base + outputPath(to));
        }),
        { numRuns: RUNS / 3 },
      );
    },
  );

  test('is never empty, not even to itself', () => {
    fc.assert(
      fc.property(page, (url) => {
        expect(href(url, url)).not.toBe('');
      }),
    );
  });
});
