import { describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../src/parse/front-matter.ts';

/** Dialect, fields and body, or the code. */
function read(text: string): unknown {
  const result = readFrontMatter('a.md', text);
  if ('code' in result) return result.code;
  return [result.dialect, Object.fromEntries(result.data), text.slice(result.end)];
}

describe('fields and body', () => {
  test.each([
    ['---\na: b\n---\nx', ['yaml', { a: 'b' }, 'x']],
    ['\n \n---  \na: b\n--- \nx', ['yaml', { a: 'b' }, 'x']],
    ['---\na: b\n...\nx', ['yaml', { a: 'b' }, 'x']],
    ['---\n---\nx', ['yaml', {}, 'x']],
    ['---\n# a\n---\nx', ['yaml', {}, 'x']],
    ['---\nDate: 2017-01-23\n---\n', ['yaml', { date: '2017-01-23' }, '']],
    ['---\nid: 00123\nd: yes\nn: ~\n---\nx', ['yaml', { id: '00123', d: 'yes', n: '~' }, 'x']],
    ['---\n"<<": b\n---\nx', ['yaml', { '<<': 'b' }, 'x']],
    ['---\nconstructor: b\n---\nx', ['yaml', { constructor: 'b' }, 'x']],
    ['+++\ndate = 2017-01-23\n+++\nx', ['toml', { date: '2017-01-23' }, 'x']],
    ['+++\ndate = 2017-01-23T23:30:00-11:00\n+++\nx', ['toml', { date: '2017-01-23T23:30:00.000-11:00' }, 'x']],
    [
      '+++\ndate = 2017-01-23T23:30:00\nn = 1\nb = true\n+++\nx',
      ['toml', { date: '2017-01-23T23:30:00.000', n: '1', b: 'true' }, 'x'],
    ],
    ['Title: A\n  b\nDate: 2017-01-23\n\nx', ['lines', { title: 'A b', date: '2017-01-23' }, '\nx']],
    ['\nDate: 2017-01-23\nTags: a, b', ['lines', { date: '2017-01-23', tags: 'a, b' }, '']],
    ['Title: A\n\nx', ['none', {}, 'Title: A\n\nx']],
    ['Date: 2017-01-23\nand prose\n\nx', ['none', {}, 'Date: 2017-01-23\nand prose\n\nx']],
    ['----\nx', ['none', {}, '----\nx']],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('what could run, grow or be read in two ways is refused', () => {
  test.each([
    ...['js', 'javascript', 'json', 'coffee', 'yaml', 'toml', 'constructor', '__proto__', 'toString'].flatMap((name) => [
      `---${name}\na: b\n---\nx`,
      `--- ${name}\na: b\n---\nx`,
    ]),
    ';;;\n{}\n;;;\nx',
    '---\na: b\n',
    '+++\na = 1\n---\nx',
    '---\na: b\n---x\n---\nx',
    '---\na: &x b\nc: *x\n---\nx',
    '---\na: !!js/function "x"\n---\nx',
    '---\na: !x b\n---\nx',
    '---\na: b\na: c\n---\nx',
    '---\n- a\n---\nx',
    '---\na\n---\nx',
    `---\na: ${'['.repeat(20)}${']'.repeat(20)}\n---\nx`,
    `---\n${Array.from({ length: 65 }, (_, index) => `a${index}: b`).join('\n')}\n---\nx`,
    `---\na: ${'b'.repeat(16_384)}\n---\nx`,
    `+++\n${Array(5000).fill('a').join('.')} = 1\n+++\nx`,
    '+++\na = 2023-02-30\n+++\nx',
    '+++\na = 1\na = 2\n+++\nx',
  ])('%.40j', (text) => {
    expect(read(text)).toBe('E-FRONT-MATTER');
  });
});

test('a name of the prototype is only a name', () => {
  const yaml = readFrontMatter('a.md', '---\n__proto__: b\n---\nx');
  expect('data' in yaml && [...yaml.data.keys()]).toEqual(['__proto__']);
  expect({}).not.toHaveProperty('b');
});
