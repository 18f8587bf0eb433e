/**
 * Golden sites: each folder is one behaviour. `input/` or a config makes a site that equals `expected/` byte for byte, and a
 * ledger that equals `ledger.jsonl`. `UPDATE_SITES=1 npx vitest run test/sites` writes both anew; read the difference.
 */

import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type BuildOptions, buildSite } from '../../src/build.ts';
import { reportLine } from '../../src/cli/report.ts';
import type { Config } from '../../src/config/config.ts';
import { loadConfig } from '../../src/config/load.ts';
import { resolveConfig } from '../../src/config/resolve.ts';
import type { CivilDate } from '../../src/model/civil-date.ts';
import { readTexts, tempFolder, writeTree } from '../support/files.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const sites = readdirSync(here, { withFileTypes: true })
  .filter((dirent) => dirent.isDirectory())
  .map(({ name }) => name);

interface Built {
  readonly files: Record<string, string>;
  readonly ledger: string;
}

async function build(site: string, limits: Partial<Config['limits']> = {}, options: BuildOptions = {}): Promise<Built> {
  const { config, folder } = await loadConfig(join(here, site));
  // The index is bytes, and its script is what a bundler makes: `test/search/` has tests of their own.
  const resolved = resolveConfig({ input: 'input', search: false, ...config, limits: { ...config.limits, ...limits } }, folder);
  const out = tempFolder();
  const { ledger } = await buildSite({ ...resolved, out }, { today: '2020-01-01' as CivilDate, ...options });
  return { files: readTexts(out), ledger: ledger.map((line) => `${JSON.stringify(reportLine(line))}\n`).join('') };
}

function update(site: string, { files, ledger }: Built): void {
  const folder = join(here, site, 'expected');
  rmSync(folder, { recursive: true, force: true });
  writeTree(folder, files);
  writeFileSync(join(here, site, 'ledger.jsonl'), ledger);
}

describe.each(sites)('%s', (site) => {
  test('equals what is expected, file by file', async () => {
    const built = await build(site);
    if (process.env['UPDATE_SITES']) update(site, built);
    const expected = readTexts(join(here, site, 'expected'));
    expect(Object.keys(built.files)).toEqual(Object.keys(expected));
    for (const [path, text] of Object.entries(built.files)) expect(text, path).toBe(expected[path]);
    expect(built.ledger).toBe(readFileSync(join(here, site, 'ledger.jsonl'), 'utf8'));
  });

  test('is the same with volumes cut into years and into months', async () => {
    const [years, months] = [await build(site, {}, { volumes: 'years' }), await build(site, {}, { volumes: 'months' })];
    expect(months).toEqual(years);
    expect(await build(site, { volumeArticles: 1 })).toEqual(years);
  });

  test('is the same whether texts are kept between the passes or read again', async () => {
    expect(await build(site, { memoryBytes: 0 })).toEqual(await build(site));
    expect(await build(site, { memoryBytes: 3000 })).toEqual(await build(site));
  });
});
