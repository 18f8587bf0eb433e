/** The folder of an index behind an address → its store. Servers that know no ranges send whole files, which are as good. */

import type { Store } from '../search/search.ts';
import { openByteCache } from './byte-cache.ts';

/** Milliseconds after which a request has failed. */
const PATIENCE = 30_000;
/** Bytes that are kept. */
const MOST_BYTES = 16 * 1024 * 1024;
const MANIFEST = 'index.json';

/** What a server sent: the part that was asked for, or the whole file. */
interface Reply {
  readonly isWhole: boolean;
  readonly bytes: Uint8Array;
}

/** `folder` is the address of the index's folder, with a slash at its end. What failed is asked for again the next time. */
export function openFetchStore(folder: string): Store {
  const kept = openByteCache(MOST_BYTES);
  const running = new Map<string, Promise<Uint8Array>>();
  /** Files of which nobody knows yet whether they come whole. */
  const tried = new Map<string, Promise<unknown>>();
  let hasRanges = false;

  async function load(file: string, start: number, end: number): Promise<Uint8Array> {
    const { isWhole, bytes } = await askFor(`${folder}${file}`, start, end);
    kept.set(isWhole ? file : nameOf(file, start, end), bytes);
    hasRanges ||= !isWhole;
    return isWhole ? partOf(bytes, start, end) : bytes;
  }

  /** The same part is asked for once, though several want it. */
  function share(file: string, start: number, end: number): Promise<Uint8Array> {
    const name = nameOf(file, start, end);
    const known = running.get(name);
    if (known !== undefined) return known;
    const own = load(file, start, end).finally(() => {
      running.delete(name);
      if (tried.get(file) === own) tried.delete(file);
    });
    running.set(name, own);
    if (!tried.has(file)) tried.set(file, own);
    return own;
  }

  return {
    async manifest() {
      // What it names changes when the archive does: an old one is worth nothing.
      const response = await request(`${folder}${MANIFEST}`, { cache: 'no-cache' });
      const text = await response.text();
      return parsed(text);
    },
    async read(file, start, end) {
      const trial = hasRanges ? undefined : tried.get(file);
      if (trial !== undefined) await settled(trial);
      const whole = kept.get(file);
      if (whole !== undefined) return partOf(whole, start, end);
      return kept.get(nameOf(file, start, end)) ?? share(file, start, end);
    },
  };
}

function nameOf(file: string, start: number, end: number): string {
  return `${file} ${start} ${end}`;
}

/** A manifest that is not JSON is for the engine to judge, as any other that is damaged. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // JSON.parse throws nothing but a SyntaxError.
    return undefined;
  }
}

/** Waits for the end of something, however it ends. */
async function settled(action: Promise<unknown>): Promise<void> {
  // Whoever asked for it is told what went wrong.
  await action.catch(() => {});
}

async function askFor(address: string, start: number, end: number): Promise<Reply> {
  const response = await request(address, { headers: { Range: `bytes=${start}-${end - 1}` } });
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (response.status !== 206) return { isWhole: true, bytes };
  const first = /^bytes (\d+)-/.exec(response.headers.get('Content-Range') ?? '')?.[1];
  if (Number(first) !== start || bytes.length !== end - start) throw new Error(`${address}: the server sent another part`);
  return { isWhole: false, bytes };
}

function partOf(bytes: Uint8Array, start: number, end: number): Uint8Array {
  if (bytes.length < end) throw new Error(`a file of the index ends at ${bytes.length}, before ${end}`);
  return bytes.subarray(start, end);
}

interface Options {
  readonly headers?: Readonly<Record<string, string>>;
  readonly cache?: 'no-cache';
}

async function request(address: string, options: Options): Promise<Response> {
  // Node's types do not know caches.
  const response = await fetch(address, { ...options, signal: AbortSignal.timeout(PATIENCE) } as RequestInit);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}
