/** FNV-1a, 32 bits (G. Fowler, L. C. Noll and K.-P. Vo): a hash that is a few instructions for each byte or code unit. */

/** As a signed number, which is what the steps give. */
export const FNV_BASIS = 0x811c9dc5 | 0;
export const FNV_PRIME = 0x01000193;

/** The hash of a text's UTF-16 code units, 0 to 2^32 - 1. */
export function fnvOf(text: string): number {
  let hash = FNV_BASIS;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), FNV_PRIME);
  return hash >>> 0;
}
