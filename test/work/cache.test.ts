/** What is kept from one build to the next: how it is told apart from what it is not, and that it does not grow. */

import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cacheLine, readCacheFile, writeCacheFile } from '../../src/work/cache-file.ts';
import { boundCache, sizeOfCache } from '../../src/work/cache-folder.ts';
import { isSettled } from '../../src/work/stamps.ts';
import { backfile } from '../support/command.ts';
import { readTexts, tempFolder, writeTree } from '../support/files.ts';

const VALUES = [{ a: 'é\n' }, ['b', 1, null], 'c'];

describe('a file of the cache', () => {
  const written = () => {
    const file = join(tempFolder(), 'deep/file');
    writeCacheFile(file, 'key', VALUES.map(cacheLine));
    return file;
  };
  const read = (file: string, key = 'key') => readCacheFile(file, key).map(({ value }) => value);

  test('gives back what was put in, to who has its key', () => {
    const file = written();
    expect(read(file)).toEqual(VALUES);
    expect(read(file, 'another')).toEqual([]);
    expect(read(`${file}-missing`)).toEqual([]);
  });

  test('has, with any bit turned, nothing but what was put in', () => {
    const file = written();
    const bytes = readFileSync(file);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(7), (at, bit) => {
        const turned = Buffer.from(bytes);
        turned[at] = (turned[at] ?? 0) ^ (1 << bit);
        writeFileSync(file, turned);
        const values = read(file);
        expect(VALUES).toEqual(expect.arrayContaining(values));
        expect(values.length).toBeLessThan(VALUES.length);
      }),
      { numRuns: 500 },
    );
  });

  test('has, cut anywhere, a beginning of what was put in', () => {
    const file = written();
    const bytes = readFileSync(file);
    for (let end = 0; end < bytes.length; end += 1) {
      writeFileSync(file, bytes.subarray(0, end));
      const values = read(file);
      expect(values).toEqual(VALUES.slice(0, values.length));
    }
  });
});

test('a stamp is believed only if it was clearly old when the build began', () => {
  const start = 1_700_000_000_000;
  const at = (time: number) => isSettled([1, time, time, 1], start);
  expect([at(start - 100.5), at(start - 99.5), at(start + 0.5)]).toEqual([true, false, false]);
  // A time without a fraction may be of a file system that counts by two seconds.
  expect([at(start - 3000), at(start - 2000), at(start - 1000)]).toEqual([true, false, false]);
  expect(isSettled([1, start - 9000.5, start + 0.5, 1], start)).toBe(false);
});

test('the cache holds the outputs that were built last, and nothing of others is touched', () => {
  const cache = tempFolder();
  const names = Array.from({ length: 10 }, (_, index) => String(index).repeat(16));
  for (const [index, name] of names.entries()) {
    mkdirSync(join(cache, name));
    utimesSync(join(cache, name), index, index);
  }
  writeFileSync(join(cache, 'mine'), 'abc');
  boundCache(cache);
  expect(readdirSync(cache).sort()).toEqual([...names.slice(2), 'mine']);
  expect(sizeOfCache(cache)).toBe(3);
});

describe('a build', () => {
  const archive = () => {
    const cwd = tempFolder();
    writeTree(cwd, {
      'seeds/a.txt': 'date 2001-01-01 One.',
      'seeds/bad.txt': 'date 2001-02-30 Two.',
      'seeds/c.txt': 'date 2003-01-01 Three.',
    });
    return cwd;
  };
  const run = (cwd: string, ...args: string[]) => backfile(cwd, ['build', '--lenient', ...args]);

  test('without changes tells what the one before told, reads nothing and writes nothing', () => {
    const cwd = archive();
    const first = run(cwd, '--json');
    const again = run(cwd, '--json');
    const [told, result] = [first, again].map(({ stdout }) =>
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    );
    expect(result?.slice(0, -1)).toEqual(told?.slice(0, -1));
    expect(result?.at(-1)).toMatchObject({ found: 3, published: 2, rejected: 1, changed: 0, removed: 0 });
    expect(run(cwd, '--verbose').stderr).not.toContain('print volumes');
  });

  test('on another day says of an article in the future what that day is', () => {
    const cwd = archive();
    writeTree(cwd, { 'seeds/future.txt': 'date 2031-01-01 Later.' });
    const on = (seconds: string) => backfile(cwd, ['build', '--lenient'], { SOURCE_DATE_EPOCH: seconds }).stderr;
    expect(on('1454284800')).toContain('dated 2031-01-01, after 2016-02-01');
    expect(on('1577836800')).toContain('dated 2031-01-01, after 2020-01-01');
  });

  test('notices that a file of the media folder is gone, however new it was', () => {
    const cwd = tempFolder();
    writeTree(cwd, {
      'seeds/a.md': '---\ndate: 2001-01-01\n---\nSee ![p](/p.gif).',
      'backfile.config.json': '{"media": "media"}',
    });
    // Younger than the lock of the build by less than a tick, whatever the machine does between them.
    const soon = (Date.now() + 60_000) / 1000;
    writeTree(cwd, { 'media/p.gif': 'GIF89a' });
    utimesSync(join(cwd, 'media/p.gif'), soon, soon);
    expect(run(cwd).stderr).not.toContain('W-ASSET');
    rmSync(join(cwd, 'media/p.gif'));
    expect(run(cwd).stderr).toContain('W-ASSET');
  });

  test('prints a day of the year again where its page is gone, or what it shows has changed, and else leaves it alone', () => {
    const cwd = archive();
    writeTree(cwd, { 'seeds/d.txt': 'date 2003-05-01 For.' });
    run(cwd);
    const page = join(cwd, 'dist/on/01-01/index.html');
    const first = readFileSync(page);
    rmSync(page);
    writeTree(cwd, { 'seeds/d.txt': 'date 2003-05-01 Four.' });
    run(cwd);
    expect(readFileSync(page)).toEqual(first);
    const { mtimeMs } = statSync(page);
    writeTree(cwd, { 'seeds/d.txt': 'date 2003-05-01 Fourth.' });
    run(cwd);
    expect(statSync(page).mtimeMs).toBe(mtimeMs);
    writeTree(cwd, { 'seeds/c.txt': 'date 2003-01-01 Third.' });
    run(cwd);
    expect(readFileSync(page, 'utf8')).toContain('Third');
  });

  test('without any file says so, and nothing of the cache', () => {
    const cwd = tempFolder();
    mkdirSync(join(cwd, 'seeds'));
    const { code, stderr } = run(cwd);
    expect([code, stderr.match(/[EW]-[A-Z-]+/g)]).toEqual([2, ['E-INPUT-EMPTY']]);
  });

  test('with a report has the whole ledger, though nothing changed', () => {
    const cwd = archive();
    run(cwd, '--report', 'first.jsonl');
    run(cwd, '--report', 'again.jsonl');
    expect(readFileSync(join(cwd, 'again.jsonl'), 'utf8')).toBe(readFileSync(join(cwd, 'first.jsonl'), 'utf8'));
  });

  test('keeps nothing with --no-cache, and keeps it elsewhere with --cache, which is no part of an input around it', () => {
    const cwd = archive();
    run(cwd, '--no-cache');
    expect(Object.keys(readTexts(join(cwd, '.backfile')))).toEqual([]);
    const args = ['.', '--out', '../out', '--cache', 'kept', '--report', '../report.jsonl'];
    run(join(cwd, 'seeds'), ...args);
    run(join(cwd, 'seeds'), ...args);
    // The last build, the readings, and the runs of two volumes.
    expect(Object.keys(readTexts(join(cwd, 'seeds/kept'))).length).toBe(4);
    expect(readFileSync(join(cwd, 'report.jsonl'), 'utf8')).not.toContain('kept');
  });

  test('says with --verbose how long its steps and templates took and how large the cache is, and writes a profile', () => {
    const cwd = archive();
    const { stderr } = run(cwd, '--verbose', '--profile', 'build.cpuprofile', '--workers', '0');
    for (const line of [
      /^read them +\d/m,
      /^print volumes +\d/m,
      /^article\.html +\d.* 2 pages$/m,
      /^cache in \.backfile: [\d.]+ kB$/m,
    ])
      expect(stderr).toMatch(line);
    expect(JSON.parse(readFileSync(join(cwd, 'build.cpuprofile'), 'utf8')).nodes.length).toBeGreaterThan(10);
  });
});
