/** Blocks of YAML by chance that love near misses: what dumps have, and what only looks like it. */

import fc from 'fast-check';

const NAMES = ['date', 'title', 'tags', 'author', 'section', 'a-b', 'A_1', 'x', 'toString', 'constructor'];
const ODD_NAMES = ['Title', '__proto__', '12', 'a b', '"q"', 'é', '<<', '?', 'null', '- a', 'a:b', '# a'];
const WORDS = [
  'a',
  'Text',
  'the talks',
  '12',
  '2017-01-23',
  '10:30',
  '+02:00',
  'true',
  'null',
  '~',
  'é',
  '漢字',
  '“so”',
  'it’s',
  "it's",
  '…',
  'C#',
  'http://a.b/c?d#e',
];
const SPECIAL = [
  ...[
    '-',
    '?',
    ':',
    ',',
    '[',
    ']',
    '{',
    '}',
    '#',
    '&a',
    '*a',
    '!a',
    '!!str',
    '|',
    '>',
    '|-',
    "'",
    '"',
    '%',
    '@',
    '`',
    '<',
    '=',
    '(',
    '.',
    '\\',
    '$',
  ],
  ...[
    ': ',
    ' :',
    ':a',
    ' #',
    '# ',
    'a:',
    '- ',
    '-a',
    '? ',
    '?a',
    ', ',
    ',,',
    '[]',
    '{}',
    '{a: b}',
    '[a, b]',
    '[a',
    'a]',
    "''",
    '""',
    '"a"',
    "'a'",
  ],
  ...[
    '"a\\n"',
    '"a""b"',
    "'a''b'",
    '"a: b"',
    "'a #b'",
    '"a, b"',
    '...',
    '---',
    '<<',
    '\t',
    '\u00a0',
    '\u2028',
    '\ufeff',
    '\u0085',
    '😀',
    '  ',
    '\n ',
    '\n',
  ],
];
const LINE_ENDS = ['\n', '\n', '\n', '\n\n', ' \n'];
const ODD_LINE_ENDS = ['', '\n \n', '\n# a\n', '\n...\n', '\n  a\n', ' # a\n'];

/** A common one, or, the more often the wilder, an odd one. */
function mostly(wildness: number, common: readonly string[], odd: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom(...common) },
    { weight: wildness, arbitrary: fc.constantFrom(...odd) },
  );
}

const word = fc.constantFrom(...WORDS);
const special = fc.constantFrom(...SPECIAL);

function textOf(wildness: number): fc.Arbitrary<string> {
  const piece = fc.oneof({ weight: 10, arbitrary: word }, { weight: wildness, arbitrary: special });
  const pieces = fc.array(fc.tuple(piece, fc.constantFrom(' ', ' ', '', '  ')), { minLength: 1, maxLength: 3 });
  return pieces.map((parts) => parts.flat().join(''));
}

function quotedOf(wildness: number): fc.Arbitrary<string> {
  return fc.tuple(fc.constantFrom('"', "'", '', ''), textOf(wildness)).map(([quote, text]) => quote + text + quote);
}

function listOf(wildness: number): fc.Arbitrary<string> {
  const items = fc.array(quotedOf(wildness), { maxLength: 3 });
  return fc.tuple(items, fc.constantFrom(', ', ',', ' , ')).map(([texts, comma]) => `[${texts.join(comma)}]`);
}

function itemsOf(wildness: number): fc.Arbitrary<string> {
  const indents = fc.oneof(
    { weight: 10, arbitrary: fc.constant(undefined) },
    { weight: wildness, arbitrary: fc.constantFrom('', ' ', '   ') },
  );
  const items = fc.array(fc.tuple(indents, mostly(wildness, ['- ', '-  '], ['-', '- - ']), quotedOf(wildness)), { maxLength: 3 });
  const lines = fc.tuple(fc.constantFrom('', '  ', '    '), items);
  return lines.map(([usual, all]) => all.map(([indent, mark, text]) => `\n${indent ?? usual}${mark}${text}`).join(''));
}

function fieldTextOf(wildness: number): fc.Arbitrary<string> {
  const inline = fc.oneof(quotedOf(wildness), quotedOf(wildness), listOf(wildness), fc.constantFrom('', ' '));
  const colon = mostly(wildness, [': ', ': ', ':  '], [':', ' : ', ' ']);
  return fc.oneof(
    { weight: 3, arbitrary: fc.tuple(colon, inline).map((parts) => parts.join('')) },
    { weight: 1, arbitrary: itemsOf(wildness).map((items) => `:${items}`) },
  );
}

function lineOf(wildness: number): fc.Arbitrary<string> {
  const parts = fc.tuple(mostly(wildness, [''], [' ', '  ']), mostly(wildness, NAMES, ODD_NAMES), fieldTextOf(wildness));
  return parts.map((all) => all.join(''));
}

function blockOf(wildness: number): fc.Arbitrary<string> {
  const lines = fc.array(fc.tuple(lineOf(wildness), mostly(wildness, LINE_ENDS, ODD_LINE_ENDS)), { maxLength: 4 });
  return lines.map((parts) => parts.flat().join(''));
}

/** From what dumps have to little but marks. */
export const yaml: fc.Arbitrary<string> = fc.oneof(...[0, 1, 1, 3, 20].map(blockOf));
