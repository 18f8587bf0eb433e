import { spawnSync } from 'node:child_process';
import fs, {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { OutputPath } from '../../src/model/brand.ts';
import { Failure } from '../../src/model/failure.ts';
import { MANIFEST } from '../../src/write/manifest.ts';
import { openStage, type Written } from '../../src/write/stage.ts';
import { readTexts, type Tree, tempFolder, writeTree } from '../support/files.ts';

const OLD: Tree = { 'index.html': 'front', '2016/12/31/a.html': 'a', '2017/index.html': 'year', '2017/01/23/b.html': 'b' };
const NEW: Tree = { 'index.html': 'new front', '2017/index.html': 'year', '2017/01/24/c.html': 'c', '2018/02/01/d.html': 'd' };
const MANY_CALLS = 500;

/** A whole build of these files. */
function build(out: string, files: Tree): Written {
  const stage = openStage(out);
  for (const [path, content] of Object.entries(files)) stage.put({ path: path as OutputPath, content });
  return stage.commit();
}

/** The site in a folder, without the manifest. */
function siteIn(out: string): Record<string, string> {
  const { [MANIFEST]: _, ...site } = readTexts(out);
  return site;
}

/** The code of the failure that `action` ends in. */
function codeOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof Failure) return error.diagnostics.map(({ code }) => code).join();
    throw error;
  }
  return 'no failure';
}

/** A build that must fail: it is abandoned, as the flow does. */
function failedBuild(out: string, files: Tree): string {
  const stage = openStage(out);
  const code = codeOf(() => {
    for (const [path, content] of Object.entries(files)) stage.put({ path: path as OutputPath, content });
    stage.commit();
  });
  stage.abandon();
  return code;
}

describe('a build', () => {
  test('writes what it was given, and a manifest', () => {
    const out = join(tempFolder(), 'deep', 'dist');
    expect(build(out, OLD)).toEqual({ files: 4, bytes: 11, changed: 4, removed: 0 });
    expect(siteIn(out)).toEqual(OLD);
    expect(readdirSync(out).sort()).toEqual(['2016', '2017', MANIFEST, 'index.html'].sort());
  });

  test('writes into an empty folder, text as UTF-8 and bytes as they are', () => {
    const out = tempFolder();
    build(out, { 'a.txt': 'é😀', 'b.bin': Uint8Array.of(0, 255, 10) });
    expect([...readFileSync(join(out, 'a.txt'))]).toEqual([...Buffer.from('é😀')]);
    expect([...readFileSync(join(out, 'b.bin'))]).toEqual([0, 255, 10]);
  });

  test('leaves unchanged files alone', () => {
    const out = tempFolder();
    build(out, OLD);
    for (const path of [...Object.keys(OLD), MANIFEST]) utimesSync(join(out, path), 1, 1);
    const inode = statSync(join(out, '2017/index.html')).ino;
    expect(build(out, OLD)).toEqual({ files: 4, bytes: 11, changed: 0, removed: 0 });
    for (const path of [...Object.keys(OLD), MANIFEST]) expect(statSync(join(out, path)).mtimeMs).toBe(1000);
    expect(statSync(join(out, '2017/index.html')).ino).toBe(inode);
  });

  test('rewrites only what changed, and removes what is stale with the folders that it empties', () => {
    const out = tempFolder();
    build(out, OLD);
    utimesSync(join(out, '2017/index.html'), 1, 1);
    expect(build(out, NEW)).toMatchObject({ files: 4, changed: 3, removed: 2 });
    expect(siteIn(out)).toEqual(NEW);
    expect(statSync(join(out, '2017/index.html')).mtimeMs).toBe(1000);
    expect(existsSync(join(out, '2016'))).toBe(false);
    expect(readdirSync(join(out, '2017/01'))).toEqual(['24']);
  });

  test('equals a clean one', () => {
    const [out, clean] = [tempFolder(), tempFolder()];
    build(out, OLD);
    build(out, NEW);
    build(clean, NEW);
    expect(readTexts(out)).toEqual(readTexts(clean));
  });

  test('restores a file that was changed, emptied or deleted by hand', () => {
    const out = tempFolder();
    build(out, OLD);
    writeTree(out, { 'index.html': 'fr0nt', '2017/index.html': '' });
    fs.rmSync(join(out, '2016'), { recursive: true });
    expect(build(out, OLD)).toMatchObject({ changed: 3 });
    expect(siteIn(out)).toEqual(OLD);
  });

  test('takes a file where the last build had a folder, and a folder where it had a file', () => {
    const out = tempFolder();
    build(out, { 'a/b.html': 'ab', c: 'c' });
    build(out, { a: 'a', 'c/d.html': 'cd' });
    expect(siteIn(out)).toEqual({ a: 'a', 'c/d.html': 'cd' });
  });

  test('knows what the last one wrote', () => {
    const out = tempFolder();
    build(out, OLD);
    const stage = openStage(out);
    expect([...stage.earlier.keys()].sort()).toEqual(Object.keys(OLD).sort());
    stage.abandon();
  });
});

describe('the manifest', () => {
  test('is checked by sha256sum', () => {
    const out = tempFolder();
    build(out, { ...OLD, 'assets/with blank.css': 'x', 'assets/ünï.css': 'y' });
    const check = () => spawnSync('sha256sum', ['--check', '--strict', MANIFEST], { cwd: out, encoding: 'utf8' });
    expect(check()).toMatchObject({ status: 0, stderr: '' });
    expect(check().stdout.trim().split('\n')).toHaveLength(6);
    writeFileSync(join(out, 'index.html'), 'damaged');
    expect(check().status).toBe(1);
  });

  test('lists every file but itself once, by code unit, and ends in a line end', () => {
    const out = tempFolder();
    build(out, { 'a/b': '1', 'a-b': '2', 'B.html': '3', 'a.html': '4' });
    const lines = readFileSync(join(out, MANIFEST), 'utf8').split('\n');
    expect(lines.map((line) => line.slice(66))).toEqual(['B.html', 'a-b', 'a.html', 'a/b', '']);
  });

  test('owns nothing by a damaged line or by one that leads outside', () => {
    const folder = tempFolder();
    const out = join(folder, 'dist');
    writeTree(folder, { 'precious.txt': 'mine' });
    build(out, { 'index.html': 'front' });
    const digest = '0'.repeat(64);
    const lines = ['garbage', `${digest} index.html`, `${digest}  ../precious.txt`, `${digest}  ${join(folder, 'precious.txt')}`];
    writeFileSync(join(out, MANIFEST), `${lines.join('\n')}\n`);
    expect(failedBuild(out, { 'index.html': 'new' })).toBe('E-OUT-FOREIGN');
    expect(build(out, { 'other.html': 'other' })).toMatchObject({ removed: 0 });
    expect(readTexts(folder)).toMatchObject({ 'precious.txt': 'mine', 'dist/index.html': 'front', 'dist/other.html': 'other' });
  });

  test('that leads to nothing does not make the files of others ours', () => {
    const out = tempFolder();
    writeTree(out, { 'index.html': 'not ours' });
    symlinkSync('nowhere', join(out, MANIFEST));
    expect(codeOf(() => build(out, { 'index.html': 'front' }))).toMatch(/^E-OUT-/);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('not ours');
  });
});

describe('what is not ours', () => {
  test('is never removed, nor is the folder that it is in', () => {
    const out = tempFolder();
    build(out, OLD);
    const foreign = { CNAME: 'example.org', '2016/12/31/notes.txt': 'keep', '.well-known/x': 'y' };
    writeTree(out, foreign);
    build(out, NEW);
    expect(siteIn(out)).toEqual({ ...NEW, ...foreign });
  });

  test.each(['notes.txt', '.hidden', 'index.html'])('makes a folder foreign: %s', (name) => {
    const out = tempFolder();
    writeTree(out, { [name]: 'not ours' });
    expect(codeOf(() => openStage(out))).toBe('E-OUT-FOREIGN');
    expect(readTexts(out)).toEqual({ [name]: 'not ours' });
  });

  test('is refused as an output folder if it is a file or a link', () => {
    const folder = tempFolder();
    writeTree(folder, { file: 'x', 'there/x': '' });
    symlinkSync('there', join(folder, 'link'));
    symlinkSync('nowhere', join(folder, 'dangling'));
    expect(codeOf(() => openStage(join(folder, 'file')))).toBe('E-OUT-FOREIGN');
    expect(codeOf(() => openStage(join(folder, 'link')))).toBe('E-OUT-LINK');
    expect(codeOf(() => openStage(join(folder, 'dangling')))).toBe('E-OUT-LINK');
  });

  test.each([
    ['a file in the place of a file', '2018/02/01/d.html'],
    ['a file in the place of a folder', '2018/02'],
    ['a folder in the place of a file', '2018/02/01/d.html/x'],
  ])('stands in the way: %s, and nothing changes', (_, path) => {
    const out = tempFolder();
    build(out, OLD);
    writeTree(out, { [path]: 'not ours' });
    const before = readTexts(out);
    expect(failedBuild(out, NEW)).toBe('E-OUT-FOREIGN');
    expect(readTexts(out)).toEqual(before);
    expect(existsSync(join(out, '.backfile-staging'))).toBe(false);
  });
});

describe('a symbolic link inside the output folder', () => {
  test.each([
    ['where a file is to be', '2018/02/01/d.html', 'precious.txt'],
    ['where a folder is to be', '2018', 'folder'],
    ['where an old file stood', 'index.html', 'precious.txt'],
    ['where a stale folder stood', '2016', 'folder'],
    ['to nothing, where a file is to be', '2018/02/01/d.html', 'nothing'],
    ['to nothing, where a folder is to be', '2018', 'nothing'],
  ])('%s is refused, and nothing is written outside or inside', (_, path, target) => {
    const folder = tempFolder();
    const out = join(folder, 'dist');
    writeTree(folder, { 'precious.txt': 'mine', 'folder/12/31/a.html': 'mine too' });
    build(out, OLD);
    fs.rmSync(join(out, path), { recursive: true, force: true });
    mkdirSync(join(out, path, '..'), { recursive: true });
    symlinkSync(join(folder, target), join(out, path));
    const before = readTexts(folder);
    expect(failedBuild(out, NEW)).toBe('E-OUT-LINK');
    expect(readTexts(folder)).toEqual(before);
    expect(lstatSync(join(out, path)).isSymbolicLink()).toBe(true);
    expect(existsSync(join(folder, 'nothing'))).toBe(false);
  });

  test('where a stale file stood is left, and so is what it leads to', () => {
    const folder = tempFolder();
    const out = join(folder, 'dist');
    writeTree(folder, { 'precious.txt': 'mine' });
    build(out, OLD);
    fs.rmSync(join(out, '2016/12/31/a.html'));
    symlinkSync(join(folder, 'precious.txt'), join(out, '2016/12/31/a.html'));
    build(out, NEW);
    expect(readFileSync(join(folder, 'precious.txt'), 'utf8')).toBe('mine');
    expect(lstatSync(join(out, '2016/12/31/a.html')).isSymbolicLink()).toBe(true);
  });

  test('in the place of the staging folder is not followed', () => {
    const folder = tempFolder();
    const out = join(folder, 'dist');
    writeTree(folder, { 'elsewhere/precious.txt': 'mine' });
    build(out, OLD);
    symlinkSync(join(folder, 'elsewhere'), join(out, '.backfile-staging'));
    build(out, NEW);
    expect(siteIn(out)).toEqual(NEW);
    expect(readTexts(join(folder, 'elsewhere'))).toEqual({ 'precious.txt': 'mine' });
  });
});

describe('a path', () => {
  test.each([
    '../a',
    'a/../../b',
    '..',
    '.',
    '',
    '/etc/a',
    'a//b',
    'a/',
    './a',
    'a/./b',
    'a\\b',
    '..\\a',
    'C:a',
    'a\0b',
    'a\nb',
    'a\rb',
  ])('that leads outside or that no manifest can hold is refused: %j', (path) => {
    const folder = tempFolder();
    const out = join(folder, 'dist');
    const stage = openStage(out);
    expect(() => stage.put({ path: path as OutputPath, content: 'x' })).toThrow();
    stage.abandon();
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each([MANIFEST, '.backfile-staging/a', '.backfile-staging'])('that the writer needs itself is refused: %s', (path) => {
    const stage = openStage(tempFolder());
    expect(() => stage.put({ path: path as OutputPath, content: 'x' })).toThrow();
    stage.abandon();
  });

  test('cannot be written twice', () => {
    const stage = openStage(tempFolder());
    stage.put({ path: 'a' as OutputPath, content: 'x' });
    expect(() => stage.put({ path: 'a' as OutputPath, content: 'x' })).toThrow();
    stage.abandon();
  });
});

describe('a build that is abandoned', () => {
  test('leaves the old site as it was', () => {
    const out = tempFolder();
    build(out, OLD);
    const before = readTexts(out);
    const stage = openStage(out);
    for (const [path, content] of Object.entries(NEW)) stage.put({ path: path as OutputPath, content });
    expect(siteIn(out)).toMatchObject(OLD);
    stage.abandon();
    expect(readTexts(out)).toEqual(before);
    expect(readdirSync(out).sort()).toEqual(['2016', '2017', MANIFEST, 'index.html'].sort());
  });

  test.each([true, false])('leaves no folder where there was none (after a file: %s)', (hasFile) => {
    const folder = tempFolder();
    const stage = openStage(join(folder, 'a', 'b', 'dist'));
    if (hasFile) stage.put({ path: 'x/y.html' as OutputPath, content: 'x' });
    stage.abandon();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('leaves an empty folder empty', () => {
    const out = tempFolder();
    const stage = openStage(out);
    stage.put({ path: 'x/y.html' as OutputPath, content: 'x' });
    stage.abandon();
    expect(readdirSync(out)).toEqual([]);
  });
});

describe('a build that is killed', () => {
  const starts: readonly [string, Tree | undefined, Tree][] = [
    ['where there was no folder', undefined, NEW],
    ['over an old site', OLD, NEW],
    ['over an old site of which nothing stays', { 'a/b/c': '1', 'd/e': '2' }, { 'f/g': '3', h: '4' }],
  ];

  test.each(starts)(
    'at any call of the system %s leaves only whole files, and the next one equals a clean one',
    (_, old, wanted) => {
      let calls = 0;
      for (let call = 1; call < MANY_CALLS; call += 1) {
        const isEnded = dieAndHeal(call, old, wanted);
        if (isEnded) break;
        calls = call;
      }
      expect(calls).toBeGreaterThan(10);
      expect(calls).toBeLessThan(MANY_CALLS - 1);
    },
  );

  /** Dies at one call, then builds again: the new site, the old one, and another. Returns whether the build came to its end. */
  function dieAndHeal(call: number, old: Tree | undefined, wanted: Tree): boolean {
    let isEnded = false;
    for (const next of [wanted, old ?? {}, { 'other.html': 'other' }]) {
      const out = join(tempFolder(), 'dist');
      if (old !== undefined) build(out, old);
      isEnded = !diesAt(call, () => build(out, wanted));
      for (const [path, content] of Object.entries(readTexts(out))) {
        if (path.startsWith('.backfile-staging/') || path === MANIFEST) continue;
        expect([old?.[path], wanted[path]]).toContain(content);
      }
      build(out, next);
      expect(siteIn(out)).toEqual(next);
      expect(existsSync(join(out, '.backfile-staging'))).toBe(false);
    }
    return isEnded;
  }
});

const CHANGING = ['writeFileSync', 'mkdirSync', 'renameSync', 'unlinkSync', 'rmdirSync', 'rmSync'] as const;

/**
 * Runs `action` until its nth call that would change the disk, and drops it there: nothing of it runs any more, as if the
 * process had been killed. Returns whether it came to that.
 */
function diesAt(nth: number, action: () => void): boolean {
  const death = new Error('killed');
  const originals = CHANGING.map((name) => [name, fs[name]] as const);
  let calls = 0;
  for (const [name, original] of originals) {
    Object.assign(fs, {
      [name]: (...args: never[]) => {
        calls += 1;
        if (calls >= nth) throw death;
        return (original as (...args: never[]) => unknown)(...args);
      },
    });
  }
  syncBuiltinESMExports();
  try {
    action();
    return false;
  } catch (error) {
    if (error !== death) throw error;
    return true;
  } finally {
    Object.assign(fs, Object.fromEntries(originals));
    syncBuiltinESMExports();
  }
}
