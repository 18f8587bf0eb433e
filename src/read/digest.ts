/** Content → its SHA-256. */

import { createHash, hash } from 'node:crypto';

/** In hex, 64 digits; of a text, that of its UTF-8. Two contents with the same digest are the same. */
export function digestOf(content: string | Uint8Array): string {
  return hash('sha256', content);
}

/** That of the pieces, one behind the other. */
export function digestOfPieces(pieces: readonly Uint8Array[]): string {
  const digest = createHash('sha256');
  for (const piece of pieces) digest.update(piece);
  return digest.digest('hex');
}
