/** A folder as a static host shows it, on a port of its own, until the test ends. */

import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { onTestFinished } from 'vitest';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/** Serves the folder below a path such as `/` or `/news/archive/`; gives the address of its front page. It stops when the test ends, or as `onEnd` says. */
export async function serve(folder: string, base: string, onEnd: (action: () => void) => void = onTestFinished): Promise<string> {
  const server = createServer(({ url = '/', headers }, response) =>
    answer(folder, base, { url, range: headers.range }, response),
  );
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onEnd(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`;
}

interface Asked {
  readonly url: string;
  /** `bytes=FIRST-LAST`; other forms are as good as none. */
  readonly range: string | undefined;
}

function answer(folder: string, base: string, { url, range = '' }: Asked, response: ServerResponse): void {
  const { pathname, search } = new URL(url, 'http://127.0.0.1');
  const path = resolve(folder, decodeURIComponent(pathname.slice(base.length)));
  const file = pathname.endsWith('/') ? join(path, 'index.html') : path;
  if (!pathname.startsWith(base) || !isWithin(folder, path)) {
    send(response, 404, '.txt', 'not below the base path');
  } else if (isFolder(file)) {
    response.writeHead(301, { Location: `${pathname}/${search}` }).end();
  } else if (existsSync(file)) {
    const content = readFileSync(file);
    const [, first, last] = (/^bytes=(\d+)-(\d+)$/.exec(range) ?? []).map(Number);
    if (first === undefined || last === undefined) send(response, 200, extname(file), content);
    else {
      response.setHeader('Content-Range', `bytes ${first}-${Math.min(last, content.length - 1)}/${content.length}`);
      send(response, 206, extname(file), content.subarray(first, last + 1));
    }
  } else {
    send(response, 404, '.html', readFileSync(join(folder, '404.html')));
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function isWithin(folder: string, path: string): boolean {
  return `${path}${sep}`.startsWith(folder + sep);
}

function send(response: ServerResponse, status: number, extension: string, content: string | Uint8Array): void {
  const type = TYPES[extension] ?? 'application/octet-stream';
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(content);
}
