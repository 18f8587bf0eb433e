/** Runs → the postings of each form through all of them, one form after the other. */

import { ByteTable } from './byte-table.ts';
import { impactOf } from './impact.ts';
import { Numbers } from './numbers.ts';
import { type PlacedForms, placesByForm, rowOf } from './places.ts';
import { PostingNotes } from './posting-notes.ts';
import { type FormPostings, languagesOfArticles, type SegmentSource } from './postings.ts';
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
  const notes = new PostingNotes();
  const articles = new Numbers();
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

  /** Tells of each article that has the form, and of the form's places in it, which are those from `start` to before `end` of the list. */
  function eachArticle(number: number, onArticle: (article: number, start: number, end: number) => void): void {
    findPlaces(number);
    const before = starts[from] as number;
    const stop = (starts[number + 1] as number) - before;
    for (let index = (starts[number] as number) - before; index < stop; ) {
      const article = row.articleAt(places[index] as number);
      const last = row.firsts[article + 1] as number;
      const start = index;
      while (index < stop && (places[index] as number) < last) index += 1;
      onArticle(article, start, index);
    }
  }

  return {
    forms,
    of(number) {
      notes.clear();
      eachArticle(number, (article, start, end) => {
        const first = row.firsts[article] as number;
        for (let index = start; index < end; index += 1) notes.position((places[index] as number) - first);
        const isInHeadline = (places[start] as number) < (row.bodies[article] as number);
        notes.article(article, impactOf(end - start, isInHeadline, row.lengths[article] as number), end - start);
      });
      return notes.postings();
    },
    articlesOf(number) {
      articles.clear();
      eachArticle(number, (article) => articles.push(article));
      return articles.values();
    },
    keptGroup: () => undefined,
    knownStem: () => undefined,
  };
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
