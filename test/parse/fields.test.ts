import { describe, expect, test } from 'vitest';
import { type Fields, readFields } from '../../src/parse/fields.ts';

function read(data: Record<string, unknown>) {
  return readFields(new Map(Object.entries(data)), (field) => ({ source: field }));
}

function fieldsOf(data: Record<string, unknown>): Fields {
  const result = read(data);
  if ('code' in result) throw new Error(result.code);
  return result.fields;
}

test.each([
  ['a, b ,,c', ['a', 'b', 'c']],
  [
    ['a', ' b\nc ', ''],
    ['a', 'b c'],
  ],
  [['a', 'a', { a: 'b' }], ['a']],
  ['', []],
])('tags %j', (tags, expected) => {
  expect(fieldsOf({ tags }).tags).toEqual(expected);
});

test.each([
  ['A, B', ['A, B']],
  [
    ['A', 'B'],
    ['A', 'B'],
  ],
  [{ name: 'A', email: 'x' }, ['A']],
  [
    [{ name: 'A' }, 'B', { email: 'x' }],
    ['A', 'B'],
  ],
  ['null', []],
])('author %j', (author, expected) => {
  expect(fieldsOf({ author }).authors).toEqual(expected);
  expect(fieldsOf({ authors: author }).authors).toEqual(expected);
});

test.each([
  [{ draft: 'true' }, true],
  [{ draft: 'Yes' }, true],
  [{ draft: '1' }, true],
  [{ draft: 'false' }, false],
  [{ draft: '' }, false],
  [{ published: 'false' }, true],
  [{ published: 'true' }, false],
])('draft %j', (data, isDraft) => {
  expect(fieldsOf(data).isDraft).toBe(isDraft);
});

test('controls that an escape made are replaced', () => {
  expect(fieldsOf({ title: 'a\0b\u001bc\ufdd0' }).title).toBe('a\ufffdb\ufffdc\ufffd');
});

describe('a value that a field cannot take is refused', () => {
  test.each([{ id: 'A' }, { id: 'index' }, { id: 'a'.repeat(33) }, { lang: 'e' }, { lang: 'en us' }])('%j', (data) => {
    expect(read(data)).toMatchObject({ code: 'E-FIELD-VALUE' });
  });
});

test.each([
  ['titel', ['W-FIELD-NEAR']],
  ['titl(', []],
  ['__proto__', []],
  ['constructor', []],
])('an unknown field %s', (name, codes) => {
  const result = readFields(new Map([[name, 'x']]), () => ({}));
  if ('code' in result) throw new Error(result.code);
  expect(result.warnings.map(({ code }) => code)).toEqual(codes);
  expect(result.unknown).toEqual([name]);
});

test.each(['index', 'con', '../a', 'a'.repeat(101)])('the slug %s is not used, with a warning', (slug) => {
  const result = read({ slug });
  if ('code' in result) throw new Error(result.code);
  expect(result.fields).not.toHaveProperty('slug');
  expect(result.warnings).toHaveLength(1);
});
