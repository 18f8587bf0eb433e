/** Hits → the list of them, and a button for more. What articles say goes into the page as text alone. */

import type { Findings, HitRecord } from '../search/search.ts';
import type { ArticleTexts } from './article-texts.ts';
import type { Phrases } from './phrases.ts';
import { type MarksIn, marked, type Piece, snippet } from './snippets.ts';

/** Hits that are shown at a time. */
const PAGE = 20;
/** How far below what is seen a hit is when its snippet is fetched. */
const MARGIN = '400px';

export interface HitList {
  /** `isCurrent` tells whether these are still the hits to show. Rejects with what `records` rejects with. */
  readonly show: (findings: Findings, records: Records, isCurrent: () => boolean) => Promise<void>;
  readonly clear: () => void;
}

type Records = (hits: readonly number[]) => Promise<HitRecord[]>;

interface Parts {
  readonly list: HTMLElement;
  readonly more: HTMLButtonElement;
  /** Address of the site's folder. */
  readonly root: string;
  readonly texts: ArticleTexts;
  readonly phrases: Phrases;
  /** Told what went wrong when more was wanted, and how to try again. */
  readonly onFailure: (error: unknown, retry: () => void) => void;
}

export function openHitList({ list, more, root, texts, phrases, onFailure }: Parts): HitList {
  const nearby = whenNear();
  let showMore: () => Promise<void> = async () => {};
  more.addEventListener('click', tryMore);

  function tryMore(): void {
    showMore().catch((error: unknown) => onFailure(error, tryMore));
  }

  function itemOf({ path, headline, date, lang, dir }: HitRecord, marksIn: MarksIn): HTMLElement {
    // Behind `./` nothing is taken for a protocol.
    const address = new URL(`./${path}`, root).href;
    const link = element('a', nodesOf(marked(headline, lang, marksIn)));
    link.href = address;
    const heading = inLanguage(element('h2', [link]), lang, dir);
    const time = element('time', [phrases.date(date)]);
    time.dateTime = date;
    const extract = inLanguage(element('p', []), lang, dir);
    extract.className = 'snippet';
    const fill = (text: string) => extract.replaceChildren(...nodesOf(snippet(text, lang, marksIn)));
    const known = texts.known(address);
    const item = element('li', [heading, time, extract]);
    if (known === undefined) nearby.watch(item, () => texts.request(address, fill));
    else fill(known);
    return item;
  }

  async function show({ hits, marksIn, isComplete }: Findings, records: Records, isCurrent: () => boolean): Promise<void> {
    const first = await records(hits.slice(0, PAGE));
    if (!isCurrent()) return;
    nearby.forget();
    texts.cancel();
    replaceKeepingFocus(
      list,
      first.map((record) => itemOf(record, marksIn)),
    );
    more.hidden = !isComplete || hits.length <= PAGE;
    showMore = async () => {
      const shown = list.children.length;
      const added = (await records(hits.slice(shown, shown + PAGE))).map((record) => itemOf(record, marksIn));
      if (!isCurrent() || list.children.length !== shown) return;
      list.append(...added);
      added[0]?.querySelector('a')?.focus();
      more.hidden = hits.length <= list.children.length;
    };
  }

  function clear(): void {
    nearby.forget();
    texts.cancel();
    list.replaceChildren();
    more.hidden = true;
  }

  return { show, clear };
}

function replaceKeepingFocus(list: HTMLElement, items: readonly HTMLElement[]): void {
  const focused = list.contains(document.activeElement) ? (document.activeElement as HTMLAnchorElement).href : undefined;
  list.replaceChildren(...items);
  if (focused === undefined) return;
  const links = [...list.querySelectorAll('a')];
  (links.find(({ href }) => href === focused) ?? links[0])?.focus({ preventScroll: true });
}

/** Calls back for elements when they come near to what is seen. */
function whenNear(): { watch: (target: Element, action: () => void) => void; forget: () => void } {
  let actions = new WeakMap<Element, () => void>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        actions.get(target)?.();
      }
    },
    { rootMargin: MARGIN },
  );
  return {
    watch(target, action) {
      actions.set(target, action);
      observer.observe(target);
    },
    forget() {
      actions = new WeakMap();
      observer.disconnect();
    },
  };
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  content: readonly (Node | string)[],
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}

/** Says language and direction where they are not the page's. */
function inLanguage<Kind extends HTMLElement>(made: Kind, lang: string, dir: string): Kind {
  const { documentElement } = document;
  if (lang !== documentElement.lang) made.lang = lang;
  if (dir !== documentElement.dir) made.dir = dir;
  return made;
}

function nodesOf(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, isMarked }) => (isMarked ? element('mark', [text]) : text));
}
