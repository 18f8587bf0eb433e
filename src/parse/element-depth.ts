/** Markdown → how deep the HTML in it is nested, without the engine, which may overflow on it. */

import { rawHtmlOf } from './html-tree.ts';

/** Elements that are closed by what follows, or that hold nothing. */
const UNNESTED = new Set(
  'area base br col dd dt embed hr img input li link meta option p param source td th tr track wbr'.split(' '),
);
/** A tag without anything that could hide another, and the text up to the next. */
const SIMPLE_TAG =
  /^(\/?)([a-z][a-z0-9-]*)(?:\s+[a-z_:][a-z0-9_:.-]*(?:\s*=\s*(?:"[^">]*"|'[^'>]*'|[^\s"'=<>`]+))?)*\s*(\/?)>[^>]*$/i;

/** No less than the depth of the tree: from the first thing on that is no simple tag, no closing tag is believed. */
export function deepestElement(text: string): number {
  if (!/<[a-z]/i.test(text)) return 0;
  const open: string[] = [];
  let deepest = 0;
  let isSimple = true;
  for (const piece of rawHtmlOf(text).join('').split('<').slice(1)) {
    const [, slash, name = ''] = SIMPLE_TAG.exec(piece) ?? [];
    isSimple &&= name !== '' || /^!--[^>]*-->[^>]*$/.test(piece);
    const element = name.toLowerCase();
    if (slash === '/' && isSimple && open.at(-1) === element) open.pop();
    if (/^[a-z]/i.test(piece) && !UNNESTED.has(element)) open.push(element);
    deepest = Math.max(deepest, open.length);
  }
  return deepest;
}
