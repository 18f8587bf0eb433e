/** Runs → the postings of each form through all of them, one form after the other. */

import { ByteTable } from './byte-table.ts';
import { impactOf } from './impact.ts';
import { languageTerm } from './layout.ts';
import { Numbers } from './numbers.ts';
import { placesByForm, rowOf } from './places.ts';
import type { Run } from './run.ts';

/** The articles that have a form. Every array has as many items as there are articles, but `positions`, which has `counts` of each. */
export interface Postings {
  readonly articles: Uint32Array;
  readonly impacts: Uint32Array;
  readonly counts: Uint32Array;
  readonly positions: Uint32Array;
}

export interface MergedPostings {
  /** In code unit order; where there are several languages, their terms come first. */
  readonly forms: readonly string[];
  /** The postings of a form by its number; they are overwritten by the next. */
  of(number: number): Postings;
  /** Numbers of the forms that articles of a language have, in order. */
  formsIn(language: string): readonly number[];
}

const LINE_FEED = 0x0a;

/** `languages` are those of the runs, in order. */
export function openPostings(runs: readonly Run[], languages: readonly string[]): MergedPostings {
  const table = tableOf(runs);
  const row = rowOf(runs);
  const places = placesByForm(runs, table.ids, table.starts);
  const marks = languages.length > 1 ? languages : [];
  const languageOf = languagesByArticle(runs, languages);
  let members: Uint8Array | undefined;
  const scratch = { articles: new Numbers(), impacts: new Numbers(), counts: new Numbers(), positions: new Numbers() };

  function clear(): void {
    for (const numbers of Object.values(scratch)) numbers.clear();
  }

  function taken(): Postings {
    const { articles, impacts, counts, positions } = scratch;
    return { articles: articles.values(), impacts: impacts.values(), counts: counts.values(), positions: positions.values() };
  }

  function ofForm(form: number): void {
    const stop = table.starts[form + 1] as number;
    for (let index = table.starts[form] as number; index < stop; ) {
      const first = places[index] as number;
      const article = row.articleAt(first);
      const [start, end] = [row.firsts[article] as number, row.firsts[article + 1] as number];
      const from = index;
      for (; index < stop && (places[index] as number) < end; index += 1)
        scratch.positions.push((places[index] as number) - start);
      scratch.articles.push(article);
      scratch.counts.push(index - from);
      scratch.impacts.push(impactOf(index - from, first < (row.bodies[article] as number), row.lengths[article] as number));
    }
  }

  function ofLanguage(language: number): void {
    for (const [article, own] of languageOf.entries()) {
      if (own !== language) continue;
      scratch.articles.push(article);
      scratch.impacts.push(0);
      scratch.counts.push(1);
      scratch.positions.push(0);
    }
  }

  return {
    forms: [...marks.map(languageTerm), ...table.forms],
    of(number) {
      clear();
      if (number < marks.length) ofLanguage(number);
      else ofForm(table.order[number - marks.length] as number);
      return taken();
    },
    formsIn(language) {
      const numbers = Array.from(table.forms.keys(), (number) => number + marks.length);
      if (marks.length === 0) return numbers;
      members ??= membersOf(table.starts, places, (place) => languageOf[row.articleAt(place)] as number, languages.length);
      const [flags, own] = [members, languages.indexOf(language)];
      return numbers.filter((number) => flags[(table.order[number - marks.length] as number) * languages.length + own] === 1);
    },
  };
}

/** For each form a byte for each language: whether an article in it has the form. */
function membersOf(
  starts: Uint32Array,
  places: Uint32Array,
  languageAt: (place: number) => number,
  languages: number,
): Uint8Array {
  const flags = new Uint8Array((starts.length - 1) * languages);
  for (let form = 0; form + 1 < starts.length; form += 1) {
    for (const place of places.subarray(starts[form], starts[form + 1])) flags[form * languages + languageAt(place)] = 1;
  }
  return flags;
}

function languagesByArticle(runs: readonly Run[], languages: readonly string[]): Uint32Array {
  return Uint32Array.from(runs.flatMap(({ articles }) => articles.map(({ lang }) => languages.indexOf(lang))));
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
  const ids = runs.map((run) => numbersOf(run, table));
  const starts = new Uint32Array(table.size + 1);
  for (const [index, { counts }] of runs.entries()) {
    for (const [number, id] of (ids[index] as Uint32Array).entries())
      starts[id + 1] = (starts[id + 1] as number) + (counts[number] as number);
  }
  for (let id = 1; id <= table.size; id += 1) starts[id] = (starts[id] as number) + (starts[id - 1] as number);
  const texts = Array.from({ length: table.size }, (_, id) => table.textOf(id));
  const order = Uint32Array.from(texts.keys()).sort((a, b) => ((texts[a] as string) < (texts[b] as string) ? -1 : 1));
  return { forms: Array.from(order, (id) => texts[id] as string), order, ids, starts };
}

function numbersOf({ forms, counts }: Run, table: ByteTable): Uint32Array {
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
