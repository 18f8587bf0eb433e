/** The index's store over fetch: what servers send, and how often they are asked. */

import { afterEach, expect, test, vi } from 'vitest';
import { openByteCache } from '../../src/browser/byte-cache.ts';
import { openFetchStore } from '../../src/browser/fetch-store.ts';
import { IndexFault } from '../../src/search/search.ts';

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

const open = (anew = false) => openFetchStore('https://example.org/search/', { anew });
const read = async (store: ReturnType<typeof open>, start: number, end: number, file = 'a.bin') => [
  ...((await store.read(file, [{ start, end }]))[0] ?? []),
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
])('a server that sends %s has failed, and is asked again the next time', async (_kind, answer) => {
  let isBroken = true;
  const asked = serveBy((start, end) => (isBroken ? answer() : part(start, end)));
  const store = open();
  await expect(Promise.all([read(store, 10, 13), read(store, 20, 21)])).rejects.toThrow();
  isBroken = false;
  asked.length = 0;
  expect(await read(store, 10, 13)).toEqual([10, 11, 12]);
  expect(asked).toEqual(['a.bin 10 12']);
});

test('a file that is not there is told apart from one that cannot be had', async () => {
  const kindOf = (status: number) => {
    serveBy(() => new Response('', { status }));
    return read(open(), 0, 1).catch((error: unknown) => (error instanceof IndexFault ? error.kind : 'failed'));
  };
  expect([await kindOf(404), await kindOf(403), await kindOf(500)]).toEqual(['gone', 'failed', 'failed']);
});

test('what a page asks for early is asked for as it does, and past every cache where the index is opened anew', async () => {
  const asked: [string | undefined, string | undefined][] = [];
  vi.stubGlobal('fetch', async (address: string, { cache }: { cache?: string }) => {
    asked.push([address.split('/').at(-1), cache]);
    return new Response('{}');
  });
  for (const anew of [false, true]) {
    const store = open(anew);
    await Promise.all([store.manifest(), store.headCopies()]);
  }
  expect(asked).toEqual([
    ['index.json', undefined],
    ['heads.bin', undefined],
    ['index.json', 'no-cache'],
    ['heads.bin', 'no-cache'],
  ]);
});

test('what came in first is forgotten first', () => {
  const cache = openByteCache(10);
  for (const name of ['a', 'b', 'c']) cache.set(name, new Uint8Array(4));
  expect(['a', 'b', 'c'].map((name) => cache.get(name)?.length)).toEqual([undefined, 4, 4]);
  cache.set('large', new Uint8Array(20));
  expect(['b', 'c', 'large'].map((name) => cache.get(name)?.length)).toEqual([undefined, undefined, 20]);
});

/** A server that knows several ranges, as RFC 9110 has them, and the header of each request. */
function serveSeveral(answer: (ranges: [number, number][]) => Response): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (_: string, { headers }: { headers: { Range: string } }) => {
    asked.push(headers.Range);
    const ranges = [...headers.Range.matchAll(/(\d+)-(\d+)/g)].map(([, first, last]): [number, number] => [
      Number(first),
      Number(last) + 1,
    ]);
    return answer(ranges);
  });
  return asked;
}

function multipart(ranges: readonly [number, number][], boundary: string): Response {
  const head = (start: number, end: number) =>
    Buffer.from(`\r\n--${boundary}\r\nContent-Type: x/y\r\nContent-Range: bytes ${start}-${end - 1}/100\r\n\r\n`);
  const pieces = ranges.flatMap(([start, end]) => [head(start, end), FILE.slice(start, end)]);
  const type = `multipart/byteranges; boundary="${boundary}"`;
  return new Response(Buffer.concat([...pieces, Buffer.from(`\r\n--${boundary}--\r\n`)]), {
    status: 206,
    headers: { 'Content-Type': type },
  });
}

const readAll = async (store: ReturnType<typeof open>, ...parts: [number, number][]) =>
  (
    await store.read(
      'a.bin',
      parts.map(([start, end]) => ({ start, end })),
    )
  ).map((bytes) => [...bytes]);

test('several parts of a file are one request, and what is known is not asked for again', async () => {
  const asked = serveSeveral((ranges) =>
    ranges.length > 1 ? multipart(ranges, 'THIS_STRING_SEPARATES') : part(...(ranges[0] as [number, number])),
  );
  const store = open();
  expect(await readAll(store, [1, 3], [10, 11], [98, 100])).toEqual([[1, 2], [10], [98, 99]]);
  expect(await readAll(store, [10, 11], [20, 22], [98, 100], [30, 31])).toEqual([[10], [20, 21], [98, 99], [30]]);
  expect(asked).toEqual(['bytes=1-2, 10-10, 98-99', 'bytes=20-21, 30-30']);
});

test('a part that looks like what is between parts is read by its length', async () => {
  const tricky = Buffer.from('--B\r\nContent-Range: bytes 0-1/9\r\n\r\n');
  const body = Buffer.concat([
    Buffer.from(`--B\r\nContent-Range: bytes 5-${4 + tricky.length}/99\r\n\r\n`),
    tricky,
    Buffer.from('\r\n--B--'),
  ]);
  vi.stubGlobal(
    'fetch',
    async () => new Response(body, { status: 206, headers: { 'Content-Type': 'multipart/byteranges; boundary=B' } }),
  );
  expect(await open().read('a.bin', [{ start: 5, end: 5 + tricky.length }])).toEqual([Uint8Array.from(tricky)]);
});

test.each<[string, (ranges: [number, number][]) => Response, number]>([
  ['the first of them alone', (ranges) => part(...(ranges[0] as [number, number])), 3],
  [
    'one range that holds all',
    (ranges) => part(Math.min(...ranges.map(([start]) => start)), Math.max(...ranges.map(([, end]) => end))),
    1,
  ],
  ['the whole file', () => new Response(FILE), 1],
  [
    'parts that end too soon',
    (ranges) => (ranges.length > 1 ? multipart([[1, 3]], 'B') : part(...(ranges[0] as [number, number]))),
    3,
  ],
])('a server that answers several ranges with %s gives what it has', async (_, answer, requests) => {
  const asked = serveSeveral(answer);
  const store = open();
  expect(await readAll(store, [1, 3], [10, 11], [98, 100])).toEqual([[1, 2], [10], [98, 99]]);
  expect(asked).toHaveLength(requests);
  asked.length = 0;
  expect(await readAll(store, [40, 41], [50, 51])).toEqual([[40], [50]]);
  expect(asked).toHaveLength(_ === 'the whole file' ? 0 : requests === 1 ? 1 : 2);
});
