/** The searches of this visit, in the browser's history: what is being typed is written over, what was asked for stays. */

import { type Asked, askedIn, queryOf } from './address.ts';

export interface SearchHistory {
  /** What the address asks for. */
  readonly current: () => Asked;
  /** The reader is still typing: the address follows, and going back skips it. */
  readonly draft: (asked: Asked) => void;
  /** The reader asked for this: going back leads to what was asked for before. */
  readonly commit: (asked: Asked) => void;
}

/** `onMove` is told what the address asks for when the reader goes back or forward. */
export function openHistory(onMove: (asked: Asked) => void): SearchHistory {
  let committed = location.search;
  const addressOf = (query: string) => `${location.pathname}${query}`;
  addEventListener('popstate', () => {
    committed = location.search;
    onMove(askedIn(committed));
  });
  return {
    current: () => askedIn(location.search),
    draft: (asked) => history.replaceState(null, '', addressOf(queryOf(asked))),
    commit(asked) {
      const query = queryOf(asked);
      if (query === committed) return;
      history.replaceState(null, '', addressOf(committed));
      history.pushState(null, '', addressOf(query));
      committed = query;
    },
  };
}
