/** Markdown by chance that loves near misses: every construct, and what only looks like one. */

import fc from 'fast-check';

const WORDS = ['a', 'Text', 'the talks', '12', '1987', 'é', '漢字', '“so”', '’s', '…', '—', '😀', 'ﬁ', 'x_y', 'AT&T', 'No. 5'];
const SPACES = [' ', ' ', ' ', '  ', '   ', '\u00a0', '\u3000', '\u2028', '\ufeff', '\t'];
const DELIMITERS = [
  '*',
  '*',
  '_',
  '**',
  '**',
  '__',
  '***',
  '_*',
  '~',
  '~~',
  '`',
  '`',
  '``',
  '*a*',
  '_a_',
  '**b b**',
  '`c`',
  '* _',
];
const BRACKETS = ['[', ']', '(', ')', '![', '[sic]', '[^1]', '[ ]', '[x]', '[]', '](', '](u)', '][', '{', '}', '!'];
const LINKS = [
  ...['[a](b)', '[a *b*](/c/d.html)', '[a](http://b.c/d?e=f&g=h)', '[a](b "t")', '[a](b c)', '[a](<b>)', '[a](b(c))', '[a](#b)'],
  ...['[a](//b.c)', '[a](javascript:b)', '[a](x:y)', '[a](mailto:b@c.de)', '[a](b%20c)', '[a](b%zz)', '[a](b&amp;c)', '[a]()'],
  ...['[a\nb](c)', '[a](b\n"c")', '![a](b.jpg)', '![](b)', '![a *b*](c)', '[![a](b)](c)', '[http://a.b](http://a.b)', '[a`](b)`'],
  ...[
    '[www.a.bc](d)',
    '[a@b.cd](e)',
    '[a](\\b)',
    '[a](é)',
    '[ a ](b)',
    '\\\n[ a ](b)',
    '  \n` a`',
    '[a][b]',
    '[a]: b',
    '[a] (b)',
    '[a](b*c)',
    '[a](b_c_d)',
  ],
];
const ADDRESSES = [
  ...[
    'http://a.bc',
    'https://a.bc/d_e',
    'http://a.bc/d?e=f&g=h',
    'http://a.bc/d.',
    '(http://a.bc)',
    'http://a.bc/(d)',
    'HTTP://A.BC',
  ],
  ...['http://a', 'http://', 'http://a_b.c', 'http://a.bc/é', 'http://a.bc/d&amp;', 'http://a.bc:80/#d', 'xhttp://a.bc', 'http:'],
  ...['www.a.bc', 'www', 'WWW.a.bc', 'a@b.cd', '@a', 'é@a.bc', 'a@', 'http\\://a.bc', 'www\\.a.bc', 'http://a.bc,', 'ftp://a.bc'],
  ...[
    'http://a.bc/d*e*',
    'http://a.bc/~d/',
    'http://a.bc/%20',
    'http://a.bc/%',
    'http://a.bc!',
    'http://a.bc/d)',
    'http://a.bc”',
  ],
];
const MARKUP = [
  '&',
  '& ',
  '&amp;',
  '&lt;',
  '&nbsp;',
  '&mdash;',
  '&#65;',
  '&x;',
  '&copy',
  '<',
  '< 5',
  '<3',
  '<b>',
  '</b>',
  '<a',
  '<!--',
  '>',
];
const ESCAPES = [
  '\\',
  '\\*',
  '\\_',
  '\\[',
  '\\]',
  '\\`',
  '\\#',
  '\\.',
  '\\-',
  '\\&',
  '\\<',
  '\\\\',
  '\\a',
  '\\\n',
  '  \n',
  ' \n',
  '\n',
  '\n',
];
const STARTS = [
  ...[
    '- ',
    '-',
    '-   ',
    '+ ',
    '* ',
    '*',
    '1. ',
    '2. ',
    '1) ',
    '1.',
    '01. ',
    '1987. ',
    '# ',
    '## ',
    '### ',
    '###### ',
    '####### ',
    '#',
    '#a',
  ],
  ...[
    '> ',
    '>',
    '>  ',
    '> > ',
    '| ',
    '|',
    '|-|',
    '-|-',
    ':-',
    ':',
    '= ',
    '===',
    '---',
    '***',
    '___',
    '* * *',
    '- - -',
    '--',
    '~~~',
    '```',
  ],
  ...['- [ ] ', '- [x] ', '[^1]: ', '[a]: ', '<p>', '<!-- ', '-5', '+5', '\\- ', '1\\. ', '**a** ', '=> ', '"', '– '],
];
/** What begins lines of simple documents. */
const MARKERS = ['- ', '- ', '* ', '1. ', '2. ', '> ', '> ', '# ', '## ', '### '];
const ENDS = ['  ', '  ', ' ', '   ', '.', ' #', ' ##', '#', '\\', '*', '|'];
const INDENTS = [' ', '  ', '   ', '    ', '     ', '\t'];
const LINE_ENDS = ['\n', '\n', '\n\n', '\n\n', '\n\n', '\n \n', '\n\n\n'];

const nothing = fc.constant('');
const word = fc.constantFrom(...WORDS);
const special = fc.oneof(
  ...[SPACES, DELIMITERS, DELIMITERS, BRACKETS, LINKS, ADDRESSES, MARKUP, ESCAPES].map((pieces) => fc.constantFrom(...pieces)),
);

/** One of the pieces, the more often the wilder. */
function rarely(wildness: number, pieces: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof({ weight: 20, arbitrary: nothing }, { weight: wildness, arbitrary: fc.constantFrom(...pieces) });
}

function startOf(wildness: number): fc.Arbitrary<string> {
  return fc.oneof({ weight: 2, arbitrary: rarely(wildness, STARTS) }, { weight: 1, arbitrary: fc.constantFrom(...MARKERS) });
}

function lineOf(wildness: number): fc.Arbitrary<string> {
  const piece = fc.oneof({ weight: 10, arbitrary: word }, { weight: wildness, arbitrary: special });
  const pieces = fc.array(fc.tuple(piece, fc.constantFrom(' ', ' ', ' ', '')), { minLength: 1, maxLength: 6 });
  const text = pieces.map((parts) => parts.flat().join(''));
  return fc.tuple(rarely(wildness, INDENTS), startOf(wildness), text, rarely(wildness, ENDS)).map((parts) => parts.join(''));
}

function documentOf(wildness: number): fc.Arbitrary<string> {
  const lines = fc.array(fc.tuple(lineOf(wildness), fc.constantFrom(...LINE_ENDS)), { minLength: 1, maxLength: 5 });
  return fc.tuple(fc.constantFrom('', '', '\n\n\n', '\n \n'), lines).map((parts) => parts.flat(2).join(''));
}

/** From words with a mark here and there to little but marks. */
export const markdown: fc.Arbitrary<string> = fc.oneof(...[1, 1, 2, 4, 20].map(documentOf));

/** One of the texts, with a few pieces taken out and others put in. */
export function changed(texts: readonly string[]): fc.Arbitrary<string> {
  const change = fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.constantFrom(0, 0, 1, 3),
    fc.oneof(nothing, word, special),
  );
  return fc.tuple(fc.constantFrom(...texts), fc.array(change, { maxLength: 3 })).map(([text, changes]) =>
    changes.reduce((before, [place, taken, put]) => {
      const index = Math.floor(place * before.length);
      return before.slice(0, index) + put + before.slice(index + taken);
    }, text),
  );
}
