import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as backfile from '../../src/index.ts';
import { readTexts, tempFolder, writeTree } from '../support/files.ts';

test('the public API is this and nothing else', () => {
  expect(Object.keys(backfile).sort()).toEqual(['Failure', 'IndexFault', 'build', 'defineConfig', 'openSearch']);
});

test('build() takes a config and a folder, and says what it did', async () => {
  const folder = tempFolder();
  writeTree(folder, { 'news/a.txt': 'date 2001-01-01 One.', 'news/b.txt': 'nothing' });
  const config = backfile.defineConfig({ title: 'Test', input: 'news', out: 'site' });
  const { outcome, ledger, written } = await backfile.build({ config, folder });
  expect([outcome, ledger.map(({ status }) => status), written?.files]).toEqual(['built', ['published', 'rejected'], 18]);
  expect(readTexts(join(folder, 'site'))['index.html']).toContain('<title>Test</title>');
  const { hits } = await (await backfile.openSearch(join(folder, 'site'))).search({
    text: 'one',
    isTyping: false,
    from: '',
    to: '',
    language: '',
    order: 'relevance',
  });
  expect(hits).toEqual([0]);
});

test('build() throws a Failure with diagnostics for a wrong config', async () => {
  const config = { tilte: 'x' } as backfile.UserConfig;
  await expect(backfile.build({ config })).rejects.toMatchObject({
    name: 'Failure',
    kind: 'usage',
    diagnostics: [{ code: 'E-CONFIG-KEY' }],
  });
});
