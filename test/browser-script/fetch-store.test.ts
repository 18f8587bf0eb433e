/** The index's store over fetch: what servers send, and how often they are asked. */

import { afterEach, expect, test, vi } from 'vitest';
import { openByteCache } from '../../src/browser/byte-cache.ts';
import { openFetchStore } from '../../src/browser/fetch-store.ts';

const FILE = Uint8Array.from({ length: 100 }, (_, index) => index);

/** The ranges that a server was asked for, by how it answers. */
function serveBy(answer: (start: number, end: number) => Response | Promise<Response>): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (address: string, { headers }: { headers: { Range: string } }) => {
    const [, start, last] = /^bytes=(\d+)-(\d+)$/.exec(headers.Range) ?? [];
    asked.push(`${address.split('/').at(-1)} ${start} ${last}`);
    await Promise.resolve();
    return answer(Number(start), Number(last) + 1);
  });
  return asked;
}

function part(start: number, end: number, told = start): Response {
  return new Response(FILE.slice(start, end), { status: 206, headers: { 'Content-Range': `bytes ${told}-${end - 1}/100` } });
}

const open = () => openFetchStore('https://example.org/search/');
const read = async (store: ReturnType<typeof open>, start: number, end: number, file = 'a.bin') => [
  ...(await store.read(file, start, end)),
];

afterEach(() => vi.unstubAllGlobals());

test('parts are asked for as ranges, once', async () => {
  const asked = serveBy(part);
  const store = open();
  expect(await read(store, 10, 13)).toEqual([10, 11, 12]);
  expect(await read(store, 10, 13)).toEqual([10, 11, 12]);
  expect(await Promise.all([read(store, 5, 6), read(store, 5, 6)])).toEqual([[5], [5]]);
  expect(asked).toEqual(['a.bin 10 12', 'a.bin 5 5']);
});

test('a server without ranges is asked once for each file, however many parts are wanted at once', async () => {
  const asked = serveBy(() => new Response(FILE));
  const store = open();
  const parts = [read(store, 0, 2), read(store, 50, 52), read(store, 98, 100), read(store, 7, 8, 'b.bin')];
  expect(await Promise.all(parts)).toEqual([[0, 1], [50, 51], [98, 99], [7]]);
  expect(await read(store, 3, 4)).toEqual([3]);
  expect(asked).toEqual(['a.bin 0 1', 'b.bin 7 7']);
});

test.each<[string, () => Response | Promise<Response>]>([
  ['too few bytes', () => part(10, 12)],
  ['another part', () => part(11, 14, 11)],
  ['a part that it does not name', () => new Response(FILE.slice(10, 13), { status: 206 })],
  ['a file that ends before', () => new Response(FILE.slice(0, 12))],
  ['that there is no such file', () => new Response('', { status: 404 })],
  ['nothing', () => Promise.reject(new TypeError('offline'))],
])('a server that sends %s has failed, and is asked again the next time', async (_, answer) => {
  let isBroken = true;
  const asked = serveBy((start, end) => (isBroken ? answer() : part(start, end)));
  const store = open();
  await expect(Promise.all([read(store, 10, 13), read(store, 20, 21)])).rejects.toThrow();
  isBroken = false;
  asked.length = 0;
  if (_ === 'a file that ends before') return;
  expect(await read(store, 10, 13)).toEqual([10, 11, 12]);
  expect(asked).toEqual(['a.bin 10 12']);
});

test('what came in first is forgotten first', () => {
  const cache = openByteCache(10);
  for (const name of ['a', 'b', 'c']) cache.set(name, new Uint8Array(4));
  expect(['a', 'b', 'c'].map((name) => cache.get(name)?.length)).toEqual([undefined, 4, 4]);
  cache.set('large', new Uint8Array(20));
  expect(['b', 'c', 'large'].map((name) => cache.get(name)?.length)).toEqual([undefined, undefined, 20]);
});
