/** Runs → the postings of each form through all of them, one form after the other. */

import { ByteTable } from './byte-table.ts';
import { impactOf } from './impact.ts';
import { Numbers } from './numbers.ts';
import { placesByForm, rowOf } from './places.ts';
import { type FormPostings, languagesOfArticles, type SegmentSource } from './postings.ts';
import type { Run } from './run.ts';

const LINE_FEED = 0x0a;

/** Nothing of it needs the runs any longer: their terms, of which there are most, can go before the segment is written. */
export function mergedSource(runs: readonly Run[]): SegmentSource {
  const articles = runs.flatMap((run) => run.articles);
  return { articles, languages: languagesOfArticles(articles), postings: mergePostings(runs) };
}

/** A form that occurs in none of the runs' terms has no postings. */
export function mergePostings(runs: readonly Run[]): FormPostings {
  const table = tableOf(runs);
  const row = rowOf(runs);
  const places = placesByForm(runs, table.ids, table.starts);
  const [articles, impacts, counts, positions] = [new Numbers(), new Numbers(), new Numbers(), new Numbers()];

  /** Tells of each article that has the form: where its places begin and end in the list of all, and where the article does in the row. */
  function eachArticle(number: number, onArticle: (article: number, from: number, to: number) => void): void {
    const form = table.order[number] as number;
    const stop = table.starts[form + 1] as number;
    for (let index = table.starts[form] as number; index < stop; ) {
      const article = row.articleAt(places[index] as number);
      const end = row.firsts[article + 1] as number;
      const from = index;
      while (index < stop && (places[index] as number) < end) index += 1;
      onArticle(article, from, index);
    }
  }

  return {
    forms: table.forms,
    of(number) {
      for (const numbers of [articles, impacts, counts, positions]) numbers.clear();
      eachArticle(number, (article, from, to) => {
        const start = row.firsts[article] as number;
        for (let index = from; index < to; index += 1) positions.push((places[index] as number) - start);
        articles.push(article);
        counts.push(to - from);
        const isInHeadline = (places[from] as number) < (row.bodies[article] as number);
        impacts.push(impactOf(to - from, isInHeadline, row.lengths[article] as number));
      });
      return {
        articles: articles.values(),
        impacts: impacts.values(),
        counts: counts.values(),
        positions: positions.values(),
      };
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

/** The forms of all runs, by the numbers that they have here: the order in which they first occur. */
interface FormTable {
  /** In code unit order. */
  readonly forms: readonly string[];
  /** Number of each of `forms`. */
  readonly order: Uint32Array;
  /** For each run, the numbers of its forms. */
  readonly ids: readonly Uint32Array[];
  /** How many terms have a form of a lower number; behind the last, how many there are. */
  readonly starts: Uint32Array;
}

function tableOf(runs: readonly Run[]): FormTable {
  const table = new ByteTable();
  const ids = runs.map((run) => numbersIn(run, table));
  const starts = new Uint32Array(table.size + 1);
  for (const [index, { counts }] of runs.entries()) {
    for (const [number, id] of (ids[index] as Uint32Array).entries())
      starts[id + 1] = (starts[id + 1] as number) + (counts[number] as number);
  }
  for (let id = 1; id <= table.size; id += 1) starts[id] = (starts[id] as number) + (starts[id - 1] as number);
  const texts = Array.from({ length: table.size }, (_, id) => table.textOf(id));
  const order = Uint32Array.from(texts.keys())
    .filter((id) => starts[id + 1] !== starts[id])
    .sort((a, b) => ((texts[a] as string) < (texts[b] as string) ? -1 : 1));
  return { forms: Array.from(order, (id) => texts[id] as string), order, ids, starts };
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
