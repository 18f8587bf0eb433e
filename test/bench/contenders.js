/** @import {BuildRow} from "./rows.js" */
/** @import {Site} from "./sites.js" */
/** @import {Contender, Program} from "./types.js" */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './measure/run.js';
import { change, listOutput, wipe } from './sites.js';

const FLOOR = fileURLToPath(new URL('peers/floor.js', import.meta.url));

/**
 * @param {string} name
 * @param {Program} program
 * @param {Site} site
 * @param {BuildRow} row
 * @returns {Contender} one that builds a site
 */
export function builder(name, program, site, { state, articles }) {
  const build = async () => {
    const { sample } = await run(program, site.folder);
    site.isBuilt = true;
    return sample;
  };
  return {
    name,
    async prepare(round) {
      if (state === 'cold') wipe(site);
      else if (!site.isBuilt) await build();
      if (state === 'changed') change(site, `A paragraph of round ${round}.`);
    },
    run: build,
    written: () => count(listOutput(site), name, articles),
  };
}

/**
 * @param {Site} site that was built before
 * @param {string} folder to write to
 * @returns {Contender} one that only writes files as large as those of the site
 */
export function floor(site, folder) {
  const list = join(folder, 'files.json');
  const out = join(folder, 'out');
  return {
    name: 'writing alone',
    async prepare() {
      mkdirSync(folder, { recursive: true });
      rmSync(out, { recursive: true, force: true });
      writeFileSync(list, JSON.stringify(listOutput(site).map(([path, size]) => [join(out, path), size])));
    },
    async run() {
      const { sample, stdout } = await run({ command: process.execPath, args: [FLOOR, list] }, folder);
      return { ...sample, ...JSON.parse(stdout) };
    },
    written: () => sum(listOutput(site)),
  };
}

/**
 * @param {string} name
 * @param {Program} program
 * @returns {Contender} one that builds nothing
 */
export function starter(name, program) {
  return {
    name,
    prepare: async () => {},
    run: async () => (await run(program, process.cwd())).sample,
    written: () => undefined,
  };
}

/**
 * @param {[path: string, size: number][]} files
 * @param {string} name
 * @param {number} articles
 * @throws {Error} where there are fewer pages than articles: that build did something else
 */
function count(files, name, articles) {
  const pages = files.filter(([path]) => path.endsWith('.html')).length;
  if (pages < articles) throw new Error(`${name} made ${pages} pages of ${articles} articles`);
  return sum(files);
}

/** @param {[path: string, size: number][]} files */
function sum(files) {
  return { files: files.length, bytes: files.reduce((total, [, size]) => total + size, 0) };
}
