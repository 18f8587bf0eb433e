/** Text → bytes of an old encoding, by trying all of them: no platform encodes anything but Unicode. */

import { decodeBytes } from '../../src/parse/encoding-bytes.ts';

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** Encodings of one or two bytes a character. Throws at a character that the encoding lacks. */
export function encode(text: string, encoding: string): Buffer {
  const table = tables.get(encoding) ?? tableOf(encoding);
  tables.set(encoding, table);
  const bytes = Array.from(text, (character) => {
    const found = character < '\x80' ? [character.charCodeAt(0)] : table.get(character);
    if (found === undefined) throw new Error(`${encoding} has no ${character}`);
    return found;
  });
  return Buffer.from(bytes.flat());
}

function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const table = new Map<string, readonly number[]>();
  const put = (bytes: readonly number[]) => {
    const text = decodeBytes(Buffer.from(bytes), encoding);
    if (typeof text === 'string' && Array.from(text).length === 1 && !table.has(text)) table.set(text, bytes);
  };
  for (let first = 0x80; first <= 0xff; first += 1) put([first]);
  for (let first = 0x81; first <= 0xfe; first += 1) for (let second = 0x40; second <= 0xfe; second += 1) put([first, second]);
  return table;
}
