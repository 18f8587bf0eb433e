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
 * A file as it is sent. It is kept, as a warm host has it: what is measured is not how long the host reads.
 *
 * @typedef {object} Kept
 * @property {Buffer} content
 * @property {string} type
 * @property {string} tag
 * @property {Buffer} [packed] of what is text
 */

/**
 * @param {string} folder
 * @param {Record<string, string>} [pages] more pages, by path
 * @returns {Promise<Host>}
 */
export async function openHost(folder, pages = {}) {
  /** @type {Answer[]} */ const answers = [];
  /** @type {Map<string, Kept | undefined>} */ const kept = new Map();
  const find = (/** @type {string} */ path) => {
    if (!kept.has(path)) kept.set(path, read(folder, pages, path));
    return kept.get(path);
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    answers.push({ path: pathname, ...answer(find(decodeURIComponent(pathname)), request, response) });
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
 * @returns {Kept | undefined} none where there is no such file
 */
function read(folder, pages, path) {
  const page = pages[path];
  if (page !== undefined) return keep(Buffer.from(page), '.html', `"${page.length}"`);
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
  const facts = statSync(file, { throwIfNoEntry: false });
  return facts?.isFile() ? keep(readFileSync(file), extname(file), `"${facts.size}-${facts.mtimeMs}"`) : undefined;
}

/**
 * @param {Buffer} content
 * @param {string} extension
 * @param {string} tag
 * @returns {Kept}
 */
function keep(content, extension, tag) {
  const type = TYPES[extension];
  if (type === undefined) return { content, type: 'application/octet-stream', tag };
  return { content, type, tag, packed: gzipSync(content) };
}

/**
 * @param {Kept | undefined} found
 * @param {IncomingMessage} request
 * @param {ServerResponse} response
 * @returns {{sent: number, plain: number}}
 */
function answer(found, { headers }, response) {
  if (!found) return send(response, 404, {}, Buffer.from('not found'));
  const { content, type, tag, packed } = found;
  const common = { 'Accept-Ranges': 'bytes', 'Cache-Control': 'max-age=600', ETag: tag };
  const ranges = readRanges(headers.range, content.length);
  if (ranges) {
    const part = joinParts(content, ranges, type);
    return send(response, 206, { ...common, ...part.headers }, part.body);
  }
  const whole = { ...common, 'Content-Type': type };
  if (packed === undefined) return send(response, 200, whole, content);
  return { ...send(response, 200, { ...whole, 'Content-Encoding': 'gzip' }, packed), plain: content.length };
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
