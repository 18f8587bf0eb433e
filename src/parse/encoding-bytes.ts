/** Bytes and the name of their encoding → text, or where the first byte is that the encoding has no character for. */

import { isUtf8 } from 'node:buffer';

/** Bytes that are not what they should be. */
export interface Undecodable {
  /** Offset of the first byte that cannot be decoded. */
  readonly offset: number;
  /** The text of the bytes before it. */
  readonly before: string;
}

/** Bytes 80 to 9F of windows-1252, as the Encoding Standard has them; five are controls. */
export const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Bytes for which Node 20 has characters that the standard and Node 24 do not have, or the other way round: they are
 * refused, so that both give the same text.
 */
const DISPUTED: Readonly<Record<string, RegExp>> = {
  'windows-1253': /\xaa/,
  'windows-1255': /\xca/,
  'windows-874': /[\xdb-\xde\xfc-\xff]/,
};

/** A byte order mark stays in the text. */
export function decodeBytes(bytes: Buffer, encoding: string): string | Undecodable {
  switch (encoding) {
    case 'utf-8':
      return isUtf8(bytes) ? bytes.toString('utf8') : undecodableUtf8(bytes);
    // Node 20 from 20.18.3 on takes windows-1252 for ISO-8859-1 (nodejs/node#56542).
    case 'windows-1252':
      return bytes.toString('latin1').replace(/[\x80-\x9f]/g, (byte) => WINDOWS_1252.charAt(byte.charCodeAt(0) - 0x80));
    default:
      return decodeByPlatform(bytes, encoding);
  }
}

function decodeByPlatform(bytes: Buffer, encoding: string): string | Undecodable {
  const disputed = DISPUTED[encoding];
  const offset = disputed === undefined ? -1 : bytes.toString('latin1').search(disputed);
  const text = attempt(offset < 0 ? bytes : bytes.subarray(0, offset), encoding);
  if (text === undefined) return undecodable(bytes, encoding);
  return offset < 0 ? mended(text, bytes, encoding) : { offset, before: text };
}

/** Where Node 20 departs from the standard and one character stands for one byte. */
function mended(text: string, bytes: Buffer, encoding: string): string {
  if (encoding === 'koi8-u') return text.replaceAll('\u255d', 'ў').replaceAll('\u256c', 'Ў');
  if (encoding !== 'ibm866') return text;
  return text.replace(/[\x1a\x1c\x7f]/g, (_, index: number) => String.fromCharCode(bytes[index] ?? 0));
}

/** The text, or undefined where the bytes are not of this encoding. With `stream`, they may end in the middle of a character. */
export function attempt(bytes: Uint8Array, encoding: string, stream = false): string | undefined {
  try {
    // The standard decodes both alike; Node 20 has less of GBK.
    const label = encoding === 'gbk' ? 'gb18030' : encoding;
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes, { stream });
  } catch {
    // The decoder throws a TypeError at what it cannot decode.
    return undefined;
  }
}

/** Looks for the longest beginning that can be decoded, halving what is left to look at. */
function undecodable(bytes: Buffer, encoding: string): Undecodable {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (attempt(bytes.subarray(0, middle), encoding, true) === undefined) bad = middle;
    else good = middle;
  }
  // A character that was begun belongs to what cannot be decoded; none has more than four bytes.
  for (let end = good; end >= Math.max(0, good - 4); end -= 1) {
    const before = attempt(bytes.subarray(0, end), encoding);
    if (before !== undefined) return { offset: end, before };
  }
  throw new Error(`${encoding} has characters of more than four bytes`);
}

/** The first byte that decoding replaces: a U+FFFD in the result that does not stand in the bytes. */
function undecodableUtf8(bytes: Buffer): Undecodable {
  const text = bytes.toString('utf8');
  let offset = 0;
  let from = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', from)) {
    offset += Buffer.byteLength(text.slice(from, at));
    if (bytes.readUIntBE(offset, Math.min(3, bytes.length - offset)) !== 0xefbfbd) return { offset, before: text.slice(0, at) };
    offset += 3;
    from = at + 1;
  }
  throw new Error('the bytes are valid UTF-8');
}
