import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Failure } from '../../src/model/failure.ts';
import { byCodeUnit } from '../../src/model/order.ts';
import { locate, openInputs } from '../../src/read/inputs.ts';
import { readSource } from '../../src/read/source.ts';
import { walk } from '../../src/read/walk.ts';
import { tempFolder, writeTree } from '../support/files.ts';

const NOBODY = 65_534;
const BUILD = new URL('../../build/', import.meta.url);

interface Seen {
  readonly source: string;
  /** `read`, or the codes that the ledger gives. */
  readonly as: string;
  /** Path to open it by, where it is read. */
  readonly file?: string;
}

/** What the walk finds in these folders, in its order. */
function see(folders: readonly string[], { out = '/nowhere', pathBytes = 1024 } = {}): Seen[] {
  return [...walk(openInputs(folders, out), { out, pathBytes })].map((found) =>
    'located' in found
      ? { source: found.located.source, as: 'read', file: found.located.file }
      : { source: found.line.source, as: found.line.diagnostics.map(({ code }) => code).join() },
  );
}

/** The same, as pairs. */
function listed(folder: string, options = {}): [string, string][] {
  return see([folder], options).map(({ source, as }) => [source, as]);
}

/** A folder with files, and links by their targets. */
function folderWith(files: readonly string[], links: Readonly<Record<string, string>> = {}): string {
  const folder = join(tempFolder(), 'input');
  mkdirSync(folder);
  writeTree(folder, Object.fromEntries(files.map((path) => [path, `date 2017-01-23 ${path}`])));
  for (const [path, target] of Object.entries(links)) symlinkSync(target, join(folder, path));
  return folder;
}

describe('the walk', () => {
  test('reads what has the extension of an article, in any case and at any depth', () => {
    const folder = folderWith(['a.txt', 'B.TXT', 'x/y/z/c.Txt', 'no-break\u00a0space.txt', 'ünï.txt', 'x.y.txt']);
    expect(see([folder]).map(({ as }) => as)).toEqual(Array(6).fill('read'));
    for (const { source, file = '' } of see([folder])) expect(readFileSync(file, 'utf8')).toBe(`date 2017-01-23 ${source}`);
  });

  test('finds nothing in an empty folder', () => {
    expect(listed(folderWith([]))).toEqual([]);
  });

  test.each([
    ['.hidden.txt', 'N-IGNORED-HIDDEN'],
    ['.txt', 'N-IGNORED-HIDDEN'],
    ['.DS_Store', 'N-IGNORED-HIDDEN'],
    ['a.txt~', 'N-IGNORED-DROPPING'],
    ['~$a.txt', 'N-IGNORED-DROPPING'],
    ['#a.txt#', 'N-IGNORED-DROPPING'],
    ['a.txt.swp', 'N-IGNORED-DROPPING'],
    ['a.BAK', 'N-IGNORED-DROPPING'],
    ['Thumbs.db', 'N-IGNORED-DROPPING'],
    ['desktop.ini', 'N-IGNORED-DROPPING'],
    ['Icon\r', 'N-IGNORED-DROPPING'],
    ['photo.jpg', 'N-IGNORED-TYPE'],
    ['txt', 'N-IGNORED-TYPE'],
    ['a.txt.gz', 'N-IGNORED-TYPE'],
    ['a.txt ', 'N-IGNORED-TYPE'],
  ])('lists %j as %s', (name, code) => {
    expect(listed(folderWith([name]))).toEqual([[name, code]]);
  });

  test('lists a hidden folder once and does not enter it', () => {
    expect(listed(folderWith(['.git/a.txt', '.git/b/c.txt', 'x/.cache/a.txt']))).toEqual([
      ['.git/', 'N-IGNORED-HIDDEN'],
      ['x/.cache/', 'N-IGNORED-HIDDEN'],
    ]);
  });

  test('enters a folder whatever its name is like', () => {
    const paths = ['backup.bak/a.txt', 'photos.jpg/a.txt', 'x.txt/a.txt', 'x~/a.txt'];
    expect(listed(folderWith(paths))).toEqual(paths.map((path) => [path, 'read']));
  });

  test('goes in the order of paths by code unit, across folders', () => {
    const paths = [
      'A.txt',
      'a-b/c.txt',
      'a.txt',
      'a/b.txt',
      'a0.txt',
      'a/b/c.txt',
      'a/b-c.txt',
      'é.txt',
      '\u{ff41}.txt',
      '😀.txt',
    ];
    expect(see([folderWith(paths)]).map(({ source }) => source)).toEqual(paths.toSorted(byCodeUnit));
  });

  test('goes in that order whatever the names are', () => {
    const name = fc.stringMatching(/^[aB0 !.~é-]{1,3}$/).filter((text) => !/^\.{1,2}$/.test(text));
    const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => `${parts.join('/')}.txt`);
    fc.assert(
      fc.property(fc.uniqueArray(path, { maxLength: 12 }), (paths) => {
        const seen = see([folderWith(paths)]).map(({ source }) => source);
        expect(seen).toEqual(seen.toSorted(byCodeUnit));
        expect(new Set(seen).size).toBe(seen.length);
      }),
      { numRuns: 150 },
    );
  });

  test('finds every file once, or a folder that holds it', () => {
    const paths = ['a.txt', 'b.pdf', '.c/d.txt', 'e/f.txt', 'e/.g', 'e/h~'];
    const found = see([folderWith(paths)]).map(({ source }) => source);
    for (const path of paths)
      expect(found.filter((source) => path === source || (source.endsWith('/') && path.startsWith(source)))).toHaveLength(1);
    expect(found).toHaveLength(paths.length);
  });

  test('leaves the output folder out, wherever in the input it is', () => {
    const folder = folderWith(['a.txt', 'site/dist/b.txt', 'site/c.txt']);
    expect(listed(folder, { out: join(folder, 'site/dist') })).toEqual([
      ['a.txt', 'read'],
      ['site/c.txt', 'read'],
      ['site/dist/', 'N-IGNORED-OUTPUT'],
    ]);
  });

  test('is lazy: it looks into no folder before it comes to it', () => {
    const folder = folderWith(['a.txt', 'b/c.txt']);
    const found = walk(openInputs([folder], '/nowhere'), { out: '/nowhere', pathBytes: 1024 });
    found.next();
    writeTree(folder, { 'b/d.txt': 'new' });
    expect([...found]).toHaveLength(2);
  });
});

describe('a path that is too long', () => {
  test('is rejected by its bytes, and one that just fits is not', () => {
    const folder = folderWith([`${'é'.repeat(8)}.txt`, `${'a'.repeat(16)}.txt`, `${'é'.repeat(8)}a.txt`, 'x/a.txt']);
    expect(Object.fromEntries(listed(folder, { pathBytes: 20 }))).toEqual({
      'aaaaaaaaaaaaaaaa.txt': 'read',
      'x/a.txt': 'read',
      [`${'é'.repeat(8)}.txt`]: 'read',
      [`${'é'.repeat(8)}a.txt`]: 'E-PATH-LENGTH',
    });
  });

  test('is that of a folder, which is not entered then', () => {
    const folder = folderWith([`x/${'long'.repeat(10)}/a.txt`, 'x/b.txt']);
    expect(listed(folder, { pathBytes: 20 })).toEqual([
      ['x/b.txt', 'read'],
      [`x/${'long'.repeat(10)}/`, 'E-PATH-LENGTH'],
    ]);
  });
});

describe('a name that is not UTF-8', () => {
  /** Needs a file system that takes any bytes, as those of Linux do. */
  const raw = (folder: string, ...parts: (string | number)[]) =>
    Buffer.concat([
      Buffer.from(`${folder}/`),
      ...parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.of(part))),
    ]);

  test('is rejected and spelled out, and its neighbours are read', () => {
    const folder = folderWith(['a.txt', 'a\ufffd.txt', 'b.txt']);
    for (const byte of [0xfe, 0xff]) writeFileSync(raw(folder, 'a', byte, '.txt'), 'date 2017-01-23 x');
    expect(listed(folder)).toEqual([
      ['a.txt', 'read'],
      ['a\\xFE.txt', 'E-PATH-ENCODING'],
      ['a\\xFF.txt', 'E-PATH-ENCODING'],
      ['a\ufffd.txt', 'read'],
      ['b.txt', 'read'],
    ]);
  });

  test('is that of a folder, which is not entered then', () => {
    const folder = folderWith(['b.txt']);
    mkdirSync(raw(folder, 'x', 0xff));
    writeFileSync(raw(folder, 'x', 0xff, '/a.txt'), 'date 2017-01-23 x');
    expect(listed(folder)).toEqual([
      ['b.txt', 'read'],
      ['x\\xFF/', 'E-PATH-ENCODING'],
    ]);
  });

  test('may be what a link leads to', () => {
    const folder = folderWith(['.store/x.txt', 'b.txt'], {});
    renameSync(join(folder, '.store/x.txt'), raw(folder, '.store/', 0xff, '.txt'));
    symlinkSync(raw('.store', 0xff, '.txt'), join(folder, 'a.txt'));
    const seen = Object.fromEntries(listed(folder));
    expect(seen['b.txt']).toBe('read');
    expect(seen['a.txt']).toMatch(/^E-|^read$/);
  });
});

describe('a symbolic link', () => {
  test.each([
    ['out of the input, to a file', '../outside.txt', 'E-LINK-OUTSIDE'],
    ['out of the input, to a folder', '..', 'E-LINK-LOOP'],
    ['out of the input, to a folder beside it', '../beside', 'E-LINK-OUTSIDE'],
    ['to a device', '/dev/zero', 'E-LINK-OUTSIDE'],
    ['to nothing', 'nowhere', 'E-LINK-DANGLING'],
    ['to something below a file', 'real.txt/x', 'E-LINK-DANGLING'],
    ['to itself', 'link.txt', 'E-LINK-LOOP'],
    ['to its own folder', '.', 'E-LINK-LOOP'],
    ['to a file that is read itself', 'real.txt', 'N-IGNORED-LINK'],
    ['to a folder that is walked itself', 'folder', 'N-IGNORED-LINK'],
    ['to a file in a hidden folder', '.store/a.txt', 'read'],
    ['to a hidden file', '.hidden.txt', 'read'],
  ])('%s: %s is %s', (_, target, as) => {
    const folder = folderWith(['../outside.txt', '../beside/x.txt', 'real.txt', 'folder/b.txt', '.store/a.txt', '.hidden.txt']);
    symlinkSync(target, join(folder, 'link.txt'));
    expect(Object.fromEntries(listed(folder))['link.txt']).toBe(as);
  });

  test('is read by the file that it leads to', () => {
    const folder = folderWith(['.store/a.txt'], { 'link.txt': '.store/a.txt' });
    const link = see([folder]).find(({ source }) => source === 'link.txt');
    expect(link?.file).toBe(join(folder, '.store/a.txt'));
    const [input] = openInputs([folder], '/nowhere');
    const source = readSource({ source: 'link.txt', path: 'link.txt', file: link?.file ?? '' }, 1000);
    expect(input?.root).toBe(folder);
    expect('bytes' in source && source.bytes.toString()).toBe('date 2017-01-23 .store/a.txt');
  });

  test('in a circle of two is rejected, and so are both', () => {
    expect(listed(folderWith([], { 'a.txt': 'b.txt', 'b.txt': 'a.txt' }))).toEqual([
      ['a.txt', 'E-LINK-LOOP'],
      ['b.txt', 'E-LINK-LOOP'],
    ]);
  });

  test('that is hidden, or no article by its name, is ignored as such', () => {
    const folder = folderWith(['.store/a.txt'], { '.link.txt': '../outside.txt', 'link.pdf': '.store/a.txt' });
    expect(Object.fromEntries(listed(folder))).toMatchObject({ '.link.txt': 'N-IGNORED-HIDDEN', 'link.pdf': 'N-IGNORED-TYPE' });
  });

  test.each([
    ['a hidden folder', '.store'],
    ['a file that is no article', 'notes.pdf'],
    ['a folder in a hidden folder', '.store/x'],
  ])('to %s, which is not read where it stands, is not said to be', (_, target) => {
    const folder = folderWith(['.store/x/a.txt', 'notes.pdf'], { 'link.txt': target });
    expect(Object.fromEntries(listed(folder))['link.txt']).not.toBe('N-IGNORED-LINK');
  });

  test('may be the input itself', () => {
    const folder = folderWith(['a.txt']);
    symlinkSync(folder, join(folder, '../link'));
    expect(listed(join(folder, '../link'))).toEqual([['a.txt', 'read']]);
  });
});

describe('what is no file', () => {
  test('is rejected where it has the name of an article, and never opened', async () => {
    const folder = folderWith([]);
    execFileSync('mkfifo', [join(folder, 'pipe.txt'), join(folder, 'pipe.pdf')]);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(join(folder, 'socket.txt'), resolve));
    onTestFinished(() => void server.close());
    expect(listed(folder)).toEqual([
      ['pipe.pdf', 'N-IGNORED-TYPE'],
      ['pipe.txt', 'E-FILE-SPECIAL'],
      ['socket.txt', 'E-FILE-SPECIAL'],
    ]);
  });

  test('does not stop the build where it takes the place of a file after the walk', () => {
    const folder = folderWith([]);
    const file = join(folder, 'pipe.txt');
    execFileSync('mkfifo', [file]);
    const read = readSource({ source: 'pipe.txt', path: 'pipe.txt', file }, 1000);
    expect(read).toMatchObject({ code: 'E-FILE-SPECIAL', source: 'pipe.txt' });
  });

  test('is not followed where a link takes the place of a file after the walk', () => {
    const folder = folderWith(['../outside.txt'], { 'a.txt': '../outside.txt' });
    const read = readSource({ source: 'a.txt', path: 'a.txt', file: join(folder, 'a.txt') }, 1000);
    expect(read).toMatchObject({ code: 'E-FILE-UNREADABLE' });
  });
});

describe('a file', () => {
  test('of just the largest size is read, one byte more is refused, and one that is gone too', () => {
    const folder = folderWith([]);
    writeTree(folder, { 'a.txt': 'x'.repeat(10), 'b.txt': 'x'.repeat(11) });
    const read = (path: string) => readSource({ source: path, path, file: join(folder, path) }, 10);
    expect(read('a.txt')).toMatchObject({ source: 'a.txt', bytes: Buffer.from('x'.repeat(10)) });
    expect(read('b.txt')).toMatchObject({ code: 'E-FILE-SIZE', source: 'b.txt' });
    expect(read('c.txt')).toMatchObject({ code: 'E-FILE-UNREADABLE', source: 'c.txt' });
  });
});

describe('what the system refuses', () => {
  /**
   * The walk as a user whom permissions bind: root may read everything, so tests that run as root hand it to a process
   * that gives its rights up. The modules are loaded before, since that user may not read them.
   */
  function seeAsNobody(folder: string): unknown {
    const script = `
      const { openInputs } = await import(${JSON.stringify(new URL('read/inputs.js', BUILD))});
      const { walk } = await import(${JSON.stringify(new URL('read/walk.js', BUILD))});
      const { readSource } = await import(${JSON.stringify(new URL('read/source.js', BUILD))});
      if (process.getuid() === 0) process.seteuid(${NOBODY});
      const seen = [];
      for (const found of walk(openInputs([${JSON.stringify(folder)}], '/nowhere'), { out: '/nowhere', pathBytes: 1024 })) {
        const read = 'located' in found ? readSource(found.located, 1000) : undefined;
        seen.push(read === undefined ? [found.line.source, found.line.diagnostics[0].code] : [read.source, read.code ?? 'read']);
      }
      console.log(JSON.stringify(seen));`;
    const ended = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      cwd: fileURLToPath(BUILD),
    });
    expect(ended.stderr).toBe('');
    return JSON.parse(ended.stdout);
  }

  function openFolder(files: readonly string[], links = {}): string {
    const folder = folderWith(files, links);
    chmodSync(join(folder, '..'), 0o755);
    return folder;
  }

  /** Lets the folder be removed when the test ends. */
  function restrict(path: string, mode: number): void {
    chmodSync(path, mode);
    onTestFinished(() => chmodSync(path, 0o755));
  }

  test('is rejected: a file that cannot be read and a folder that cannot be listed', () => {
    const folder = openFolder(['a.txt', 'b.txt', 'c/d.txt', 'e.txt']);
    restrict(join(folder, 'b.txt'), 0);
    restrict(join(folder, 'c'), 0);
    expect(seeAsNobody(folder)).toEqual([
      ['a.txt', 'read'],
      ['b.txt', 'E-FILE-UNREADABLE'],
      ['c/', 'E-FOLDER-UNREADABLE'],
      ['e.txt', 'read'],
    ]);
  });

  test('is rejected: what is in a folder that can be listed but not entered', () => {
    const folder = openFolder(['c/d.txt', 'c/f/g.txt', 'z.txt'], {});
    symlinkSync('d.txt', join(folder, 'c/link.txt'));
    restrict(join(folder, 'c'), 0o444);
    expect(seeAsNobody(folder)).toEqual([
      ['c/d.txt', 'E-FILE-UNREADABLE'],
      ['c/f/', 'E-FOLDER-UNREADABLE'],
      ['c/link.txt', 'E-FILE-UNREADABLE'],
      ['z.txt', 'read'],
    ]);
  });

  test('is rejected: a link to a file behind a folder that cannot be entered', () => {
    const folder = openFolder(['.store/a.txt', 'z.txt'], { 'link.txt': '.store/a.txt' });
    restrict(join(folder, '.store'), 0);
    expect(seeAsNobody(folder)).toEqual([
      ['.store/', 'N-IGNORED-HIDDEN'],
      ['link.txt', 'E-FILE-UNREADABLE'],
      ['z.txt', 'read'],
    ]);
  });
});

describe('several inputs', () => {
  test('are told apart by their names, and by their parents where these are the same', () => {
    const base = tempFolder();
    writeTree(base, { 'x/news/a.txt': '1', 'y/news/a.txt': '2', 'y/old/b.txt': '3' });
    const sources = (...folders: string[]) => see(folders.map((folder) => join(base, folder))).map(({ source }) => source);
    expect(sources('y/old', 'x/news')).toEqual(['news/a.txt', 'old/b.txt']);
    expect(sources('y/news', 'x/news')).toEqual(['x/news/a.txt', 'y/news/a.txt']);
    expect(sources('y/old', 'y/news', 'x/news')).toEqual(['x/news/a.txt', 'y/news/a.txt', 'y/old/b.txt']);
    expect(sources('x')).toEqual(['news/a.txt']);
  });

  test('are walked in the order of paths, whatever order they were given in', () => {
    const base = tempFolder();
    writeTree(base, { 'a/z.txt': '1', 'a-b/a.txt': '2', 'a.c/a.txt': '3' });
    const folders = ['a', 'a-b', 'a.c'].map((name) => join(base, name));
    const sources = see(folders).map(({ source }) => source);
    expect(sources).toEqual(sources.toSorted(byCodeUnit));
    expect(see(folders.toReversed()).map(({ source }) => source)).toEqual(sources);
  });

  test('give each source back to the file that it came from', () => {
    const base = tempFolder();
    writeTree(base, { 'x/news/a.txt': '1', 'y/news/a.txt': '2', 'y/news/x/news/a.txt': '3' });
    const folders = ['x/news', 'y/news'].map((name) => join(base, name));
    const inputs = openInputs(folders, '/nowhere');
    for (const { source, file = '' } of see(folders)) expect(locate(inputs, source).file).toBe(file);
  });

  test.each([
    ['the same folder twice', ['a', 'a'], 'dist', 'E-INPUT-OVERLAP'],
    ['a folder in another', ['a/b', 'a'], 'dist', 'E-INPUT-OVERLAP'],
    ['a link to another', ['a', 'link'], 'dist', 'E-INPUT-OVERLAP'],
    ['an input in the output', ['dist/in'], 'dist', 'E-INPUT-OVERLAP'],
    ['an input that is the output', ['a'], 'a', 'E-INPUT-OVERLAP'],
    ['a folder that is not there', ['a', 'nowhere'], 'dist', 'E-INPUT-MISSING'],
    ['a file', ['a/b/c.txt'], 'dist', 'E-INPUT-MISSING'],
  ])('are refused: %s', (_, names, out, code) => {
    const base = tempFolder();
    writeTree(base, { 'a/b/c.txt': '1', 'dist/in/a.txt': '2' });
    symlinkSync('a', join(base, 'link'));
    const open = () =>
      openInputs(
        names.map((name) => join(base, name)),
        join(base, out),
      );
    expect(open).toThrow(Failure);
    try {
      open();
    } catch (error) {
      expect((error as Failure).diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
    }
  });

  test('are not taken to overlap for the beginning of a name', () => {
    const base = tempFolder();
    writeTree(base, { 'a/x.txt': '1', 'ab/x.txt': '2', '..a/x.txt': '3' });
    expect(
      see(
        ['a', 'ab', '..a'].map((name) => join(base, name)),
        { out: join(base, 'abc') },
      ),
    ).toHaveLength(3);
  });
});
