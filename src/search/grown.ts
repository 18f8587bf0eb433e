/** A typed array → a longer one that begins with the same items: twice as long, or as long as it must be. */
export function grown<Items extends Uint8Array | Uint32Array | Int32Array>(items: Items, least = 0): Items {
  const more = new (items.constructor as new (length: number) => Items)(Math.max(items.length * 2, least));
  more.set(items);
  return more;
}
