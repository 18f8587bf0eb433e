/**
 * What Lighthouse says of a page of each kind: `npm run lighthouse` builds a made-up archive, serves it compressed on loopback,
 * and prints the four scores of each page with what a missing point is for.
 */

import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { createWorkFolder } from '../bench/work-folder.js';
import { program } from './launch.js';
import { buildSite } from './made-up-site.js';

/** @typedef {{title: string, score: number}} Category */
/** @typedef {{id: string, score: number | null, scoreDisplayMode: string}} Audit */
/** @typedef {{categories: Record<string, Category & {auditRefs: {id: string, weight: number}[]}>, audits: Record<string, Audit>}} Report */

const TYPES = /** @type {Record<string, string>} */ ({
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
});
const run = promisify(execFile);

/**
 * @param {string} site
 * @returns {Promise<import('node:http').Server>}
 */
function serve(site) {
  const server = createServer((request, response) => {
    const file = join(site, decodeURI(new URL(request.url ?? '/', 'http://localhost').pathname));
    if (!existsSync(file)) return response.writeHead(404).end();
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const headers = { 'content-type': type, 'content-encoding': 'gzip', 'cache-control': 'max-age=31536000' };
    return response.writeHead(200, headers).end(gzipSync(readFileSync(file)));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/**
 * @param {string} url
 * @param {string} file where the report goes
 * @returns {Promise<string>} the scores, and the audits that cost some
 */
async function measure(url, file) {
  const { path, args, env } = program();
  const options = ['--quiet', '--output=json', `--output-path=${file}`, `--chrome-flags=${args.join(' ')}`];
  await run('lighthouse', [url, ...options], { env: { ...env, CHROME_PATH: path } });
  const { categories, audits } = /** @type {Report} */ (JSON.parse(readFileSync(file, 'utf8')));
  const scores = Object.values(categories).map(({ title, score }) => `${title} ${Math.round(score * 100)}`);
  const costly = Object.values(categories).flatMap(({ auditRefs }) =>
    auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id),
  );
  const lacking = [...new Set(costly)].filter((id) => (audits[id]?.score ?? 1) < 0.9);
  return [...scores, ...lacking.map((id) => `(${id})`)].join(', ');
}

const folder = createWorkFolder();
const paths = buildSite(folder, { title: 'Archive' });
const server = await serve(join(folder, 'site'));
const address = /** @type {import('node:net').AddressInfo} */ (server.address());
for (const [kind, path] of Object.entries(paths)) {
  const scores = await measure(`http://127.0.0.1:${address.port}/${path}`, join(folder, `${kind}.json`));
  console.log(`${kind.padEnd(8)} ${scores}`);
}
server.close();
