/** An archive of made-up articles to look at, by the program as it is built. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { readArticle } from '../bench/articles/article.js';
import { corpus } from '../bench/corpus/generate.js';

const COMMAND = fileURLToPath(new URL('../../build/bundle/main.js', import.meta.url));
const ARTICLES = 3_000;

/**
 * Builds the site in `site/` below the folder.
 *
 * @param {string} folder
 * @param {{title: string, subtitle?: string}} config
 * @returns {Record<string, string>} kind of page → path below the site
 */
export function buildSite(folder, config) {
  for (const entry of corpus({ articles: ARTICLES, languages: ['en'] })) {
    const { folder: place, name, text } = readArticle(entry);
    const file = join(folder, 'articles', place, `${name}.txt`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  writeFileSync(join(folder, 'backfile.config.json'), JSON.stringify({ ...config, input: 'articles', out: 'site' }));
  execFileSync(process.execPath, [COMMAND, 'build', '--quiet'], { cwd: folder, stdio: 'inherit' });
  const day = join('2017', '05', readdirSync(join(folder, 'site/2017/05')).find((name) => /^\d\d$/.test(name)) ?? '');
  const article = readdirSync(join(folder, 'site', day)).find((name) => name !== 'index.html') ?? '';
  const indexes = { front: '.', year: '2017', month: '2017/05', day };
  const paths = Object.entries(indexes).map(([kind, path]) => [kind, join(path, 'index.html')]);
  return { ...Object.fromEntries(paths), article: join(day, article) };
}
