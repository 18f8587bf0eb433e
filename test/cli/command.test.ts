/** The command as users and their scripts see it: streams, exit codes, the ledger. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { backfile } from '../support/command.ts';
import { readTexts, type Tree, tempFolder, writeTree } from '../support/files.ts';
import { runCommand } from '../support/host.ts';

function folderWith(files: Tree): string {
  const folder = tempFolder();
  writeTree(folder, files);
  return folder;
}

const good: Tree = { 'seeds/good.txt': 'date 2017-01-23 A good article.\n' };
const mixed: Tree = { ...good, 'seeds/bad.txt': 'no date\n' };
const warned: Tree = { ...good, 'seeds/odd.txt': 'date 2017-01-24 An odd \u0007 article.\n' };

describe('the exit code', () => {
  test('is 0 when everything is published', async () => {
    expect((await runCommand(folderWith(good), ['build'])).code).toBe(0);
  });

  test('is 1 when sources were rejected, and 0 with --lenient; the rest is built', async () => {
    const folder = folderWith(mixed);
    expect((await runCommand(folder, ['build'])).code).toBe(1);
    expect(Object.keys(readTexts(join(folder, 'dist')))).toContain('index.html');
    expect((await runCommand(folder, ['build', '--lenient'])).code).toBe(0);
  });

  test('is 1 with --strict for an error or a warning, and the output stays as it was', async () => {
    for (const files of [mixed, warned]) {
      const folder = folderWith(files);
      expect((await runCommand(folder, ['build', '--strict'])).code).toBe(1);
      expect(readTexts(join(folder, 'dist'))).toEqual({});
    }
    expect((await runCommand(folderWith(good), ['build', '--strict'])).code).toBe(0);
  });

  test('is 2 for a wrong command line, and the message says what was meant', async () => {
    const folder = folderWith(good);
    const { code, stderr } = await runCommand(folder, ['build', '--ot', 'x']);
    expect([code, stderr]).toEqual([2, "error: unknown option '--ot'\n(Did you mean --out?)\n"]);
    expect((await runCommand(folder, ['bild'])).code).toBe(2);
    expect((await runCommand(folder, ['build', '--report', 'dist/ledger.jsonl'])).code).toBe(2);
  });

  test('is 2 without a command, with the help on standard error', async () => {
    const { code, stdout, stderr } = await runCommand(tempFolder(), []);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Usage: backfile');
  });

  test('is 2 for a wrong config, with every fault at once', async () => {
    const folder = folderWith({ ...good, 'backfile.config.json': '{"titel": "x", "language": 5, "limits": {"fileByte": 1}}' });
    const { code, stderr } = await runCommand(folder, ['build']);
    expect(code).toBe(2);
    expect(stderr.match(/error E-CONFIG/g)).toHaveLength(3);
    expect(stderr).toContain('did you mean `limits.fileBytes`?');
  });

  test('is 2 when there is nothing to publish, and the old site stays', async () => {
    const folder = folderWith(good);
    await runCommand(folder, ['build']);
    const before = readTexts(join(folder, 'dist'));
    writeFileSync(join(folder, 'seeds/good.txt'), '');
    expect((await runCommand(folder, ['build'])).code).toBe(2);
    expect(readTexts(join(folder, 'dist'))).toEqual(before);
  });

  test('is 2 for a template that fails, and the old site stays', async () => {
    const folder = folderWith({ ...good, 'own/readme.txt': 'x', 'backfile.config.json': '{"templates": "own"}' });
    await runCommand(folder, ['build']);
    const before = readTexts(join(folder, 'dist'));
    writeFileSync(join(folder, 'own/article.html'), '<p><%= it.headline %></p>\n<p><%= it.hedline %></p>\n');
    const { code, stderr } = await runCommand(folder, ['build']);
    expect([code, stderr]).toEqual([
      2,
      'own/article.html:2: error E-TEMPLATE: nothing to print: the value is undefined\n    it happened while printing good.txt\n',
    ]);
    expect(readTexts(join(folder, 'dist'))).toEqual(before);
  });

  test('is 3 when the disk refuses', async () => {
    const folder = folderWith({ ...good, file: 'x' });
    expect((await runCommand(folder, ['build', '--out', 'file/dist'])).code).toBe(3);
  });
});

describe('the command', () => {
  test('prints its version and its help', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(backfile(tempFolder(), ['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
    const { code, stdout } = await runCommand(tempFolder(), ['--help']);
    expect([code, stdout.includes('build [options] [input...]')]).toEqual([0, true]);
    expect((await runCommand(tempFolder(), ['build', '--help'])).stdout).toContain('Exit codes:');
  });

  test('says what it built, that the files add up, and where to look', async () => {
    const { stdout, stderr } = await runCommand(folderWith({ ...mixed, 'seeds/scan.pdf': '' }), ['build']);
    expect(stdout).toMatch(/^built 18 files \([\d.]+ kB; 18 changed, 0 removed\) in 0\.0 s: open dist\/index\.html\n/);
    expect(stdout).toContain('found 3 files: 1 published, 1 rejected, 1 ignored\n');
    expect(stderr).toContain('seeds/bad.txt:1:1: error E-DATE-MISSING');
  });

  test('keeps quiet with --quiet, but for errors and warnings', async () => {
    expect(await runCommand(folderWith(good), ['build', '--quiet'])).toEqual({ code: 0, stdout: '', stderr: '' });
    const { stdout, stderr } = await runCommand(folderWith(mixed), ['build', '--quiet']);
    expect([stdout, stderr.split('\n')[0]]).toEqual([
      '',
      'seeds/bad.txt:1:1: error E-DATE-MISSING: the file does not begin with `date YYYY-MM-DD`',
    ]);
  });

  test('prints JSON Lines with --json, and nothing else', async () => {
    const { stdout, stderr } = await runCommand(folderWith(mixed), ['build', '--json']);
    const records = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(stderr).toBe('');
    expect(records[0]).toMatchObject({ type: 'diagnostic', source: 'seeds/bad.txt', code: 'E-DATE-MISSING', line: 1, column: 1 });
    expect(records.at(-1)).toMatchObject({ type: 'result', outcome: 'built', found: 2, published: 1, rejected: 1 });
  });

  test('prints ten of a kind and counts the rest', async () => {
    const many = Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`seeds/bad-${index}.txt`, 'no date']));
    const { stderr } = await runCommand(folderWith({ ...good, ...many }), ['build']);
    expect(stderr.match(/error E-DATE-MISSING/g)).toHaveLength(10);
    expect(stderr).toContain('15 more E-DATE-MISSING: --report FILE lists every one\n');
  });

  test('shows the source line with a caret on a terminal, in colour unless NO_COLOR is set', async () => {
    const folder = folderWith({ ...good, 'seeds/bad.txt': 'date 2023-02-29 A day that never was.\n' });
    const said: string[] = [];
    const stderr = { isTTY: true, write: (text: string) => said.push(text) };
    await runCommand(folder, ['build', '--quiet'], { stderr, env: { NO_COLOR: '1' } });
    expect(said.join('')).toBe(
      [
        'seeds/bad.txt:1:6: error E-DATE-RANGE: 2023-02-29 is not a calendar date (February 2023 has 28 days)',
        '  1 | date 2023-02-29 A day that never was.',
        '           ^',
        '    look the date up in the original; dates are never rolled over',
        '',
      ].join('\n'),
    );
    said.length = 0;
    await runCommand(folder, ['build', '--quiet'], { stderr });
    expect(said.join('')).toContain('\u001b[31merror\u001b[39m E-DATE-RANGE');
  });

  test('escapes what could mislead a terminal', async () => {
    const folder = folderWith({ ...good, 'seeds/\u001b[2J.txt': 'date \u202e2017 x' });
    const { stderr } = await runCommand(folder, ['build', '--quiet']);
    expect(stderr).toContain('seeds/\\u{1b}[2J.txt:1:6: error E-DATE-FORM: "\\u{202e}2017"');
    expect(stderr).not.toMatch(/[\u001b\u202e]/);
  });

  test('takes inputs, output and config from the command line before the config', async () => {
    const folder = folderWith({
      ...good,
      'more/a/b.txt': 'date 1999-01-01 Elsewhere.',
      'conf/c.json': '{"input": "nowhere", "title": "Here"}',
    });
    const { code } = await runCommand(folder, [
      'build',
      'seeds',
      'more',
      '--out',
      'site',
      '--config',
      'conf/c.json',
      '--report',
      'r/ledger.jsonl',
    ]);
    expect(code).toBe(0);
    expect(readTexts(join(folder, 'site'))['archive.json']).toContain('"title": "Here"');
    const ledger = (readTexts(folder)['r/ledger.jsonl'] ?? '')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(ledger).toEqual([
      {
        source: 'more/a/b.txt',
        status: 'published',
        url: expect.stringMatching(/^\/1999\/01\/01\/elsewhere-[0-9a-f]{8}\.html$/),
        date: '1999-01-01',
        diagnostics: [],
      },
      {
        source: 'seeds/good.txt',
        status: 'published',
        url: expect.stringMatching(/^\/2017\/01\/23\/a-good-article-[0-9a-f]{8}\.html$/),
        date: '2017-01-23',
        diagnostics: [],
      },
    ]);
  });

  test('reads a config that is code', async () => {
    const folder = folderWith({ ...good, 'backfile.config.mjs': 'export default { title: ["In", "code"].join(" ") };' });
    await runCommand(folder, ['build']);
    expect(readTexts(join(folder, 'dist'))['archive.json']).toContain('"title": "In code"');
  });

  test('holds what is dated after today, wherever it is today, unless told otherwise', async () => {
    const folder = folderWith({
      ...good,
      'seeds/tomorrow.txt': 'date 2017-06-16 Not yet.',
      'seeds/today.txt': 'date 2017-06-15 Now.',
    });
    const env = { SOURCE_DATE_EPOCH: String(Date.UTC(2017, 5, 14, 12) / 1000) };
    expect((await runCommand(folder, ['build'], { env })).stdout).toContain('found 3 files: 2 published, 1 held\n');
    expect((await runCommand(folder, ['build', '--future'], { env })).stdout).toContain('found 3 files: 3 published\n');
    expect((await runCommand(folder, ['build'], { env: { SOURCE_DATE_EPOCH: 'soon' } })).code).toBe(2);
  });
});
