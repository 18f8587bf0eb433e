/** @import {Tool} from "../types.js" */
import { spawnSync } from 'node:child_process';
import { toMarkdown } from '../articles/markdown.js';
import { copySite } from './copy-site.js';

/** @type {Tool} */
export const hugo = {
  key: 'hugo',
  name: 'Hugo',
  out: 'public',
  wiped: ['public', 'resources'],
  find,
  scaffold: (folder) => copySite('hugo', folder),
  source: (article) => ({
    path: `content/articles/${article.folder}/${article.name}.md`,
    text: toMarkdown(article, { url: `/${article.date.replaceAll('-', '/')}/${article.name}.html` }),
  }),
};

/** Hugo is no package: it is used where it is installed. */
function find() {
  const { stdout, status } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  if (status !== 0) return undefined;
  const [version = 'of unknown version'] = /\d+\.\d+\.\d+/.exec(stdout) ?? [];
  return { program: { command: 'hugo', args: ['--quiet'] }, version };
}
