/**
 * The terms of a segment in one row: each has a place, in the order of articles, texts and terms. One place is left free behind each text,
 * so that no phrase goes from one to the next.
 */

import type { Run } from './run.ts';

/** Places that one item of `near` stands for, as a power of two. */
const NEAR_BITS = 6;

/** Where the articles are in the row; all by number of article. */
export interface Row {
  /** Its first place; behind the last article, where the row ends. */
  readonly firsts: Uint32Array;
  /** The first place behind its headline. */
  readonly bodies: Uint32Array;
  /** Number of its terms. */
  readonly lengths: Uint32Array;
  /** The article that a place is in. */
  articleAt(place: number): number;
}

export function rowOf(runs: readonly Run[]): Row {
  const count = runs.reduce((sum, { articles }) => sum + articles.length, 0);
  const [firsts, bodies, lengths] = [new Uint32Array(count + 1), new Uint32Array(count), new Uint32Array(count)];
  let number = 0;
  let place = 0;
  for (const { articles } of runs) {
    for (const { lengths: texts } of articles) {
      const terms = texts.reduce((sum, length) => sum + length, 0);
      firsts[number] = place;
      bodies[number] = place + (texts[0] ?? 0) + 1;
      lengths[number] = terms;
      place += terms + texts.length;
      number += 1;
    }
  }
  firsts[number] = place;
  return { firsts, bodies, lengths, articleAt: finderOf(firsts) };
}

/** Finds the article of a place from that of the last place before it whose lowest bits are 0. */
function finderOf(firsts: Uint32Array): (place: number) => number {
  const near = new Uint32Array((firsts[firsts.length - 1] as number) / (1 << NEAR_BITS) + 1);
  let article = 0;
  for (let index = 0; index < near.length; index += 1) {
    while ((firsts[article + 1] as number) <= index << NEAR_BITS) article += 1;
    near[index] = article;
  }
  return (place) => {
    let found = near[place >>> NEAR_BITS] as number;
    while ((firsts[found + 1] as number) <= place) found += 1;
    return found;
  };
}

/** Forms of a segment, and where the places of each begin in the list of all of theirs. */
export interface PlacedForms {
  /** For each run, the numbers of its forms. */
  readonly numbers: readonly Uint32Array[];
  /** How many places have the forms of lower numbers; behind the last, how many there are. */
  readonly starts: Uint32Array;
}

/**
 * Writes the places of the forms from number `from` to before `to` to the beginning of `places`, one form after the other: a counting sort, so
 * that those of a form stay in order.
 */
export function placesByForm(
  runs: readonly Run[],
  { numbers, starts }: PlacedForms,
  [from, to]: readonly [number, number],
  places: Uint32Array,
): void {
  const first = starts[from] as number;
  const next = starts.slice(from, to).map((start) => start - first);
  let place = 0;
  for (const [index, { articles, terms }] of runs.entries()) {
    const own = numbers[index] as Uint32Array;
    let at = 0;
    for (const { lengths } of articles) {
      for (const length of lengths) {
        for (const end = place + length; place < end; place += 1) {
          let number = terms[at++] as number;
          for (let shift = 7, byte = number; byte >= 0x80; shift += 7) {
            byte = terms[at++] as number;
            number = (number & ((1 << shift) - 1)) | (byte << shift);
          }
          const form = (own[number] as number) - from;
          if (form < 0 || form >= next.length) continue;
          const slot = next[form] as number;
          places[slot] = place;
          next[form] = slot + 1;
        }
        place += 1;
      }
    }
  }
}
