/** Text of simple Markdown → where it may be more than text. */

/** Characters that may be more wherever they stand, and those that are only where something follows. */
const ALWAYS = '*_`[]<&\\\n~@';
const WITH_MORE = '!hHwW';
const MORE = /!\[|https?:\/\/|www[.\\]/iy;

const KIND_OF = Uint8Array.from({ length: 128 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  return ALWAYS.includes(character) ? 1 : WITH_MORE.includes(character) ? 2 : 0;
});

/** The index of the next mark from an index on, or the length of the text: a character of markup, or where an address begins. */
export function nextMark(source: string, start: number): number {
  for (let index = start; index < source.length; index += 1) {
    const unit = source.charCodeAt(index);
    const kind = unit < 128 ? KIND_OF[unit] : 0;
    if (kind === 1 || (kind === 2 && isMore(source, index))) return index;
  }
  return source.length;
}

function isMore(source: string, index: number): boolean {
  MORE.lastIndex = index;
  return MORE.test(source);
}
