/** A folder as a static host shows it, on a port of its own: single and several ranges, text compressed, every request noted. */

/** @import {IncomingMessage, ServerResponse} from "node:http" */
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { joinParts, readRanges } from './ranges.js';

const TYPES = /** @type {Record<string, string>} */ ({
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
});

/**
 * @typedef {object} Answer
 * @property {string} path
 * @property {number} sent bytes of the body
 * @property {number} plain bytes of the body before it was compressed
 *
 * @typedef {object} Host
 * @property {string} origin
 * @property {() => Answer[]} take those since the last call
 * @property {() => number} count of answers since the last call of `take`
 * @property {() => void} close
 */

/**
 * @param {string} folder
 * @param {Record<string, string>} [pages] more pages, by path
 * @returns {Promise<Host>}
 */
export async function openHost(folder, pages = {}) {
  /** @type {Answer[]} */ const answers = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    answers.push({ path: pathname, ...answer(find(folder, pages, decodeURIComponent(pathname)), request, response) });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    origin: `http://127.0.0.1:${port}`,
    take: () => answers.splice(0),
    count: () => answers.length,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/**
 * @param {string} folder
 * @param {Record<string, string>} pages
 * @param {string} path
 * @returns {{content: Buffer, type: string | undefined, tag: string} | undefined} none where there is no such file
 */
function find(folder, pages, path) {
  const page = pages[path];
  if (page !== undefined) return { content: Buffer.from(page), type: TYPES['.html'], tag: `"${page.length}"` };
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
  const facts = statSync(file, { throwIfNoEntry: false });
  if (!facts?.isFile()) return undefined;
  return { content: readFileSync(file), type: TYPES[extname(file)], tag: `"${facts.size}-${facts.mtimeMs}"` };
}

/**
 * @param {ReturnType<typeof find>} found
 * @param {IncomingMessage} request
 * @param {ServerResponse} response
 * @returns {{sent: number, plain: number}}
 */
function answer(found, { headers }, response) {
  if (!found) return send(response, 404, {}, Buffer.from('not found'));
  const { content, type, tag } = found;
  const common = { 'Accept-Ranges': 'bytes', 'Cache-Control': 'max-age=600', ETag: tag };
  const ranges = readRanges(headers.range, content.length);
  if (ranges) {
    const part = joinParts(content, ranges, type ?? 'application/octet-stream');
    return send(response, 206, { ...common, ...part.headers }, part.body);
  }
  if (type === undefined) return send(response, 200, { ...common, 'Content-Type': 'application/octet-stream' }, content);
  const packed = { ...common, 'Content-Type': type, 'Content-Encoding': 'gzip' };
  return { ...send(response, 200, packed, gzipSync(content)), plain: content.length };
}

/**
 * @param {ServerResponse} response
 * @param {number} status
 * @param {Record<string, string>} headers
 * @param {Buffer} body
 */
function send(response, status, headers, body) {
  response.writeHead(status, { ...headers, 'Content-Length': body.length }).end(body);
  return { sent: body.length, plain: body.length };
}
