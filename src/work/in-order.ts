/** Items that are mostly asked for in their order → the one of a name. */

/** Where the next one that is asked for is the next one there, which is mostly so, no map of all names is needed. */
export function inOrder<Item>(items: readonly Item[], nameOf: (item: Item) => string): (name: string) => Item | undefined {
  let next = 0;
  let places: ReadonlyMap<string, number> | undefined;
  return (name) => {
    const item = items[next];
    if (item !== undefined && nameOf(item) === name) {
      next += 1;
      return item;
    }
    places ??= new Map(items.map((one, place) => [nameOf(one), place]));
    const place = places.get(name);
    if (place === undefined) return undefined;
    next = place + 1;
    return items[place];
  };
}
