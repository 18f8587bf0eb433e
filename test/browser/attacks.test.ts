/** Guarantee 6: no article runs code, neither in the build nor in a reader's browser, though no policy holds it back. */

import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from 'vitest';
import { type BuildResult, build } from '../../src/index.ts';
import { readTree, tempFolder, writeTree } from '../support/files.ts';
import { serve } from '../support/server.ts';
import { type Attack, attacks } from './attacks.ts';
import { harm, ranInBuild, watch } from './harm.ts';

const WAYS: Readonly<Record<string, (site: string) => string | Promise<string>>> = {
  'from disk': (site) => `${pathToFileURL(site).href}/`,
  'from a host': (site) => serve(site, '/'),
};
const ATTACKS = attacks.map((attack, index) => ({ ...attack, word: `word${index}stays`, path: attack.path ?? `${index}.md` }));

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.connect(inject('chromium'));
});

afterAll(() => browser.close());

test.each(Object.keys(WAYS))('no attack runs, asks for anything or leads away, %s', async (way) => {
  const { site } = await buildAttacks();
  const root = (await WAYS[way]?.(site)) ?? '';
  const context = await browser.newContext({ bypassCSP: true });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const faults = watch(page, root);
  for (const path of pagesOf(site)) {
    await page.goto(root + path);
    expect(await harm(page, root), path).toEqual([]);
    expect(page.url()).toBe(root + path);
  }
  expect(faults).toEqual([]);
});

test('no attack runs in the build', async () => {
  await buildAttacks();
  expect(ranInBuild()).toBe(false);
});

test('the words around an attack stay on the page', async () => {
  const { site } = await buildAttacks();
  const tree = readTree(site);
  const bodies = pagesOf(site).map((path) => String(tree[path]).split('class="article-body"')[1] ?? '');
  const lost = ATTACKS.filter(({ keepsText, word }) => keepsText !== false && !bodies.some((body) => body.includes(`${word}.`)));
  expect(lost.map(({ name }) => name)).toEqual([]);
});

test('front matter for an engine is refused', async () => {
  const { result } = await buildAttacks();
  const engines = ATTACKS.flatMap(({ file, path }) => (file === undefined ? [] : [path]));
  const refused = result.ledger.flatMap(({ source, diagnostics }) =>
    diagnostics.some(({ code }) => code === 'E-FRONT-MATTER') ? [source.replace(/^input\//, '')] : [],
  );
  expect(refused.sort()).toEqual(engines.sort());
});

async function buildAttacks(): Promise<{ site: string; result: BuildResult }> {
  const folder = tempFolder();
  writeTree(`${folder}/input`, Object.fromEntries(ATTACKS.map((attack) => [attack.path, fileOf(attack)])));
  const site = `${folder}/site`;
  const result = await build({ config: { input: `${folder}/input`, out: site } });
  return { site, result };
}

function fileOf({ file, fields = '', body = 'p', word }: Attack & { word: string }): string {
  return file ?? `---\ndate: 2017-01-23\n${fields}\n---\n${word}.\n\n${body}\n`;
}

function pagesOf(site: string): string[] {
  return Object.keys(readTree(site)).filter((path) => path.endsWith('.html'));
}
