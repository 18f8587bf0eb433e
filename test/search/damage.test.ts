/** An index that is not what was written says so, or answers as if nothing had happened: never otherwise, and it never hangs. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openEngine } from '../../src/search/engine.ts';
import { FORMAT_VERSION } from '../../src/search/layout.ts';
import type { SegmentFacts } from '../../src/search/manifest.ts';
import { IndexFault } from '../../src/search/search.ts';
import { stemmerOf } from '../../src/search/stemmers.ts';
import { engineOf, type Indexed, type IndexFiles, indexOf, memoryStore } from './support.ts';

const LANGUAGES = ['en', 'de'];
const articles = Array.from({ length: 60 }, (_, number): Indexed => {
  const words = Array.from({ length: 30 }, (_, index) => `word${(number * 31 + index * 7) % 700}`);
  return {
    name: `n-${number}`,
    date: `200${Math.floor(number / 20)}-01-${String((number % 20) + 1).padStart(2, '0')}` as Indexed['date'],
    headline: `Headline ${number}`,
    lang: LANGUAGES[number % 2] as string,
    dir: 'ltr',
    texts: [words.join(' '), 'the common words of all'],
  };
});
const whole = indexOf([[articles.slice(0, 10), articles.slice(10, 30)], [articles.slice(30)]]);

const QUERIES = ['common', '"common words"', 'word7 -word14', 'headline', 'nowhere'];

/** What all the queries find; a fault's kind where there is one. */
async function answers(files: IndexFiles): Promise<unknown> {
  try {
    const engine = await engineOf(files);
    const found: unknown[] = [];
    for (const text of QUERIES) {
      const request = { text, isTyping: false, from: '', to: '', language: 'de', order: 'newest' } as const;
      const { hits, months, nearest } = await engine.search(request);
      found.push({ records: await engine.records(hits), months: [...months], nearest: [...nearest] });
    }
    return found;
  } catch (error) {
    if (error instanceof IndexFault) return error.kind;
    throw error;
  }
}

const binaryFiles = [...whole.keys()].filter((name) => name.endsWith('.bin'));
const segmentFiles = binaryFiles.filter((name) => name !== 'heads.bin');

test('a bit that is turned anywhere', async () => {
  const right = await answers(whole);
  let faults = 0;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...binaryFiles), fc.nat(), fc.nat({ max: 7 }), async (name, place, bit) => {
      const bytes = Uint8Array.from(whole.get(name) as Uint8Array);
      const at = place % bytes.length;
      bytes[at] = (bytes[at] as number) ^ (1 << bit);
      const answer = await answers(new Map(whole).set(name, bytes));
      // Of what is copied there is the original.
      const isFault = name !== 'heads.bin' && ['damaged', 'older', 'newer'].includes(String(answer));
      if (isFault) faults += 1;
      else expect(answer).toEqual(right);
    }),
    { numRuns: 1500 },
  );
  expect(faults).toBeGreaterThan(500);
});

test('a file that is cut anywhere, or is longer', async () => {
  const right = await answers(whole);
  for (const name of binaryFiles) {
    const bytes = whole.get(name) as Uint8Array;
    for (let end = 0; end < bytes.length; end += 1 + Math.floor(bytes.length / 150)) {
      const answer = await answers(new Map(whole).set(name, bytes.subarray(0, end)));
      if (answer !== 'damaged' || name === 'heads.bin') expect(answer).toEqual(right);
    }
    expect(await answers(new Map(whole).set(name, Uint8Array.from([...bytes, 1, 2, 3])))).toEqual(right);
  }
});

test('without copies of heads, or with those of other segments, heads are read where they are', async () => {
  const right = await answers(whole);
  const without = new Map(whole);
  without.delete('heads.bin');
  expect(await answers(without)).toEqual(right);
  const other = indexOf([[articles.slice(0, 40)]]).get('heads.bin') as Uint8Array;
  expect(await answers(new Map(whole).set('heads.bin', other))).toEqual(right);
});

test('a head of which there is a copy is not read where it is', async () => {
  const read: string[] = [];
  const store = memoryStore(whole);
  const engine = await openEngine(
    {
      ...store,
      read(file, parts) {
        for (const { start } of parts) if (start === 0) read.push(file);
        return store.read(file, parts);
      },
    },
    stemmerOf,
  );
  const { count } = await engine.search({ text: 'common', isTyping: false, from: '', to: '', language: '', order: 'newest' });
  expect([count, read]).toEqual([60, []]);
});

test('files that are changed over, and one that is missing', async () => {
  const [first, second] = segmentFiles as [string, string];
  const swapped = new Map(whole).set(first, whole.get(second) as Uint8Array).set(second, whole.get(first) as Uint8Array);
  expect(await answers(swapped)).toBe('damaged');
  const fewer = new Map(whole);
  fewer.delete(first);
  await expect(answers(fewer)).rejects.toThrow(`${first} is missing`);
});

describe('a manifest', () => {
  const manifest = JSON.parse(new TextDecoder().decode(whole.get('index.json')));
  const kindOf = async (value: unknown) => {
    const open = openEngine({ ...memoryStore(whole), manifest: async () => value }, stemmerOf);
    return open.then(
      () => 'opened',
      (error: unknown) => (error instanceof IndexFault ? error.kind : error),
    );
  };
  const [segment] = manifest.segments;
  const withOtherDates = (facts: SegmentFacts) => ({ ...facts, first: '1901-01-01' });

  test.each([
    ['as it was written', manifest, 'opened'],
    ['of an older format', { ...manifest, format: FORMAT_VERSION - 1 }, 'older'],
    ['of an older format, which had no checksum', { ...manifest, format: 1, check: undefined }, 'older'],
    ['of a newer format', { ...manifest, format: FORMAT_VERSION + 1 }, 'newer'],
    ['whose format is none', { ...manifest, format: '2' }, 'damaged'],
    ['that is nothing', null, 'damaged'],
    ['that is a list', [], 'damaged'],
    ['that is a text', 'manifest', 'damaged'],
    ['without a checksum', { ...manifest, check: undefined }, 'damaged'],
    ['without segments', { ...manifest, segments: undefined }, 'damaged'],
    ['with no segment', { ...manifest, segments: [] }, 'damaged'],
    ['that lacks a segment', { ...manifest, segments: [segment] }, 'damaged'],
    ['with a segment twice', { ...manifest, segments: [segment, ...manifest.segments] }, 'damaged'],
    ['with segments in another order', { ...manifest, segments: manifest.segments.toReversed() }, 'damaged'],
    ['with other dates', { ...manifest, segments: manifest.segments.map(withOtherDates) }, 'damaged'],
    ['with other languages', { ...manifest, languages: { en: 60 } }, 'damaged'],
    ['with a path out of the folder', { ...manifest, segments: [{ ...segment, files: ['../x.bin'] }] }, 'damaged'],
    ['with too few files', { ...manifest, segments: [{ ...segment, files: [] }] }, 'damaged'],
    ['with a part that is no number', { ...manifest, segments: [{ ...segment, parts: [1, 2, 3, 4, '5'] }] }, 'damaged'],
  ])('%s', async (_, value, expected) => {
    expect(await kindOf(value)).toBe(expected);
  });
});
