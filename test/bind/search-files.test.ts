/** What a site has for its search page, and that it has nothing of it where nobody is to search. */

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { build, type UserConfig } from '../../src/index.ts';
import { readTexts, tempFolder, writeTree } from '../support/files.ts';

const BUNDLES = new URL('../../build/browser/', import.meta.url);

async function siteWith(config: UserConfig, files: Record<string, string> = {}): Promise<Record<string, string>> {
  const folder = tempFolder();
  writeTree(folder, {
    'in/a.txt': 'date 2017-01-23 Ships came.',
    'in/b.md': '---\ndate: 2017-01-24\nlang: de-AT\n---\nSchiffe.\n',
    ...files,
  });
  const templates = Object.keys(files).length === 0 ? {} : { templates: `${folder}/own` };
  await build({ config: { ...config, ...templates, input: `${folder}/in`, out: `${folder}/site` } });
  return readTexts(`${folder}/site`);
}

test('the script has the stemmers of the archive’s languages', async () => {
  const parts = ['stem/german', 'stem/english', 'search'].map((name) => readFileSync(new URL(`${name}.js`, BUNDLES), 'utf8'));
  expect((await siteWith({}))['assets/search.js']).toBe(`//# allFunctionsCalledOnLoad\n${parts.join('')}`);
});

test('nothing of the script looks for Node, whatever a page calls a process', async () => {
  const site = await siteWith({});
  for (const script of ['search.js', 'search-nearest.js'])
    expect(site[`assets/${script}`], script).not.toMatch(/\bprocess\b|\bnode:|getBuiltinModule/);
});

test('what the script loads for a word that no article has is beside it', async () => {
  const site = await siteWith({});
  expect(site['assets/search.js']).toContain('import(`./search-nearest.js`)');
  expect(site['assets/search-nearest.js']).toMatch(/export\{\w+ as nearestForms,\w+ as suggestionLines\}/);
});

test('browsers can add the archive, where its address is known', async () => {
  const site = await siteWith({ title: 'A & <B>', url: 'https://example.org/news/' });
  expect(site['search/opensearch.xml']).toContain('template="https://example.org/news/search/?q={searchTerms}"');
  expect(site['search/opensearch.xml']).toContain('<ShortName>A &#38; &#60;B&#62;</ShortName>');
  expect(site['2017/index.html']).toContain('<link rel="search"');
  expect((await siteWith({}))['search/opensearch.xml']).toBeUndefined();
});

test.each(['search.js', 'search-nearest.js'])('a user’s own %s takes the place of this one', async (script) => {
  const site = await siteWith({}, { [`own/assets/${script}`]: '// mine' });
  expect(site[`assets/${script}`]).toBe('// mine');
});

test('an archive that is not to be searched has nothing of it', async () => {
  const site = await siteWith({ search: false, url: 'https://example.org/' });
  expect(Object.keys(site).filter((path) => path.includes('search'))).toEqual([]);
  expect(site['index.html']).not.toMatch(/role="search"|rel="search"/);
});
