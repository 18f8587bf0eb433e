/** @import {Program} from "../types.js" */
import { existsSync, readFileSync } from 'node:fs';
import { arch, platform } from 'node:process';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('node_modules/', import.meta.url));
const PLATFORM = { name: platform === 'win32' ? 'windows' : platform, extension: platform === 'win32' ? '.exe' : '' };
/** The program itself: the package's command starts it from Node, which would count, too. */
const COMMAND = `${FOLDER}@pagefind/${PLATFORM.name}-${arch}/bin/pagefind_extended${PLATFORM.extension}`;
/** The page that searches with Pagefind's script and shows what it finds. */
const PAGE = new URL('sites/pagefind/index.html', import.meta.url);

/** Where Pagefind writes, below the site. */
export const PAGEFIND_OUT = 'pagefind';

/** Articles alone are indexed, and of them headline and text. */
const ARTICLES = ['--glob', '[0-9]*/[0-9]*/[0-9]*/*-*.html', '--root-selector', 'article', '--exclude-selectors', 'footer'];

/** @returns {{program: (site: string) => Program, version: string} | undefined} none where it is not installed */
export function findPagefind() {
  if (!existsSync(COMMAND)) return undefined;
  const { version } = JSON.parse(readFileSync(`${FOLDER}pagefind/package.json`, 'utf8'));
  return {
    program: (site) => ({ command: COMMAND, args: ['--silent', '--site', site, ...ARTICLES] }),
    version: String(version),
  };
}

/** @returns {string} */
export function pagefindPage() {
  return readFileSync(PAGE, 'utf8');
}
