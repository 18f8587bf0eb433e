/** @import {Tool} from "../types.js" */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toMarkdown } from '../articles/markdown.js';
import { copySite } from './copy-site.js';

const FOLDER = fileURLToPath(new URL('node_modules/@11ty/eleventy/', import.meta.url));

/** @type {Tool} */
export const eleventy = {
  key: 'eleventy',
  name: 'Eleventy',
  out: '_site',
  wiped: ['_site'],
  find,
  scaffold: (folder) => copySite('eleventy', folder),
  source: (article) => ({
    path: `articles/${article.folder}/${article.name}.md`,
    text: toMarkdown(article, { permalink: `/${article.date.replaceAll('-', '/')}/${article.name}.html` }),
  }),
};

function find() {
  if (!existsSync(FOLDER)) return undefined;
  const { version } = JSON.parse(readFileSync(`${FOLDER}package.json`, 'utf8'));
  return { program: { command: process.execPath, args: [`${FOLDER}cmd.cjs`, '--quiet'] }, version: String(version) };
}
