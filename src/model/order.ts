/** The one order of strings in the output: by code unit, which no locale changes. */

/** Negative, zero or positive, for `Array.prototype.sort`. */
export function byCodeUnit(a: string, b: string): number {
  if (a < b) return -1;
  return a > b ? 1 : 0;
}
