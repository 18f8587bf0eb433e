/** Runs → the postings of each form through all of them, one form after the other. */

import { ByteReader } from './bytes.ts';
import { Numbers } from './numbers.ts';
import type { Run } from './run.ts';

/** The articles that have a form. Every array has as many items as there are articles, but `positions`, which has `counts` of each. */
export interface Postings {
  readonly articles: Uint32Array;
  readonly impacts: Uint32Array;
  readonly counts: Uint32Array;
  readonly positions: Uint32Array;
}

export interface MergedPostings {
  /** In code unit order. */
  readonly forms: readonly string[];
  /** The postings of a form by its number; they are overwritten by the next. */
  of(number: number): Postings;
}

/** `languageTerms` have the articles of the runs' languages, of which there is one for each, in order. */
export function openPostings(runs: readonly Run[], languageTerms: readonly string[]): MergedPostings {
  const bases = runs.map((_, index) => runs.slice(0, index).reduce((sum, run) => sum + run.articles.length, 0));
  const parts = partsOf(runs);
  const scratch = { articles: new Numbers(), impacts: new Numbers(), counts: new Numbers(), positions: new Numbers() };

  function clear(): void {
    for (const numbers of Object.values(scratch)) numbers.clear();
  }

  function taken(): Postings {
    const { articles, impacts, counts, positions } = scratch;
    return { articles: articles.values(), impacts: impacts.values(), counts: counts.values(), positions: positions.values() };
  }

  function ofForm(form: number): Postings {
    clear();
    for (let index = parts.starts[form] as number; index < (parts.starts[form + 1] as number); index += 1) {
      const run = parts.runs[index] as number;
      const own = parts.numbers[index] as number;
      const { starts, postings } = runs[run] as Run;
      append(new ByteReader(postings.subarray(starts[own], starts[own + 1])), bases[run] as number);
    }
    return taken();
  }

  function append(reader: ByteReader, base: number): void {
    let article = base - 1;
    for (let left = reader.varint(); left > 0; left -= 1) {
      article += reader.varint() + 1;
      scratch.articles.push(article);
      scratch.impacts.push(reader.byte());
      const count = reader.varint();
      scratch.counts.push(count);
      let position = -1;
      for (let index = 0; index < count; index += 1) {
        position += reader.varint() + 1;
        scratch.positions.push(position);
      }
    }
  }

  function ofLanguage(term: string): Postings {
    clear();
    for (const [index, run] of runs.entries()) {
      for (const [number, { lang }] of run.articles.entries()) {
        if (!term.endsWith(lang) || term.length !== lang.length + 1) continue;
        scratch.articles.push((bases[index] as number) + number);
        scratch.impacts.push(0);
        scratch.counts.push(1);
        scratch.positions.push(0);
      }
    }
    return taken();
  }

  const { length } = languageTerms;
  return {
    forms: [...languageTerms, ...parts.forms],
    of: (number) =>
      number < length ? ofLanguage(languageTerms[number] as string) : ofForm(parts.order[number - length] as number),
  };
}

/** For each form of any run the runs that have it, in order, and its number in each: flat, since there are millions. */
interface Parts {
  readonly forms: readonly string[];
  /** Number of a form, in `starts`, by its place in order. */
  readonly order: Uint32Array;
  readonly starts: Uint32Array;
  readonly runs: Uint32Array;
  readonly numbers: Uint32Array;
}

function partsOf(runs: readonly Run[]): Parts {
  const ids = new Map<string, number>();
  const all = new Numbers();
  for (const { forms } of runs) {
    for (const form of forms) {
      let id = ids.get(form);
      if (id === undefined) {
        id = ids.size;
        ids.set(form, id);
      }
      all.push(id);
    }
  }
  const flat = all.values();
  const starts = new Uint32Array(ids.size + 1);
  for (const id of flat) starts[id + 1] = (starts[id + 1] as number) + 1;
  for (let id = 1; id <= ids.size; id += 1) starts[id] = (starts[id] as number) + (starts[id - 1] as number);
  const next = starts.slice();
  const [owners, numbers] = [new Uint32Array(all.length), new Uint32Array(all.length)];
  let index = 0;
  for (const [run, { forms }] of runs.entries()) {
    for (let number = 0; number < forms.length; number += 1) {
      const id = flat[index++] as number;
      const place = next[id] as number;
      next[id] = place + 1;
      owners[place] = run;
      numbers[place] = number;
    }
  }
  const forms = [...ids.keys()].sort();
  return { forms, order: Uint32Array.from(forms, (form) => ids.get(form) as number), starts, runs: owners, numbers };
}
