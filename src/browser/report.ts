/** How a search goes → what the reader is told: how many there are, that it takes a while, or what is wrong. */

import { IndexFault } from '../search/search.ts';
import { filled, type Phrases } from './phrases.ts';

/** Milliseconds after which waiting is worth a word, after which it is worth another try, and after which a count is worth saying aloud. */
const SLOW = 400;
const STUCK = 8000;
const SETTLED = 900;

export interface Report {
  /** A search has begun. `retry` is what the reader is offered to do if it takes long. */
  readonly searching: (retry: () => void) => void;
  /** So many were found; so far, where the search goes on. `reason` is why there are none, where that is seen elsewhere. */
  readonly found: (count: number, isComplete: boolean, reason: string) => void;
  /** `retry` is what the reader is offered to do. */
  readonly failed: (error: unknown, retry: () => void) => void;
  /** The page was opened from disk, where nothing can be loaded. */
  readonly fromDisk: () => void;
  readonly clear: () => void;
}

/** What is seen, `.status`, changes at once; what is heard, `.announcement`, when a search has settled. */
export function openReport(results: HTMLElement, phrases: Phrases): Report {
  const part = (name: string) => results.querySelector(name) as HTMLElement;
  const [status, announcement, problem, again] = [
    part('.status'),
    part('.announcement'),
    part('.problem'),
    part('.problem button'),
  ];
  const message = part('.problem p');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let onRetry: (() => void) | undefined;
  again.addEventListener('click', () => {
    // The button is gone then.
    results.focus({ preventScroll: true });
    onRetry?.();
  });

  function tell(text: string, isBusy: boolean): void {
    clearTimeout(timer);
    status.textContent = text;
    results.setAttribute('aria-busy', String(isBusy));
    problem.hidden = true;
    if (isBusy) timer = setTimeout(() => warn(phrases.of('slow'), onRetry), STUCK);
  }

  function stop(text: string, retry?: () => void): void {
    tell(status.textContent ?? '', false);
    warn(text, retry);
  }

  function warn(text: string, retry?: () => void): void {
    onRetry = retry;
    again.hidden = retry === undefined;
    problem.hidden = false;
    message.textContent = text;
  }

  return {
    searching(retry) {
      onRetry = retry;
      clearTimeout(timer);
      announcement.textContent = '';
      results.setAttribute('aria-busy', 'true');
      timer = setTimeout(() => tell(phrases.of('searching'), true), SLOW);
    },
    found(count, isComplete, reason) {
      const text = count === 0 ? reason || phrases.of('foundNone') : phrases.count('found', count);
      const seen = count === 0 && reason !== '' ? '' : text;
      tell(isComplete ? seen : filled(phrases.of('soFar'), { found: text }), !isComplete);
      if (!isComplete) return;
      timer = setTimeout(() => {
        announcement.textContent = text;
      }, SETTLED);
    },
    failed: (error, retry) => stop(phrases.of(faultOf(error)), retry),
    fromDisk: () => stop(phrases.of('file')),
    clear() {
      tell('', false);
      announcement.textContent = '';
    },
  };
}

/** The name of the phrase that says it. */
function faultOf(error: unknown): string {
  return error instanceof IndexFault ? error.kind : 'failed';
}
