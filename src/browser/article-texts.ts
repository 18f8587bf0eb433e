/** Addresses of articles → their text, from their own pages: a few at a time, and each page once. */

/** Pages that are fetched at once, and texts that are kept. */
const AT_ONCE = 4;
const MOST_KEPT = 200;

/** What is a paragraph, where it has no other in it. */
const BLOCKS = 'p, li, pre, blockquote, td, th, dt, dd, h1, h2, h3, h4, h5, h6';

export interface ArticleTexts {
  /** The text of a page that was read already. */
  readonly known: (address: string) => string | undefined;
  /** Calls back with the text when it is there; not at all where it cannot be read. */
  readonly request: (address: string, done: (text: string) => void) => void;
  /** Forgets what nobody waits for any more. */
  readonly cancel: () => void;
}

export function openArticleTexts(): ArticleTexts {
  const kept = new Map<string, string>();
  let waiting: (() => Promise<void>)[] = [];
  let running = 0;

  function next(): void {
    if (running >= AT_ONCE) return;
    const action = waiting.shift();
    if (action === undefined) return;
    running += 1;
    // A hit without its snippet is a hit.
    action()
      .catch(() => {})
      .finally(() => {
        running -= 1;
        next();
      });
  }

  async function read(address: string): Promise<string> {
    const text = kept.get(address) ?? (await textAt(address));
    kept.set(address, text);
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return text;
  }

  return {
    known: (address) => kept.get(address),
    request(address, done) {
      waiting.push(async () => done(await read(address)));
      next();
    },
    cancel() {
      waiting = [];
    },
  };
}

async function textAt(address: string): Promise<string> {
  const response = await fetch(address, { signal: AbortSignal.timeout(30_000) });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return textOf(await response.text());
}

/** The parser makes a document that runs nothing and loads nothing. */
function textOf(html: string): string {
  const body = new DOMParser().parseFromString(html, 'text/html').querySelector('.article-body');
  for (const anchor of body?.querySelectorAll('a[aria-hidden]') ?? []) anchor.remove();
  const blocks = [...(body?.querySelectorAll(BLOCKS) ?? [])].filter((block) => block.querySelector(BLOCKS) === null);
  return blocks
    .map((block) => (block.textContent ?? '').replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .join(' ');
}
