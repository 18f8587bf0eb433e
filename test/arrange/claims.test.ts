import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildSite } from '../../src/build.ts';
import { resolveConfig } from '../../src/config/resolve.ts';
import { type Tree, tempFolder, writeTree } from '../support/files.ts';

/** Status and codes of each source. */
async function ledgerOf(files: Tree): Promise<Record<string, string[]>> {
  const folder = tempFolder();
  writeTree(join(folder, 'seeds'), { 'good.txt': 'date 2001-01-01 Good.', ...files });
  const { ledger } = await buildSite(resolveConfig({}, folder));
  return Object.fromEntries(
    ledger.map(({ source, status, diagnostics }) => [source, [status, ...diagnostics.map(({ code }) => code)]]),
  );
}

const post = (fields: string) => `---\n${fields}\n---\nText.\n`;

describe('two sources', () => {
  test('that claim one URL by a slug of their choice are both refused', async () => {
    const lines = await ledgerOf({ 'a.md': post('date: 2001-02-03\nslug: news'), 'b.md': post('date: 2001-02-03\nslug: news') });
    expect([lines['a.md'], lines['b.md']]).toEqual([
      ['rejected', 'E-URL-CLAIMED'],
      ['rejected', 'E-URL-CLAIMED'],
    ]);
  });

  test('may choose one slug for two days', async () => {
    const lines = await ledgerOf({ 'a.md': post('date: 2001-02-03\nslug: news'), 'b.md': post('date: 2001-02-04\nslug: news') });
    expect([lines['a.md'], lines['b.md']]).toEqual([['published'], ['published']]);
  });

  test('that give themselves one id are published with a warning each', async () => {
    const lines = await ledgerOf({ 'a.md': post('date: 2001-02-03\nid: x1'), 'b.md': post('date: 2001-02-04\nid: x1') });
    expect([lines['a.md'], lines['b.md']]).toEqual([
      ['published', 'W-ID-DUPLICATE'],
      ['published', 'W-ID-DUPLICATE'],
    ]);
  });

  test('of one name with two endings are one article twice, if their text and date are one', async () => {
    const lines = await ledgerOf({ 'a.md': post('date: 2001-02-03'), 'a.txt': 'date 2001-02-03 Text.' });
    expect([lines['a.md'], lines['a.txt']]).toEqual([
      ['rejected', 'E-URL-CLAIMED'],
      ['rejected', 'E-URL-CLAIMED'],
    ]);
  });
});
