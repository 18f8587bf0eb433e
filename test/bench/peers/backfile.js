/** @import {Article} from "../articles/article.js" */
/** @import {Tool} from "../types.js" */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toMarkdown } from '../articles/markdown.js';

const COMMAND = fileURLToPath(new URL('../../../build/bundle/main.js', import.meta.url));
export const BACKFILE_CONFIG = { title: 'The Archive', url: 'https://archive.example/', input: 'articles', out: 'dist' };

/** Backfile with its own form of articles. */
export const backfile = create('backfile', 'Backfile', ({ folder, name, text }) => ({
  path: `articles/${folder}/${name}.txt`,
  text,
}));

/** Backfile with the form that the others take. */
export const backfileMarkdown = create('backfile-markdown', 'Backfile, Markdown', (article) => ({
  path: `articles/${article.folder}/${article.name}.md`,
  text: toMarkdown(article),
}));

/** @param {string} option */
export function hasOption(option) {
  return execFileSync(process.execPath, [COMMAND, 'build', '--help'], { encoding: 'utf8' }).includes(`${option} `);
}

/** @param {string[]} args */
export function backfileProgram(...args) {
  return { command: process.execPath, args: [COMMAND, ...args] };
}

/**
 * @param {string} key
 * @param {string} name
 * @param {(article: Article) => {path: string, text: string}} source
 * @returns {Tool}
 */
function create(key, name, source) {
  return {
    key,
    name,
    out: 'dist',
    wiped: ['dist', '.backfile'],
    find: () => ({ program: backfileProgram('build', '--quiet'), version: version() }),
    scaffold(folder) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'backfile.config.json'), JSON.stringify(BACKFILE_CONFIG));
    },
    source,
  };
}

function version() {
  return execFileSync(process.execPath, [COMMAND, '--version'], { encoding: 'utf8' }).trim();
}
