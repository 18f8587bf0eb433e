/** What is looked for ↔ the address of the page, so that a search can be linked, kept and gone back to. */

import type { SearchOrder, SearchRequest } from '../search/search.ts';

/** What the reader asks for, but for whether the last word is finished. */
export type Asked = Omit<SearchRequest, 'isTyping'>;

const ORDERS: readonly SearchOrder[] = ['relevance', 'newest', 'oldest'];

/** `query` is the address's part from `?` on. What it says that cannot be is as if it were not there. */
export function askedIn(query: string): Asked {
  const values = new URLSearchParams(query);
  const order = values.get('order') as SearchOrder;
  return {
    text: values.get('q') ?? '',
    from: dateOf(values.get('from')),
    to: dateOf(values.get('to')),
    language: values.get('lang') ?? '',
    order: ORDERS.includes(order) ? order : 'relevance',
  };
}

/** The address's part from `?` on; what is as usual is not in it, so that it may be empty. */
export function queryOf({ text, from, to, language, order }: Asked): string {
  const values = { q: text, from, to, order: order === 'relevance' ? '' : order, lang: language };
  const said = String(new URLSearchParams(Object.entries(values).filter(([, value]) => value !== '')));
  return said === '' ? '' : `?${said}`;
}

/** Whether there is nothing to look for. */
export function isNothing({ text, from, to, language }: Asked): boolean {
  return text.trim() === '' && from === '' && to === '' && language === '';
}

function dateOf(value: string | null): string {
  return value !== null && /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(value) ? value : '';
}
