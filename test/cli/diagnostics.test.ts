/** Every code of the catalogue has a fixture here that produces it, at its place, in words that are kept and read. */

import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { buildSite } from '../../src/build.ts';
import { printDiagnostics, relativeTo } from '../../src/cli/diagnostics.ts';
import { resolveConfig } from '../../src/config/resolve.ts';
import { type Code, codes } from '../../src/model/codes.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { Failure } from '../../src/model/failure.ts';
import { ownName } from '../../src/work/owner.ts';
import { COMMAND } from '../support/command.ts';
import { type Tree, tempFolder, writeTree } from '../support/files.ts';
import { runCommand } from '../support/host.ts';

interface Fixture {
  readonly files: Tree;
  /** What a record cannot make: links, pipes. */
  readonly prepare?: (folder: string) => void;
  readonly args?: readonly string[];
  readonly env?: Record<string, string>;
  readonly at: { readonly source?: string; readonly line?: number; readonly column?: number };
}

const good = { 'seeds/good.txt': 'date 2017-01-23 A good article.\n' };
/** A source beside a good one, so that there is something to publish. */
const source = (content: string | Uint8Array): Tree => ({ ...good, 'seeds/bad.txt': content });
const at = (line: number, column: number) => ({ source: 'seeds/bad.txt', line, column });
const bad = { source: 'seeds/bad.txt' };
const link = (target: string, name = 'bad.txt') => ({
  files: good,
  prepare: (folder: string) => symlinkSync(target, join(folder, 'seeds', name)),
  at: bad,
});
const markdown = (text: string): Tree => ({ ...good, 'seeds/post.md': text });
const atPost = (line: number, column: number) => ({ source: 'seeds/post.md', line, column });
const config = (text: string): Tree => ({ ...good, 'backfile.config.json': text });

const fixtures: Record<Exclude<Code, 'E-FILE-UNREADABLE' | 'E-FOLDER-UNREADABLE' | 'E-INPUT-CHANGED' | 'E-WORKER'>, Fixture> = {
  'E-FILE-EMPTY': { files: source(''), at: bad },
  'E-FILE-BLANK': { files: source(' \r\n\t\n'), at: bad },
  'E-FILE-SIZE': { files: { ...source('x'.repeat(300)), 'backfile.config.json': '{"limits": {"fileBytes": 256}}' }, at: bad },
  'E-FILE-SPECIAL': { files: good, prepare: (folder) => execFileSync('mkfifo', [join(folder, 'seeds/bad.txt')]), at: bad },
  'E-LINE-LENGTH': {
    files: {
      ...source(`date 2017-01-23 Short.\n\n${'long '.repeat(20)}\n`),
      'backfile.config.json': '{"limits": {"lineCharacters": 60}}',
    },
    at: at(3, 61),
  },
  'E-PATH-LENGTH': {
    files: { ...good, 'seeds/a-long-name.txt': 'date 2017-01-23 Text.', 'backfile.config.json': '{"limits": {"pathBytes": 12}}' },
    at: { source: 'seeds/a-long-name.txt' },
  },
  'E-PATH-ENCODING': {
    files: good,
    prepare: (folder) =>
      writeFileSync(Buffer.concat([Buffer.from(`${folder}/seeds/caf`), Buffer.from([0xe9]), Buffer.from('.txt')]), 'x'),
    at: { source: 'seeds/caf\\xE9.txt' },
  },
  'E-LINK-OUTSIDE': { ...link('../outside.txt'), files: { ...good, 'outside.txt': 'date 2017-01-23 Secret.' } },
  'E-LINK-DANGLING': link('nowhere.txt'),
  'E-LINK-LOOP': link('bad.txt'),
  'E-LINK-FOLDER': { ...link('.store', 'bad'), files: { ...good, 'seeds/.store/a.txt': 'x' }, at: { source: 'seeds/bad' } },
  'E-ENCODING': { files: source(Buffer.from('date 2017-01-23 Premi\xe8re ligne.', 'latin1')), at: at(1, 22) },
  'E-ENCODING-UTF16': { files: source(Buffer.from('date 2017-01-23 Text.', 'utf16le')), at: at(1, 1) },
  'E-TEXT-NUL': { files: source('date 2017-01-23 One.\n\nTw\0o.\n'), at: at(3, 3) },
  'E-DATE-MISSING': { files: source('\n  The talks opened.\n\ndate 2017-01-23\n'), at: at(2, 3) },
  'E-DATE-FORM': { files: source(' Date: 23/01/2017 The talks opened.\n'), at: at(1, 8) },
  'E-DATE-CHARACTER': { files: source('date 2017–01-23 The talks opened.\n'), at: at(1, 10) },
  'E-DATE-RANGE': { files: source('date 2023-02-29 The talks opened.\n'), at: at(1, 6) },
  'E-DATE-PARTIAL': { files: source('date 1987-03 The talks opened.\n'), at: at(1, 6) },
  'E-DATE-TWICE': { files: source('date 2017-01-23\ndate 2017-01-24 The talks opened.\n'), at: at(2, 1) },
  'E-DATE-AMBIGUOUS': { files: markdown('---\ntitle: A\ndate: 03/04/2017\n---\nText.\n'), at: atPost(3, 7) },
  'E-FRONT-MATTER': { files: markdown('---\ndate: 2017-01-23\ntitle: a: b\n---\nText.\n'), at: atPost(3, 1) },
  'E-FIELD-VALUE': { files: markdown('---\ndate: 2017-01-23\nid: Not An Id\n---\nText.\n'), at: atPost(3, 5) },
  'E-BODY-EMPTY': { files: source('date 2017-01-23\n\n'), at: at(1, 16) },
  'E-URL-CLAIMED': {
    files: {
      ...good,
      'seeds/a/1_3792500cf32d358c.txt': 'date 2017-01-23 Twice.',
      'seeds/b/2_3792500cf32d358c.txt': 'date 2017-01-23 Twice.',
    },
    at: { source: 'seeds/a/1_3792500cf32d358c.txt' },
  },
  'W-FIELD-NEAR': { files: markdown('---\ndate: 2017-01-23\ntitel: Nearly\n---\nText.\n'), at: atPost(3, 8) },
  'W-SLUG': { files: markdown('---\ndate: 2017-01-23\nslug: Not A Slug\n---\nText.\n'), at: atPost(3, 7) },
  'W-DATE-DISAGREES': {
    files: { ...good, 'seeds/2017-01-22-post.md': '---\ndate: 2017-01-23\n---\nText.\n' },
    at: { source: 'seeds/2017-01-22-post.md', line: 2, column: 7 },
  },
  'W-HTML': { files: markdown('---\ndate: 2017-01-23\n---\nText.\n\n<script>x()</script>\n'), at: atPost(6, 1) },
  'W-URL': { files: markdown('---\ndate: 2017-01-23\n---\nText.\n\nA [link](javascript:x).\n'), at: atPost(6, 1) },
  'W-LINK': { files: markdown('---\ndate: 2017-01-23\n---\nText.\n\nA [link](/old/page.html).\n'), at: atPost(6, 1) },
  'W-ASSET': { files: markdown('---\ndate: 2017-01-23\n---\nText.\n\n![A bridge](bridge.jpg)\n'), at: atPost(6, 1) },
  'W-MARKDOWN-LIMIT': { files: markdown(`---\ndate: 2017-01-23\n---\nText.\n\n${'*a_ '.repeat(1100)}\n`), at: atPost(6, 1) },
  'N-HELD-DRAFT': { files: markdown('---\ndate: 2017-01-23\ndraft: true\n---\nText.\n'), at: { source: 'seeds/post.md' } },
  'N-IGNORED-SECTION': { files: { ...good, 'seeds/_index.md': '# News' }, at: { source: 'seeds/_index.md' } },
  'N-FIELD-UNKNOWN': { files: markdown('---\ndate: 2017-01-23\nweight: 5\nmood: fine\n---\nText.\n'), at: {} },
  'W-TEXT-CONTROL': { files: source('date 2017-01-23 One.\n\nTw\u0093o\u0094.\n'), at: at(3, 3) },
  'W-TEXT-MOJIBAKE': { files: source('date 2017-01-23 It was “fair”.\n\nThe cafÃ© said itâ€™s closed.\n'), at: at(3, 8) },
  'W-HEADLINE-BIDI': { files: source('date 2017-01-23 One \u202etwo\n\nText.\n'), at: at(1, 21) },
  'W-ID-DUPLICATE': {
    files: {
      ...good,
      'seeds/a/1_3792500cf32d358c.txt': 'date 2017-01-23 One.',
      'seeds/b/2_3792500cf32d358c.txt': 'date 2017-01-24 Two.',
    },
    at: { source: 'seeds/a/1_3792500cf32d358c.txt' },
  },
  'W-URL-MOVED': {
    files: source('date 2017-01-23 The old first words.'),
    prepare: (folder) => {
      execFileSync(process.execPath, [COMMAND, 'build', '--quiet'], { cwd: folder });
      writeFileSync(join(folder, 'seeds/bad.txt'), 'date 2017-01-24 The new first words.');
    },
    at: bad,
  },
  'N-HELD-FUTURE': { files: source('date 2026-01-03 Tomorrow’s news.'), at: bad },
  'N-IGNORED-HIDDEN': { files: { ...good, 'seeds/.hidden.txt': 'x' }, at: { source: 'seeds/.hidden.txt' } },
  'N-IGNORED-DROPPING': { files: { ...good, 'seeds/bad.txt~': 'x' }, at: { source: 'seeds/bad.txt~' } },
  'N-IGNORED-TYPE': { files: { ...good, 'seeds/scan.pdf': 'x' }, at: { source: 'seeds/scan.pdf' } },
  'N-IGNORED-LINK': link('good.txt'),
  'N-IGNORED-OUTPUT': { files: good, args: ['seeds', '--out', 'seeds/dist'], at: { source: 'seeds/dist' }, prepare: makeOutput },
  'N-URL-NONE': { files: good, at: {} },
  'E-INPUT-MISSING': { files: good, args: ['sedes'], at: { source: 'sedes' } },
  'E-INPUT-OVERLAP': {
    files: { 'seeds/in/a.txt': 'date 2017-01-23 A.' },
    args: ['seeds', 'seeds/in'],
    at: { source: 'seeds/in' },
  },
  'E-INPUT-EMPTY': { files: { 'seeds/bad.txt': '' }, at: { source: 'seeds' } },
  'E-CONFIG-FILE': { files: config('{"title": }'), at: { source: 'backfile.config.json' } },
  'E-CONFIG-KEY': { files: config('{"tilte": "News"}'), at: { source: 'backfile.config.json' } },
  'E-CONFIG-VALUE': { files: config('{"url": "example.org"}'), at: { source: 'backfile.config.json' } },
  'E-TEMPLATE': {
    files: {
      ...config('{"templates": "own"}'),
      'own/headlines.html': '<ul>\n<% for (const link of it.headlines) { %>\n<li><%= link.healine %></li>\n<% } %>\n</ul>\n',
    },
    at: { source: 'own/headlines.html', line: 3 },
  },
  'E-OUT-FOREIGN': { files: { ...good, 'dist/thesis.doc': 'x' }, at: { source: 'dist' } },
  'E-OUT-LINK': {
    files: { ...good, 'elsewhere/keep.txt': 'x' },
    prepare: (folder) => {
      execFileSync(process.execPath, [COMMAND, 'build', '--quiet'], { cwd: folder });
      execFileSync('rm', ['-r', join(folder, 'dist/2017')]);
      symlinkSync('../elsewhere', join(folder, 'dist/2017'));
    },
    at: { source: 'dist/2017' },
  },
  'W-CACHE': { files: { ...good, '.backfile': 'x' }, at: { source: '.backfile' } },
  'E-OUT-BUSY': {
    files: good,
    prepare: (folder) => {
      mkdirSync(join(folder, 'dist'));
      // The process that runs this test is alive.
      writeFileSync(join(folder, 'dist/.backfile-lock'), ownName());
    },
    at: { source: 'dist' },
  },
  'E-OUT-DISK': { files: { ...good, file: 'x' }, args: ['--out', 'file/dist'], at: { source: 'file/dist' } },
  'E-USAGE': { files: good, args: ['--strict', '--lenient'], at: {} },
};

/** Codes that are said in other words elsewhere. */
const others: Readonly<Record<string, Fixture & { readonly code: Code }>> = {
  'E-DATE-MISSING of Markdown': {
    code: 'E-DATE-MISSING',
    files: markdown('---\ntitle: A\n---\nText.\n'),
    at: atPost(1, 1),
  },
  'E-OUT-FOREIGN of a file': {
    code: 'E-OUT-FOREIGN',
    files: good,
    prepare: (folder) => {
      execFileSync(process.execPath, [COMMAND, 'build', '--quiet'], { cwd: folder });
      writeTree(folder, { 'seeds/new.txt': 'date 2018-01-23 New.', 'dist/2018/index.html': 'x' });
    },
    at: { source: 'dist/2018/index.html' },
  },
};

function makeOutput(folder: string): void {
  execFileSync(process.execPath, [COMMAND, 'build', '--quiet', '--out', 'seeds/dist'], { cwd: folder });
}

interface Said extends Diagnostic {
  readonly type: string;
}

async function say(fixture: Fixture): Promise<Said[]> {
  const folder = tempFolder();
  writeTree(folder, fixture.files);
  fixture.prepare?.(folder);
  const { stdout } = await runCommand(folder, ['build', '--json', ...(fixture.args ?? [])], { env: fixture.env ?? {} });
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** Numbers of processes differ from run to run. */
const words = (diagnostics: readonly Diagnostic[]) =>
  printDiagnostics(diagnostics, { color: false, excerpts: false }).replace(/PID \d+/g, 'PID 123');

test.each(Object.entries(fixtures))('%s is produced at its place', async (code, fixture) => {
  await expectSaid(code, fixture, code);
});

test.each(Object.entries(others))('%s is produced at its place', async (name, fixture) => {
  await expectSaid(fixture.code, fixture, name.replaceAll(' ', '-'));
});

async function expectSaid(code: string, fixture: Fixture, file: string): Promise<void> {
  const said = (await say(fixture)).filter((line) => line.code === code);
  expect(said.length).toBeGreaterThan(0);
  const [first] = said as [Said];
  const { line, column } = first;
  expect({ source: first.source, line, column }).toEqual({
    source: undefined,
    line: undefined,
    column: undefined,
    ...fixture.at,
  });
  await expect(words(said)).toMatchFileSnapshot(`messages/${file}.txt`);
}

/** Root reads everything, so this must not be root. Modules are loaded before, since nobody may not be let into their folder. */
const AS_NOBODY = `
  const { buildSite } = await import(process.argv[1]);
  const { resolveConfig } = await import(process.argv[2]);
  if (process.getuid() === 0) process.seteuid(65534);
  const { ledger } = await buildSite(resolveConfig({}, process.argv[3]));
  console.log(JSON.stringify(ledger));
`;

test('E-FILE-UNREADABLE and E-FOLDER-UNREADABLE are produced where the system refuses', async () => {
  const folder = tempFolder();
  writeTree(folder, { ...good, 'seeds/bad.txt': 'x', 'seeds/closed/a.txt': 'x' });
  mkdirSync(join(folder, 'dist'));
  chmodSync(join(folder, 'seeds/bad.txt'), 0);
  chmodSync(join(folder, 'seeds/closed'), 0);
  for (const open of [folder, join(folder, 'dist')]) chmodSync(open, 0o777);
  const modules = ['build.js', 'config/resolve.js'].map((name) => fileURLToPath(new URL(`../../build/${name}`, import.meta.url)));
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', AS_NOBODY, ...modules, folder], {
    encoding: 'utf8',
  });
  chmodSync(join(folder, 'seeds/closed'), 0o700);
  expect(stderr).toBe('');
  const diagnostics: Diagnostic[] = JSON.parse(stdout).flatMap((line: { diagnostics: Diagnostic[] }) => line.diagnostics);
  expect(diagnostics.map(({ code, source: from }) => [code, from])).toEqual([
    ['E-FILE-UNREADABLE', 'bad.txt'],
    ['E-FOLDER-UNREADABLE', 'closed/'],
  ]);
  await expect(words(diagnostics)).toMatchFileSnapshot('messages/E-UNREADABLE.txt');
});

test('E-INPUT-CHANGED is produced when a source changes between the passes, and the old site stays', async () => {
  const folder = tempFolder();
  writeTree(folder, source('date 2017-01-22 As it was.'));
  const site = resolveConfig({ limits: { memoryBytes: 0 } }, folder);
  await buildSite(site);
  const change = () => writeFileSync(join(folder, 'seeds/good.txt'), 'date 2017-01-23 Another text.');
  const building = buildSite(site, { onProgress: ({ phase, done }) => phase === 'read' && done === 2 && change() });
  const failure = await building.catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Failure);
  const { kind, diagnostics } = failure as Failure;
  expect([kind, diagnostics.map(({ code, source: from }) => [code, from])]).toEqual([
    'environment',
    [['E-INPUT-CHANGED', join(folder, 'seeds/good.txt')]],
  ]);
  await expect(words(diagnostics.map((diagnostic) => relativeTo(folder, diagnostic)))).toMatchFileSnapshot(
    'messages/E-INPUT-CHANGED.txt',
  );
});

test('no code is without a fixture', () => {
  // E-WORKER is in test/work/crew.test.ts.
  const elsewhere = ['E-FILE-UNREADABLE', 'E-FOLDER-UNREADABLE', 'E-INPUT-CHANGED', 'E-WORKER'];
  expect([...Object.keys(fixtures), ...elsewhere].sort()).toEqual(Object.keys(codes).sort());
});
