/**
 * Text → whether some of it is UTF-8 that was read as windows-1252 and saved again: `Ã©` for `é`, `â€™` for `’`. Only what
 * no language writes counts: `SÃO PAULO`, `IRMÃ”` and `né »` are text.
 */

import { WINDOWS_1252 } from './encoding-bytes.ts';

/** What was found. */
export interface Mojibake {
  /** Index of the first sequence in the text. */
  readonly index: number;
  readonly sequence: string;
  /** What the sequence was before. */
  readonly meant: string;
  /** Number of sequences. */
  readonly count: number;
}

/** So many sequences, or two different ones, are no coincidence. */
const LEAST_COUNT = 3;

/** How windows-1252 shows the bytes 80 to BF, which follow the first byte of a character in UTF-8. */
const CONTINUATION = `[${WINDOWS_1252}\\xa0-\\xbf]`;
const SEQUENCE = `(?:[Â-ß]${CONTINUATION}|[à-ï]${CONTINUATION}{2}|[ð-ô]${CONTINUATION}{3})`;

/** Alone, each of these is nothing that a language writes. */
const SINGLE = [
  // Signs from ¡ to ¿, and the no-break space.
  'Â[\\xa0-\\xbf]',
  // Letters from À to ž: before a sign, or before punctuation behind a small letter, as no capital stands.
  '[ÃÄÅ][\\x80-\\x9f¡-ª¬®-¶¸-º¼-¿€ƒ†‡ˆ‰ŠŒŽ˜™šœžŸ]',
  `(?<=\\p{Ll})[ÃÄÅ]${CONTINUATION}`,
  // Quotation marks, dashes, the bullet and the ellipsis; the euro; the trade mark; a byte order mark; emoji.
  `â€${CONTINUATION}|â‚¬|â„¢|ï»¿|ðŸ${CONTINUATION}{2}`,
].join('|');

/** Three in a row are of another script: Cyrillic, Greek, Hebrew, Arabic, Chinese. */
const PATTERN = new RegExp(`${SEQUENCE}{3,}|${SINGLE}`, 'gu');
const ONE = new RegExp(SEQUENCE, 'gu');

/** What every sequence begins with, and what stands there in no other text but rarely. */
const LEAD = new RegExp(`[Â-ô][${WINDOWS_1252}\\x80-\\xbf]`);

/** The first sequence, if there are three, or two that differ. */
export function findMojibake(text: string): Mojibake | undefined {
  if (!LEAD.test(text)) return undefined;
  let first: { index: number; sequence: string } | undefined;
  let count = 0;
  let differ = false;
  for (const { 0: match, index } of text.matchAll(PATTERN)) {
    const sequences = match.match(ONE) ?? [];
    first ??= { index, sequence: sequences[0] ?? match };
    differ ||= sequences.some((sequence) => sequence !== first?.sequence);
    count += sequences.length;
  }
  if (first === undefined || (count < LEAST_COUNT && !differ)) return undefined;
  return { ...first, meant: Buffer.from(bytesOf(first.sequence)).toString('utf8'), count };
}

function bytesOf(sequence: string): number[] {
  return Array.from(sequence, (character) => {
    const byte = WINDOWS_1252.indexOf(character);
    return byte < 0 ? character.charCodeAt(0) : byte + 0x80;
  });
}
