/** Readings that are kept: what a build has put in, the next has, in its order, and what did not change is not written anew. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Stamp } from '../../src/model/source.ts';
import type { Reading } from '../../src/parse/reading.ts';
import { openReadings } from '../../src/work/readings.ts';
import { tempFolder } from '../support/files.ts';

const START = 1_700_000_000_000;
const located = (source: string) => ({ source, path: source, file: `/in/${source}` });
const stampOf = (version: number): Stamp => [version, START - 1e6, START - 1e6, 1];
const digestOf = (source: string) => source.padEnd(64, '0');
const sourceOf = (number: number) => `${String(number).padStart(5, '0')}.txt`;

const diagnostic = { code: 'W-X', severity: 'warning', message: 'odd', place: { source: '00001.txt', line: 1 } };

/** The reading of a file: most have nothing but an entry, some have all that there is. */
function readingOf(source: string): Reading {
  const number = Number(source.slice(0, 5));
  if (number % 7 === 3) return { rejected: diagnostic } as never;
  const isFull = number % 7 === 5;
  const entry = {
    source,
    id: `id-${number}`,
    date: '2016-02-29',
    headline: 'Ferries “sail”',
    headlineFrom: 'lede',
    name: `ferries-sail-id-${number}`,
    lang: 'en',
    dir: 'ltr',
    words: number,
    digest: digestOf(source),
  };
  return {
    entry: isFull ? { ...entry, authors: ['A', 'B'], section: 'Sea', translationBase: 'x' } : entry,
    diagnostics: isFull ? [diagnostic] : [],
    isDraft: isFull,
    references: isFull ? [{ kind: 'link', target: 'c.md' }] : [],
    unknownFields: isFull ? ['odd'] : [],
  } as never;
}

/** A build of these files, each in a version: those that are not recalled are read. Their number. */
function build(file: string, files: readonly (readonly [source: string, version: number])[]): number {
  const readings = openReadings(file, 'key', START);
  const recalled = files.map(([source, version], place) => readings.recall(place, located(source), stampOf(version)));
  let read = 0;
  for (const [place, [source, version]] of files.entries()) {
    if (recalled[place] !== undefined) expect(recalled[place]).toEqual(readingOf(source));
    else readings.remember(place, located(source), stampOf(version), digestOf(source), readingOf(source));
    if (recalled[place] === undefined) read += 1;
    expect(readings.markOf(place)).toMatchObject({ stamp: stampOf(version), digest: digestOf(source) });
  }
  readings.save();
  return read;
}

const linesOf = (file: string) => readFileSync(file, 'utf8').trim().split('\n').slice(1);
const sourcesOf = (file: string) => [...readFileSync(file, 'utf8').matchAll(/\["(\d{5}\.txt)",/g)].map(([, source]) => source);

test('are there in the next build, and only what changed is written anew', () => {
  const file = join(tempFolder(), 'readings');
  const files = Array.from({ length: 1800 }, (_, number) => [sourceOf(number * 2), 1] as const);
  expect(build(file, files)).toBe(1800);
  const lines = linesOf(file);
  expect(build(file, files)).toBe(0);
  expect(linesOf(file)).toEqual(lines);
  const changed = files.map(([source], number) => [source, number === 700 ? 2 : 1] as const);
  expect(build(file, changed)).toBe(1);
  const after = linesOf(file);
  expect(after.length).toBe(lines.length);
  expect(after.filter((line) => !lines.includes(line)).length).toBe(1);
  expect(sourcesOf(file)).toEqual(files.map(([source]) => source));
  expect(build(file, changed)).toBe(0);
});

test('are in the order of the files after any edits, in lines that are not too small', () => {
  const file = join(tempFolder(), 'readings');
  const files = new Map(Array.from({ length: 1200 }, (_, number) => [sourceOf(number * 2), 1]));
  const inPathOrder = () => [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  build(file, inPathOrder());
  for (let step = 0; step < 40; step += 1) {
    const number = (step * 733) % 2400;
    if (step % 3 === 0) files.delete(sourceOf(number - (number % 2)));
    else files.set(sourceOf(number), step + 2);
    expect(build(file, inPathOrder())).toBe(step % 3 === 0 ? 0 : 1);
    expect(sourcesOf(file)).toEqual(inPathOrder().map(([source]) => source));
  }
  expect(linesOf(file).length).toBeLessThan(12);
});

test('of files that come one by one go into one line, until it is long enough', () => {
  const file = join(tempFolder(), 'readings');
  const files: [string, number][] = [];
  for (let number = 0; number < 150; number += 1) {
    files.push([sourceOf(number), 1]);
    expect(build(file, files)).toBe(1);
  }
  expect(linesOf(file).length).toBe(2);
});

test('of a file whose stamp proves nothing are known by the digest alone', () => {
  const file = join(tempFolder(), 'readings');
  const now: Stamp = [1, START, START, 1];
  const first = openReadings(file, 'key', START);
  expect(first.recall(0, located('00000.txt'), now)).toBeUndefined();
  first.remember(0, located('00000.txt'), now, 'digest', readingOf('00000.txt'));
  first.save();
  const second = openReadings(file, 'key', START);
  expect(second.recall(0, located('00000.txt'), now)).toBeUndefined();
  expect(second.last(0)?.digest).toBe('digest');
  expect(openReadings(file, 'another', START).recall(0, located('00000.txt'), now)).toBeUndefined();
});
