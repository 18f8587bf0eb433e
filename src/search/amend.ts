/**
 * A segment and splices → the segment as it is to be: the same bytes as if it were merged from all of its runs, for much less, where little
 * has changed. Most groups of forms have nothing of the change and stay as they are.
 */

import { riceParameter } from './bits.ts';
import type { FormPlace } from './dictionary.ts';
import { mergePostings } from './merge.ts';
import { isSameList, Numbers } from './numbers.ts';
import type { OldSegment } from './old-segment.ts';
import { PostingNotes } from './posting-notes.ts';
import { type FormPostings, languagesOfArticles, type Postings, type SegmentSource } from './postings.ts';
import type { Splice } from './splice.ts';

/** `splices` are in order and apart from each other. */
export function amendedSource(old: OldSegment, splices: readonly Splice[]): SegmentSource {
  const row = rowOf(old, splices);
  return { articles: row.articles, languages: languagesOfArticles(row.articles), postings: amendPostings(old, splices, row) };
}

/** The articles as they are to be, and their numbers. */
interface Row extends Pick<SegmentSource, 'articles'> {
  /** Of each article of the old segment; `GONE` for those that are removed. */
  readonly numbers: Int32Array;
  /** Of the added ones, in order. */
  readonly added: readonly number[];
  /** What the removed ones had, in order. */
  readonly removed: readonly number[];
  /** Whether one that stays has another number. */
  readonly isShifted: boolean;
}

const GONE = -1;

function rowOf(old: OldSegment, splices: readonly Splice[]): Row {
  const articles: Row['articles'][number][] = [];
  const numbers = new Int32Array(old.articles.length).fill(GONE);
  const [added, removed]: [number[], number[]] = [[], []];
  let isShifted = false;
  let next = 0;
  const keepTo = (end: number) => {
    for (; next < end; next += 1) {
      if (next !== articles.length) isShifted = true;
      numbers[next] = articles.push(old.articles[next] as Row['articles'][number]) - 1;
    }
  };
  for (const splice of splices) {
    keepTo(splice.at);
    for (const article of splice.added.articles) added.push(articles.push(article) - 1);
    for (const end = next + splice.removed.articles.length; next < end; next += 1) removed.push(next);
  }
  keepTo(old.articles.length);
  return { articles, numbers, added, removed, isShifted };
}

/** Where the postings of a form come from. */
interface Origin {
  readonly form: string;
  readonly old: FormPlace | undefined;
  /** Its place among the old forms. */
  readonly oldNumber: number;
  /** Number among the added forms, or `NONE`. */
  readonly added: number;
  /** Whether its postings are those of the old segment but for the articles' numbers. */
  readonly isUntouched: boolean;
}

const NONE = -1;

function amendPostings(old: OldSegment, splices: readonly Splice[], row: Row): FormPostings {
  const removed = mergePostings(splices.map((splice) => splice.removed));
  const added = mergePostings(splices.map((splice) => splice.added));
  const origins = originsOf(old, removed, added, row);
  const before = old.articles.length;
  const after = row.articles.length;
  const notes = new PostingNotes();
  const articles = new Numbers();

  function take(article: number, impact: number, list: Uint32Array, start: number, end: number): void {
    for (let at = start; at < end; at += 1) notes.position(list[at] as number);
    notes.article(article, impact, end - start);
  }

  /** Takes the articles before a number; what comes of a call is all before that of the next. */
  function takerOf(fresh: Postings | undefined): (end: number) => void {
    let [index, at] = [0, 0];
    return (end) => {
      if (fresh === undefined) return;
      for (; index < fresh.articles.length; index += 1) {
        const number = row.added[fresh.articles[index] as number] as number;
        if (number >= end) return;
        const next = at + (fresh.counts[index] as number);
        take(number, fresh.impacts[index] as number, fresh.positions, at, next);
        at = next;
      }
    };
  }

  function takeOld(place: FormPlace, takeAddedBefore: (end: number) => void): void {
    const list = old.postings(place);
    const where = old.positions(place);
    for (let index = 0; index < list.articles.length; index += 1) {
      const number = row.numbers[list.articles[index] as number] as number;
      if (number === GONE) continue;
      takeAddedBefore(number);
      const [start, end] = [where.starts[index] as number, where.starts[index + 1] as number];
      take(number, list.impacts[index] as number, where.positions, start, end);
    }
  }

  return {
    forms: origins.map(({ form }) => form),
    of(number) {
      notes.clear();
      const { old: place, added: fresh } = origins[number] as Origin;
      const takeAddedBefore = takerOf(fresh === NONE ? undefined : added.of(fresh));
      if (place !== undefined) takeOld(place, takeAddedBefore);
      takeAddedBefore(after);
      return notes.postings();
    },
    articlesOf(number) {
      articles.clear();
      const { old: place, added: fresh } = origins[number] as Origin;
      for (const article of place === undefined ? [] : old.postings(place).articles) {
        const own = row.numbers[article] as number;
        if (own !== GONE) articles.push(own);
      }
      if (fresh !== NONE) for (const article of added.articlesOf(fresh)) articles.push(row.added[article] as number);
      return articles.values();
    },
    knownStem(number, language) {
      const { oldNumber } = origins[number] as Origin;
      return oldNumber === NONE ? undefined : old.stem(oldNumber, language);
    },
    keptGroup(number) {
      const origin = origins[number] as Origin;
      if (row.isShifted || origin.old?.index !== 0) return undefined;
      const { counts: own } = origin.old.group;
      const isSame = own.every((count, index) => {
        const one = origins[number + index];
        const isHere = one?.isUntouched === true && one.oldNumber === origin.oldNumber + index;
        return isHere && riceParameter(before, count) === riceParameter(after, count);
      });
      return isSame ? old.group(origin.old.group) : undefined;
    },
  };
}

/** The forms that are to be, in order: those of both that still have an article. */
function originsOf(old: OldSegment, removed: FormPostings, added: FormPostings, row: Row): Origin[] {
  const gone = new Map(removed.forms.map((form, number) => [form, removed.articlesOf(number).length]));
  const same = formsWithSame(removed, added, row);
  const origins: Origin[] = [];
  let fresh = 0;
  const takeAdded = (form: string): number => (added.forms[fresh] === form ? fresh++ : NONE);
  const addBefore = (form: string | undefined): void => {
    for (let next = added.forms[fresh]; next !== undefined && (form === undefined || next < form); next = added.forms[fresh])
      origins.push({ form: next, old: undefined, oldNumber: NONE, added: takeAdded(next), isUntouched: false });
  };
  for (const [oldNumber, place] of old.forms.entries()) {
    const { form } = place;
    addBefore(form);
    const own = takeAdded(form);
    const lost = gone.get(form) ?? 0;
    if (place.articles > lost || own !== NONE)
      origins.push({ form, old: place, oldNumber, added: own, isUntouched: (lost === 0 && own === NONE) || same.has(form) });
  }
  addBefore(undefined);
  return origins;
}

/** Forms whose postings in the removed articles are the same as in the added ones: most of a text in which a word has changed. */
function formsWithSame(removed: FormPostings, added: FormPostings, row: Row): Set<string> {
  const numbers = new Map(added.forms.map((form, number) => [form, number]));
  const isSame = (form: string, number: number): boolean => {
    const fresh = numbers.get(form);
    if (fresh === undefined) return false;
    const [one, other] = [removed.of(number), added.of(fresh)];
    const numbersOf = ({ articles }: Postings, own: readonly number[]) =>
      Array.from(articles, (article) => own[article] as number);
    return (
      isSameList(numbersOf(one, row.removed), numbersOf(other, row.added)) &&
      isSameList(one.impacts, other.impacts) &&
      isSameList(one.counts, other.counts) &&
      isSameList(one.positions, other.positions)
    );
  };
  return new Set(removed.forms.filter(isSame));
}
