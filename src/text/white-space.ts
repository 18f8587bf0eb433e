/** White space as the archive's texts have it: blanks and line ends of ASCII. A no-break space is a character. */

/** Runs of white space become one blank; none is left at the ends. Passes over single blanks, which most runs are. */
export function collapse(text: string): string {
  if (!/[\t\n\r\f]|^ | {2}| $/.test(text)) return text;
  const collapsed = text.replace(/[\t\n\r\f][ \t\n\r\f]*| [ \t\n\r\f]+/g, ' ');
  return collapsed.slice(collapsed.startsWith(' ') ? 1 : 0, collapsed.endsWith(' ') ? -1 : undefined);
}

/** Words of a text: runs between white space; in scripts written without blanks, each ideograph or kana counts as one. */
export function countWords(text: string): number {
  let words = 0;
  let inWord = false;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit > 0x20 && unit < 0xa0) {
      if (!inWord) words += 1;
      inWord = true;
    } else if (isSpace(unit)) inWord = false;
    else if (isUnspaced(unit)) {
      words += 1;
      inWord = false;
    } else if (!inWord) {
      words += 1;
      inWord = true;
    }
  }
  return words;
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || unit === 0xa0 || unit === 0x3000;
}

/** Kana and the ideographs of the basic plane. */
export function isUnspaced(unit: number): boolean {
  return (unit >= 0x3041 && unit <= 0x30ff) || (unit >= 0x3400 && unit <= 0x9fff);
}
