/** The folder of an index behind an address → its store. Servers that know no ranges send whole files, which are as good. */

import { IndexFault, type Part, type Store } from '../search/search.ts';
import { openByteCache } from './byte-cache.ts';
import { partsIn, rangeHeader } from './byte-ranges.ts';

/** Milliseconds after which a request has failed: a whole file on a slow line takes most of a minute. */
const PATIENCE = 60_000;
/** For what is a help, and no need. */
const SHORT_PATIENCE = 5000;
/** Bytes that are kept: a search of 100,000 articles takes six whole files of a server that knows no ranges. */
const MOST_BYTES = 48 * 1024 * 1024;
const MANIFEST = 'index.json';
const HEAD_COPIES = 'heads.bin';

/** What a server sent: the whole file, or parts of it, those undefined that did not come. */
type Reply =
  | { readonly isWhole: true; readonly bytes: Uint8Array }
  | { readonly isWhole: false; readonly parts: readonly (Uint8Array | undefined)[] };

/**
 * `folder` is the address of the index's folder, with a slash at its end. What failed is asked for again the next time; a file that is not there
 * rejects with an `IndexFault`. What the page has asked for already is taken, and may come from a cache as the page itself: but not
 * where it is opened `anew`.
 */
export function openFetchStore(folder: string, { anew }: { readonly anew: boolean }): Store {
  const kept = openByteCache(MOST_BYTES);
  const running = new Map<string, Promise<Uint8Array[]>>();
  /** Files of which nobody knows yet whether they come whole. */
  const tried = new Map<string, Promise<unknown>>();
  let hasRanges = false;
  /** Whether one request can ask for several ranges, as far as is known. */
  let hasSeveral = true;

  async function load(file: string, parts: readonly Part[]): Promise<Uint8Array[]> {
    const reply = await askFor(`${folder}${file}`, parts);
    if (reply.isWhole) {
      if (parts.some(({ end }) => end > reply.bytes.length)) throw new Error(`${file} ends early`);
      kept.set(file, reply.bytes);
      return parts.map((part) => partOf(reply.bytes, part));
    }
    hasRanges = true;
    if (reply.parts.includes(undefined)) hasSeveral = false;
    return Promise.all(
      parts.map(async (part, index) => {
        const bytes = reply.parts[index];
        if (bytes === undefined) return (await share(file, [part]))[0] as Uint8Array;
        kept.set(nameOf(file, [part]), bytes);
        return bytes;
      }),
    );
  }

  /** The same parts are asked for once, though several want them. */
  function share(file: string, parts: readonly Part[]): Promise<Uint8Array[]> {
    const name = nameOf(file, parts);
    const known = running.get(name);
    if (known !== undefined) return known;
    const own = load(file, parts).finally(() => {
      running.delete(name);
      if (tried.get(file) === own) tried.delete(file);
    });
    running.set(name, own);
    if (!tried.has(file)) tried.set(file, own);
    return own;
  }

  async function shareAll(file: string, parts: readonly Part[]): Promise<Uint8Array[]> {
    if (hasSeveral) return share(file, parts);
    return (await Promise.all(parts.map((part) => share(file, [part])))).flat();
  }

  // Browsers give what a page has asked for to requests in the default way alone.
  const early = (file: string, patience: number): Promise<Response> =>
    request(`${folder}${file}`, anew ? { cache: 'no-cache' } : {}, patience);

  return {
    manifest: async () => parsed(await (await early(MANIFEST, PATIENCE)).text()),
    headCopies: async () => new Uint8Array(await (await early(HEAD_COPIES, SHORT_PATIENCE)).arrayBuffer()),
    async read(file, parts) {
      const trial = hasRanges ? undefined : tried.get(file);
      if (trial !== undefined) await settled(trial);
      const whole = kept.get(file);
      if (whole !== undefined) return parts.map((part) => partOf(whole, part));
      const known = parts.map((part) => kept.get(nameOf(file, [part])));
      const missing = parts.filter((_, index) => known[index] === undefined);
      const loaded = missing.length > 0 ? await shareAll(file, missing) : [];
      return parts.map((part, index) => known[index] ?? (loaded[missing.indexOf(part)] as Uint8Array));
    },
  };
}

function nameOf(file: string, parts: readonly Part[]): string {
  return `${file} ${rangeHeader(parts)}`;
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

async function askFor(address: string, parts: readonly Part[]): Promise<Reply> {
  const response = await request(address, { headers: { Range: rangeHeader(parts) } });
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (response.status !== 206) return { isWhole: true, bytes };
  const header = (name: string) => response.headers.get(name) ?? '';
  const sent = partsIn(bytes, { type: header('Content-Type'), range: header('Content-Range') }, parts);
  if (parts.length === 1 && sent[0] === undefined) throw new Error(`${address}: the server sent another part`);
  return { isWhole: false, parts: sent };
}

function partOf(bytes: Uint8Array, { start, end }: Part): Uint8Array {
  return bytes.subarray(start, end);
}

interface Options {
  readonly headers?: Readonly<Record<string, string>>;
  readonly cache?: 'no-cache';
}

async function request(address: string, options: Options, patience = PATIENCE): Promise<Response> {
  // Node's types do not know caches.
  const response = await fetch(address, { ...options, signal: AbortSignal.timeout(patience) } as RequestInit);
  const { ok, status } = response;
  if (status === 404) throw new IndexFault('gone', `${address} is not there`);
  if (!ok) throw new Error(`${address}: ${status}`);
  return response;
}
