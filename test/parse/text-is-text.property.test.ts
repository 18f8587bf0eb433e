import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Layout } from '../../src/config/config.ts';
import type { Article, Entry } from '../../src/model/article.ts';
import { parseArticle } from '../../src/parse/article.ts';
import { parseEntry } from '../../src/parse/entry.ts';

const RUNS = 1500;
const MAX_HEADLINE = 160;
const MAX_HEADLINE_FROM_LEDE = 120;

const OPENINGS = [
  'MOSCOW (Reuters) - ',
  'BEIRUT — ',
  'MIAMI, Fla., Jan. 23 (AP) -- ',
  'By JANE DOE ',
  'By Jane Doe\n',
  '(Reuters) - ',
  '(Corrects name) ',
  '. ',
  '... ',
  '“',
  ', ',
  '- ',
];
const WORDS = [
  'a',
  'The',
  'government',
  'U.S.',
  'Mr.',
  'Dec. 30',
  '1b.',
  'as',
  'after',
  'while',
  'because',
  'as well as',
  '字',
  '新华社北京电',
  'नमस्ते',
  'שלום',
  'العربية',
  '😀',
  '👩‍👩‍👧',
  'e\u0301\u0301',
  '\u0301',
  'unbreakablyandexcessivelylongwordthatnevereverends',
  '*',
  '#',
  '<b>',
  '&amp;',
  'http://a.b/c?d=e&f.',
  'www.a.b',
];
const MARKS = [
  '.',
  '.',
  ' .',
  '。',
  '،',
  '，',
  '、',
  ', ',
  ' , ',
  '!',
  '?',
  '…',
  '।',
  ' ।',
  '.”',
  '.)',
  '"',
  ': ',
  ' - ',
  ', he said',
  ', officials said on Monday.',
];
const WHITE = [
  ' ',
  ' ',
  ' ',
  '  ',
  '\t',
  '\n',
  '\n\n',
  '\r\n\r\n',
  '\r',
  '\n \n',
  '\f',
  '\v',
  '\u00a0',
  '\u2028',
  '\u3000',
  '\u200b',
  '\ufeff',
];

const one = (words: readonly string[]) => fc.constantFrom(...words);
const piece = fc.oneof(
  { arbitrary: one(WORDS), weight: 4 },
  { arbitrary: one(WHITE), weight: 4 },
  { arbitrary: one(MARKS), weight: 2 },
  { arbitrary: one(OPENINGS), weight: 1 },
  {
    arbitrary: fc.tuple(one([...WORDS, ...WHITE]), fc.integer({ min: 2, max: 300 })).map(([word, times]) => word.repeat(times)),
    weight: 1,
  },
  {
    arbitrary: fc
      .tuple(fc.constantFrom(' ', '\t', '\u0301', '\u200d'), fc.integer({ min: 1900, max: 2100 }))
      .map(([word, times]) => word.repeat(times)),
    weight: 1,
  },
  { arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }), weight: 1 },
);
/** A table in columns of twelve. */
const table = fc
  .array(fc.array(one(WORDS), { minLength: 3, maxLength: 5 }), { minLength: 3, maxLength: 6 })
  .map((rows) => `\n\n${rows.map((cells) => cells.map((cell) => cell.slice(0, 10).padEnd(12)).join('')).join('\n')}\n\n`);
const prose = fc
  .tuple(
    fc.option(one(OPENINGS), { nil: '' }),
    fc.array(fc.oneof({ arbitrary: piece, weight: 30 }, { arbitrary: table, weight: 1 }), { minLength: 1, maxLength: 60 }),
  )
  .map(([opening, pieces]) => opening + pieces.join(''));
const language = fc.constantFrom('en', 'en', 'fr', 'hi', 'zh', 'ar', 'und');

interface Parsed {
  readonly entry: Entry;
  readonly article: () => Article;
}

/** What a text becomes, or undefined where it is refused, which only one without content or with a second header is. */
function parse(text: string, lang = 'en', layout: Layout = 'flow'): Parsed | undefined {
  const bytes = Buffer.from(`date 2017-01-23 ${text}`);
  const parsed = parseEntry(
    { source: 'a.txt', path: 'a.txt', file: 'a.txt', bytes },
    { language: lang, lineCharacters: 1_000_000, layout },
  );
  if ('entry' in parsed) return { entry: parsed.entry, article: () => parseArticle(parsed.entry, parsed.document) };
  expect(parsed.rejected.code).toMatch(/^E-(?:BODY-EMPTY|DATE-TWICE)$/);
  return undefined;
}

/** Holds `check` to any prose. */
function always(check: (parsed: Parsed, text: string) => void): void {
  fc.assert(
    fc.property(prose, language, fc.constantFrom('flow', 'lines'), (text, lang, layout) => {
      const parsed = parse(text, lang, layout);
      if (parsed !== undefined) check(parsed, text);
    }),
    { numRuns: RUNS },
  );
}

function headlineOf(text: string, lang = 'en'): string | undefined {
  return parse(text, lang)?.entry.headline;
}

describe('any dated text', () => {
  test('is shown whole: by headline and body where the headline is a line, by the body alone where it is from the lede', () => {
    always(({ article }, written) => {
      const { headline, headlineFrom, texts, body } = article();
      const shown = textOf(body);
      expect(headlineFrom).toMatch(/^(?:line|lede)$/);
      const before = headlineFrom === 'line' ? `${headline} ` : '';
      expect(wordsOf(before + shown)).toEqual(wordsOf(written));
      expect(wordsOf(before + texts.join('\n\n'))).toEqual(wordsOf(written));
    });
  });

  test('has a headline that can be seen', () => {
    always(({ entry: { headline } }) => expect(headline.trim()).not.toBe(''));
  });

  test('has a headline of one line, with no blank at its ends and no two side by side', () => {
    always(({ entry: { headline } }) => {
      expect(headline).not.toMatch(/[\n\r\v\f\u0085]/);
      expect(headline).toBe(collapsed(headline));
    });
  });

  test('has a headline of whole characters', () => {
    always(({ entry: { headline } }) => expect(headline).not.toMatch(/\p{Cs}/u));
  });

  test('has a headline of at most 160 characters, and of 120 where it is made from the lede', () => {
    always(({ entry: { headline, headlineFrom } }) => {
      const most = headlineFrom === 'line' ? MAX_HEADLINE : MAX_HEADLINE_FROM_LEDE;
      expect(Array.from(headline).length).toBeLessThanOrEqual(most);
    });
  });
});

describe('a headline', () => {
  test.each([
    ['.', '.'],
    ['of three dots', '...'],
    ['of an ideographic full stop', '。'],
    ['that begins with a full stop', '. Syria said'],
    ['that is nothing but an attribution', ', he said.'],
    ['of a no-break space above a text', '\u00a0\n\nSyria said.'],
    ['that begins with a full stop in Chinese', '。新华社'],
  ])('is not empty for a text %s', (_, text) => {
    expect(headlineOf(text)?.trim()).not.toBe('');
  });

  test('is more than an ellipsis where the text has words', () => {
    expect(headlineOf(`${'- '.repeat(80)}Syria's government said so.`)).toMatch(/\p{L}|-/u);
  });

  test('tells by an ellipsis that a text goes on behind many blanks', () => {
    const headline = headlineOf(`Syria${' '.repeat(2100)}said that the talks would go on`);
    expect(headline).toBe('Syria said that the talks would go on');
  });

  test('is not cut within a character behind many blanks', () => {
    expect(headlineOf(`a${' '.repeat(1998)}😀 b`)).toBe('a 😀 b');
  });

  test.each([119, 120, 121])('has at most 120 characters where an ideographic comma follows %i of them', (count) => {
    const headline = headlineOf(`${'字'.repeat(count)}，${'字'.repeat(40)}。`, 'zh') ?? '';
    expect(headline.length).toBeLessThanOrEqual(MAX_HEADLINE_FROM_LEDE);
    expect(headline.endsWith('…')).toBe(true);
  });

  test.each([
    ['hi', 'नमस्ते दुनिया ।', 'नमस्ते दुनिया'],
    ['fr', 'Bonjour le monde .', 'Bonjour le monde'],
    ['en', 'The talks failed , officials said.', 'The talks failed'],
  ])('does not end in a blank (%s: %s)', (lang, text, headline) => {
    expect(headlineOf(text, lang)).toBe(headline);
  });
});

const NAMED: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** The text of a body whose tags are all `<p>`, `<pre>`, `<br>` and `<a>`, as its own property test holds. */
function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#x([0-9a-f]+)|\w+);/gi, (entity, hex) =>
      hex === undefined ? (NAMED[entity] ?? entity) : String.fromCodePoint(Number.parseInt(hex, 16)),
    );
}

/** What stands between white space of every kind. */
function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function collapsed(text: string): string {
  return text.replace(/[ \t\n\r\f\v]+/g, ' ').replace(/^ | $/g, '');
}
