/** Content → its SHA-256. */

import { hash } from 'node:crypto';

/** In hex, 64 digits; of a text, that of its UTF-8. Two contents with the same digest are the same. */
export function digestOf(content: string | Uint8Array): string {
  return hash('sha256', content);
}
