/** White space as the archive's texts have it: blanks and line ends of ASCII. A no-break space is a character. */

/** Runs of white space become one blank; none is left at the ends. Passes over single blanks, which most runs are. */
export function collapse(text: string): string {
  if (!/[\t\n\r\f]|^ | {2}| $/.test(text)) return text;
  const collapsed = text.replace(/[\t\n\r\f][ \t\n\r\f]*| [ \t\n\r\f]+/g, ' ');
  return collapsed.slice(collapsed.startsWith(' ') ? 1 : 0, collapsed.endsWith(' ') ? -1 : undefined);
}

/** Kana and the ideographs of the basic plane. */
export function isUnspaced(unit: number): boolean {
  return (unit >= 0x3041 && unit <= 0x30ff) || (unit >= 0x3400 && unit <= 0x9fff);
}
