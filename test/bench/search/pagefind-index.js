/** @import {Site} from "../sites.js" */
/** @import {Contender, Program} from "../types.js" */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../measure/run.js';
import { PAGEFIND_OUT } from '../peers/pagefind.js';
import { ensureBuilt } from './archive.js';
import { listFiles } from './files.js';

/** @typedef {{program: (site: string) => Program, version: string}} Pagefind */

/**
 * @param {Pagefind} pagefind
 * @param {Site} site
 * @returns {Contender} one that indexes a site that is built
 */
export function indexer(pagefind, site) {
  const out = outOf(site);
  return {
    name: 'Pagefind',
    async prepare() {
      await ensureBuilt(site);
      rmSync(out, { recursive: true, force: true });
    },
    run: async () => (await run(pagefind.program(site.tool.out), site.folder)).sample,
    written: () => undefined,
  };
}

/**
 * @param {Pagefind} pagefind
 * @param {Site} site
 */
export async function ensureIndexed(pagefind, site) {
  if (existsSync(outOf(site))) return;
  const contender = indexer(pagefind, site);
  await contender.prepare(1);
  await contender.run();
}

/**
 * @param {Site} site
 * @returns {import('./files.js').File[]} the files of the index, without scripts, their styles and their machine code
 */
export function pagefindFiles(site) {
  return listFiles(outOf(site)).filter(({ path }) => !/\.(js|css|pagefind)$/.test(path));
}

/** @param {Site} site */
function outOf({ folder, tool }) {
  return join(folder, tool.out, PAGEFIND_OUT);
}
