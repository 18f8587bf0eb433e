/** The documents say what is so: every name is in them, and what they tell users to run is run here. */

import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../src/config/limits.ts';
import { validateConfig } from '../src/config/validate.ts';
import { codes } from '../src/model/codes.ts';
import { MARKDOWN_LIMITS } from '../src/parse/bounds.ts';
import { FRONT_MATTER_LIMITS } from '../src/parse/field-block.ts';
import { KNOWN_FIELDS } from '../src/parse/fields.ts';
import { backfile, withoutNpm } from './support/command.ts';
import { readTexts, tempFolder, writeTree } from './support/files.ts';
import { runCommand } from './support/host.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Contents of the README's code blocks of one kind, in order. */
function blocks(kind: string): string[] {
  return [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].filter((match) => match[1] === kind).map((match) => match[2] ?? '');
}

/** First cells of the rows of the table under a header row, without backticks. */
function rows(header: string): string[][] {
  const table = readme.slice(readme.indexOf(`| ${header} |`)).split('\n\n', 1)[0] ?? '';
  return table
    .split('\n')
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll('`', '')),
    );
}

const firstCells = (header: string) => rows(header).map(([cell = '']) => cell);

describe('the README', () => {
  test('has every diagnostic with its meaning', () => {
    const documented = rows('code | meaning').map(([code, meaning]) => [code, meaning]);
    expect(documented).toEqual(Object.entries(codes).map(([code, meaning]) => [code, meaning.replaceAll('`', '')]));
  });

  test('has every option of the command and no other', async () => {
    const { stdout } = await runCommand(tempFolder(), ['build', '--help']);
    const known = [...stdout.matchAll(/^ {2}(--[a-z-]+(?: <\w+>)?)/gm)].map((match) => match[1]);
    expect(firstCells('option | meaning')).toEqual(known);
  });

  test('has every option of the check and no other', async () => {
    const { stdout } = await runCommand(tempFolder(), ['check', '--help']);
    const known = [...stdout.matchAll(/^ {2}(--[a-z]+(?: <\w+>)?)/gm)].map((match) => match[1]);
    expect(firstCells('check option | meaning')).toEqual(known);
  });

  test('has every exit code', async () => {
    const { stdout } = await runCommand(tempFolder(), ['build', '--help']);
    expect(firstCells('exit code | meaning')).toEqual([...stdout.matchAll(/^ {2}(\d) {2}/gm)].map((match) => match[1]));
  });

  test('has every key of the config and no other', () => {
    const sample = {
      title: 'x',
      subtitle: 'x',
      url: 'https://x.org',
      language: 'x-y',
      publisher: 'x',
      rights: 'x',
      contact: 'x',
      provenance: 'x',
    };
    const paths = {
      input: 'x',
      out: 'x',
      templates: 'x',
      dates: 'dmy',
      origin: 'https://x.org',
      media: 'x',
      images: ['x.org'],
      encoding: { '**': 'latin1' },
      layout: 'flow',
      search: false,
      limits: {},
    };
    const keys = firstCells('key | meaning | default');
    expect(Object.keys(validateConfig({ ...sample, language: 'en', ...paths }, 'c'))).toEqual(keys);
    expect(() => validateConfig({ [`${keys[0]}s`]: 'x' }, 'c')).toThrow('there is no key');
  });

  test('has every limit with its default', () => {
    const documented = rows('limit | bounds | default').map(([limit, , value]) => [limit, Number(value)]);
    expect(Object.fromEntries(documented)).toEqual(DEFAULT_LIMITS);
  });

  test('has every field of front matter', () => {
    expect(firstCells('field | meaning')).toEqual([...KNOWN_FIELDS]);
  });

  test('has every limit of front matter and of Markdown', () => {
    const documented = (header: string) => rows(header).map((cells) => [cells[0], Number(cells.at(-1))]);
    expect(Object.fromEntries(documented('front matter | limit'))).toEqual(FRONT_MATTER_LIMITS);
    expect(Object.fromEntries(documented('Markdown | what is counted | limit'))).toEqual(MARKDOWN_LIMITS);
  });

  test('has every template', () => {
    const templates = readdirSync(join(root, 'templates')).filter((name) => name.endsWith('.html'));
    expect(templates.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });

  test('shows the version that npm pack gives', () => {
    expect(readme).toContain(`backfile-${manifest.version}.tgz`);
  });
});

describe('what the README shows', () => {
  const [example = ''] = blocks('text').filter((block) => block.startsWith('date '));
  const [config = ''] = blocks('json').filter((block) => block.includes('"title"'));
  const [ledgerLine = ''] = blocks('json').filter((block) => block.includes('"source"'));
  const programs = blocks('js');

  /** A project as the README has it: an article, a bad one, and a file that is none. */
  function project(): string {
    const folder = tempFolder();
    writeTree(folder, { 'articles/good.txt': example, 'articles/bad.txt': 'date 2023-02-29 Never.', 'articles/scan.pdf': '' });
    return folder;
  }

  test('the commands for one’s own articles work, and print what it says', () => {
    const folder = project();
    const commands = blocks('sh')
      .flatMap((block) => block.split('\n'))
      .filter((line) => / build /.test(line) && !/npm run|jekyll|hugo|pelican/.test(line));
    expect(commands).toEqual([
      'npx . build path/to/articles --out path/to/site',
      'npx backfile build articles --out site --report ledger.jsonl',
    ]);
    const ended = backfile(folder, commands[1]?.split(' ').slice(2) ?? []);
    const [shown = ''] = blocks('text').filter((block) => block.startsWith('built '));
    const steady = (text: string) => text.replace(/[\d.]+ kB/, 'N kB').replace(/in [\d.]+ s/, 'in N s');
    expect([ended.code, steady(ended.stdout)]).toEqual([1, steady(shown)]);
    expect(readTexts(folder)['ledger.jsonl']).toContain(ledgerLine);
    execFileSync('npx', ['.', 'build', join(folder, 'articles'), '--lenient', '--quiet', '--out', join(folder, 'path/to/site')], {
      cwd: root,
      // `build/` is compiled already; other tests use it while this one runs.
      env: { ...withoutNpm(), npm_config_ignore_scripts: 'true' },
    });
    expect(readTexts(join(folder, 'path/to/site'))).toEqual(readTexts(join(folder, 'site')));
  });

  test('the check prints what it says', async () => {
    const [command = ''] = blocks('sh').filter((block) => block.includes(' check '));
    const { code, stdout } = await runCommand(project(), command.trim().split(' ').slice(2));
    const [shown = ''] = blocks('text').filter((block) => block.startsWith('found  '));
    expect([code, stdout]).toEqual([1, shown]);
  });

  test('the commands for the archives of other generators work', async () => {
    const commands = blocks('sh').flatMap((block) => block.match(/(?<=^npx backfile )build (?:jekyll|hugo|pelican).*/gm) ?? []);
    expect(commands).toHaveLength(3);
    for (const command of commands) {
      const folder = tempFolder();
      const [, input = ''] = command.split(' ');
      const site = input.split('/')[0] ?? '';
      cpSync(join(root, 'test/sites', site, 'input'), join(folder, site), { recursive: true });
      const { code, stdout } = await runCommand(folder, command.split(' '));
      expect(code, command).toBe(0);
      expect(Number(/(\d+) published/.exec(stdout)?.[1]), command).toBeGreaterThan(5);
    }
  });

  test('the example of Markdown is published', async () => {
    const folder = tempFolder();
    writeTree(folder, { 'seeds/ferry.md': blocks('markdown')[0] ?? '' });
    expect((await runCommand(folder, ['build', '--strict', '--report', 'ledger.jsonl'])).code).toBe(0);
    expect(readTexts(folder)['ledger.jsonl']).toMatch(/"published","url":"\/2017\/01\/23\/the-ferry-is-back-/);
  });

  test('the config is accepted', async () => {
    const folder = project();
    writeTree(folder, { 'backfile.config.json': config });
    const { code } = await runCommand(folder, ['build', '--lenient']);
    expect([code, readTexts(join(folder, 'dist'))['index.html']?.includes('The Harbour Gazette')]).toEqual([0, true]);
  });

  test('the programs run', () => {
    const folder = project();
    const api = new URL('../build/index.js', import.meta.url).href;
    const shown = programs.map((program) => {
      writeTree(folder, { 'program.mjs': program.replace("'backfile'", `'${api}'`) });
      return execFileSync(process.execPath, ['program.mjs'], { cwd: folder, encoding: 'utf8' });
    });
    expect(shown[0]).toBe('built 3\n');
    expect(shown[1]).toMatch(/^1 2017\/01\/23\/the-ferry-to-the-islands-\S+\.html The ferry to the islands .* 2017-01-23\n$/);
    expect(shown).toHaveLength(2);
  });

  test('the CI recipes use options that there are', async () => {
    const commands = blocks('yaml').flatMap((block) =>
      [...block.matchAll(/npx backfile (build .*)$/gm)].map((match) => match[1] ?? ''),
    );
    expect(commands).toHaveLength(2);
    for (const command of commands) {
      const folder = tempFolder();
      writeTree(folder, { 'seeds/good.txt': example });
      expect((await runCommand(folder, command.split(' '))).code).toBe(0);
    }
  });

  test('the two commands are the ones that .ci/run runs', () => {
    const script = readFileSync(join(root, '.ci/run'), 'utf8');
    for (const command of ['npm ci', 'npm run build', 'npm test', 'npm run test:node24']) expect(script).toContain(command);
  });
});
