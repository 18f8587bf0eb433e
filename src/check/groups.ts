/** Pairs of indices → the groups that they chain together. */

/** Disjoint sets (B. Galler and M. Fischer, 1964); only indices that were joined take room. */
export interface Groups {
  /** The smallest index of the group of this one. */
  find(index: number): number;
  join(one: number, other: number): void;
  /** Groups of two and more among these indices, in the order of the indices. */
  among(indices: readonly number[]): number[][];
}

export function openGroups(): Groups {
  const parents = new Map<number, number>();
  const parentOf = (index: number) => parents.get(index) ?? index;

  /** Halves the way for the next who asks. */
  function find(start: number): number {
    let index = start;
    while (parentOf(index) !== index) {
      const grandparent = parentOf(parentOf(index));
      parents.set(index, grandparent);
      index = grandparent;
    }
    return index;
  }

  function join(one: number, other: number): void {
    const [low, high] = [Math.min(find(one), find(other)), Math.max(find(one), find(other))];
    parents.set(low, low).set(high, low);
  }

  function among(indices: readonly number[]): number[][] {
    const groups = new Map<number, number[]>();
    for (const index of indices.filter((candidate) => parents.has(candidate))) {
      const group = groups.get(find(index));
      if (group === undefined) groups.set(find(index), [index]);
      else group.push(index);
    }
    return [...groups.values()];
  }

  return { find, join, among };
}
