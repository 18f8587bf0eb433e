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

/**
 * The places of each form, one form after the other: a counting sort, so that those of a form stay in order. `ids` has the numbers of
 * each run's forms, `starts` where the places of each form are to begin.
 */
export function placesByForm(runs: readonly Run[], ids: readonly Uint32Array[], starts: Uint32Array): Uint32Array {
  const places = new Uint32Array(starts[starts.length - 1] as number);
  const next = starts.slice();
  let place = 0;
  for (const [index, { articles, terms }] of runs.entries()) {
    const own = ids[index] as Uint32Array;
    let at = 0;
    for (const { lengths } of articles) {
      for (const length of lengths) {
        for (const end = place + length; place < end; place += 1) {
          let number = terms[at++] as number;
          for (let shift = 7, byte = number; byte >= 0x80; shift += 7) {
            byte = terms[at++] as number;
            number = (number & ((1 << shift) - 1)) | (byte << shift);
          }
          const id = own[number] as number;
          const slot = next[id] as number;
          places[slot] = place;
          next[id] = slot + 1;
        }
        place += 1;
      }
    }
  }
  return places;
}
