/**
 * A path and a glob → whether the glob means the path. `*` stands for any characters but `/`, `?` for one of them, `**`
 * between slashes for any number of folders. Our own code: `matchesGlob` of `node:path` is experimental in Node 20, and
 * regular expressions that are made from globs take exponential time at worst. This takes at most length times length.
 */

/** Both with `/` between their parts; letters with marks are the same in either of their forms (NFC). */
export function matchesGlob(path: string, glob: string): boolean {
  const parts = (text: string) => text.normalize('NFC').split('/');
  return matches(parts(path), parts(glob), '**', matchesPart);
}

function matchesPart(name: string, pattern: string): boolean {
  return matches(Array.from(name), Array.from(pattern), '*', (character, wanted) => wanted === '?' || character === wanted);
}

/** Whether items fit a pattern in which `star` stands for any number of them: a star gives one more item away at each failure. */
function matches(
  items: readonly string[],
  pattern: readonly string[],
  star: string,
  fits: (item: string, wanted: string) => boolean,
): boolean {
  let at = 0;
  let next = 0;
  let lastStar: { readonly at: number; readonly next: number } | undefined;
  while (at < items.length) {
    const wanted = pattern[next];
    if (wanted === star) {
      next += 1;
      lastStar = { at, next };
    } else if (wanted !== undefined && fits(items[at] ?? '', wanted)) {
      at += 1;
      next += 1;
    } else if (lastStar !== undefined) {
      lastStar = { at: lastStar.at + 1, next: lastStar.next };
      ({ at, next } = lastStar);
    } else return false;
  }
  return pattern.slice(next).every((wanted) => wanted === star);
}
