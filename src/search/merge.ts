/** Runs → the postings of each form through all of them, one form after the other. */

import { ByteTable } from './byte-table.ts';
import { impactOf } from './impact.ts';
import { type PlacedForms, placesByForm, rowOf } from './places.ts';
import { type FormPostings, languagesOfArticles, type Postings, type SegmentSource } from './postings.ts';
import type { Run } from './run.ts';

const LINE_FEED = 0x0a;

export function mergedSource(runs: readonly Run[]): SegmentSource {
  const articles = runs.flatMap((run) => run.articles);
  return { articles, languages: languagesOfArticles(articles), postings: mergePostings(runs) };
}

/** Places that are found at once, four bytes each: more forms at a time would take less time, and memory that grows with the segment. */
const MOST_PLACES = 1 << 23;

/** A form that occurs in none of the runs' terms has no postings. `most` bounds memory, and changes nothing else. */
export function mergePostings(runs: readonly Run[], most: number = MOST_PLACES): FormPostings {
  const table = tableOf(runs);
  const { forms, starts } = table;
  const row = rowOf(runs);
  let room = roomFor(1024);
  /** The forms from one number to before another whose places are at hand, one form after the other. */
  let [from, to] = [0, 0];
  let places = new Uint32Array(Math.min(most, starts[forms.length] as number));

  /** Finds the places of a form, and of those that come next, since forms are asked for in order. */
  function findPlaces(number: number): void {
    if (number >= from && number < to) return;
    const placesTo = (end: number) => (starts[end] as number) - (starts[number] as number);
    [from, to] = [number, number + 1];
    while (to < forms.length && placesTo(to + 1) <= most) to += 1;
    if (placesTo(to) > places.length) places = new Uint32Array(placesTo(to));
    placesByForm(runs, table, [from, to], places);
  }

  /** One loop for all articles of a form, since there are millions of postings. */
  function postingsOf(number: number): Postings {
    findPlaces(number);
    const start = (starts[number] as number) - (starts[from] as number);
    const stop = (starts[number + 1] as number) - (starts[from] as number);
    if (stop - start > room.positions.length) room = roomFor(2 * (stop - start));
    const { articles, impacts, counts, positions } = room;
    let count = 0;
    for (let index = start; index < stop; count += 1) {
      const place = places[index] as number;
      const article = row.articleAt(place);
      const [first, end] = [row.firsts[article] as number, row.firsts[article + 1] as number];
      const before = index;
      for (; index < stop && (places[index] as number) < end; index += 1)
        positions[index - start] = (places[index] as number) - first;
      const isInHeadline = place < (row.bodies[article] as number);
      articles[count] = article;
      impacts[count] = impactOf(index - before, isInHeadline, row.lengths[article] as number);
      counts[count] = index - before;
    }
    return {
      articles: articles.subarray(0, count),
      impacts: impacts.subarray(0, count),
      counts: counts.subarray(0, count),
      positions: positions.subarray(0, stop - start),
    };
  }

  return {
    forms,
    of: postingsOf,
    articlesOf: (number) => postingsOf(number).articles,
    keptGroup: () => undefined,
    knownStem: () => undefined,
  };
}

/** Of a form that occurs so often at most. */
function roomFor(most: number): Postings {
  const room = () => new Uint32Array(most);
  return { articles: room(), impacts: room(), counts: room(), positions: room() };
}

/** The forms that occur in the runs' terms. */
interface FormTable extends PlacedForms {
  /** In code unit order, which is that of their numbers. */
  readonly forms: readonly string[];
}

function tableOf(runs: readonly Run[]): FormTable {
  const table = new ByteTable();
  const ids = runs.map((run) => numbersIn(run, table));
  const counts = countsOf(runs, ids, table.size);
  const texts = Array.from({ length: table.size }, (_, id) => table.textOf(id));
  const order = Uint32Array.from(texts.keys()).filter((id) => counts[id] !== 0);
  order.sort((a, b) => ((texts[a] as string) < (texts[b] as string) ? -1 : 1));
  const [numberOf, starts] = [new Uint32Array(table.size), new Uint32Array(order.length + 1)];
  for (const [number, id] of order.entries()) {
    numberOf[id] = number;
    starts[number + 1] = (starts[number] as number) + (counts[id] as number);
  }
  return {
    forms: Array.from(order, (id) => texts[id] as string),
    numbers: ids.map((own) => own.map((id) => numberOf[id] as number)),
    starts,
  };
}

/** How often each form occurs in all runs. */
function countsOf(runs: readonly Run[], ids: readonly Uint32Array[], size: number): Uint32Array {
  const all = new Uint32Array(size);
  for (const [index, { counts }] of runs.entries()) {
    const own = ids[index] as Uint32Array;
    for (let number = 0; number < own.length; number += 1) {
      const id = own[number] as number;
      all[id] = (all[id] as number) + (counts[number] as number);
    }
  }
  return all;
}

/** The number in a table of each form of a run. */
export function numbersIn({ forms, counts }: Run, table: ByteTable): Uint32Array {
  const ids = new Uint32Array(counts.length);
  let start = 0;
  for (let number = 0; number < ids.length; number += 1) {
    let end = forms.indexOf(LINE_FEED, start);
    if (end < 0) end = forms.length;
    ids[number] = table.numberOf(forms, start, end);
    start = end + 1;
  }
  return ids;
}
