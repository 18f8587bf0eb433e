/** Resolved clauses → the articles of a segment that meet them, with their scores. */

import type { PositionList, PostingList } from './dictionary.ts';
import { weightOf } from './impact.ts';
import { languageTerm } from './layout.ts';
import { type Choice, formIn, type ResolvedClause } from './lookup.ts';
import type { Segment } from './segment.ts';

/** Articles of a segment in order, and what each scores. */
export interface Matches {
  readonly articles: Uint32Array;
  readonly scores: Float64Array;
}

/** How rare what an element stands for is: the term itself, and all its forms together. */
export interface Rarity {
  readonly exact: number;
  readonly all: number;
}

/** By clause, then element. */
export type Rarities = readonly (readonly Rarity[])[];

/** What another form of a word is worth, beside the word itself: who looks for _trades_ means it. */
const OTHER_FORM = 0.25;

/** With no clause that an article must meet, all articles do. `language` is that of the articles, empty for all. */
export async function evaluate(
  segment: Segment,
  clauses: readonly ResolvedClause[],
  rarities: Rarities,
  language: string,
): Promise<Matches> {
  const languages = await languagesOf(segment, clauses, language);
  // Clauses that few articles meet first would spare nothing: all lists are read anyway.
  const met = await Promise.all(
    clauses.map((clause, index) => matchesOf(segment, clause, rarities[index] as readonly Rarity[], languages)),
  );
  const those = (isExcluded: boolean) => met.filter((_, index) => clauses[index]?.clause.isExcluded === isExcluded);
  const wanted = those(false);
  if (language !== '' || wanted.length === 0) {
    const isIn = languages.get(language);
    const all = new Uint32Array(segment.facts.articles).map((_, article) => article);
    wanted.push(withoutScores(language === '' ? all : all.filter((article) => isIn?.[article] === 1)));
  }
  const [first, ...rest] = wanted as [Matches, ...Matches[]];
  return those(true).reduce((some, others) => among(some, others, false), inAll(first, rest));
}

function withoutScores(articles: Uint32Array): Matches {
  return { articles, scores: new Float64Array(articles.length) };
}

/** What is in all of them, with the sums of the scores. */
function inAll(first: Matches, rest: readonly Matches[]): Matches {
  return rest.reduce((some, others) => among(some, others, true), first);
}

/** Those of `some` that are, or are not, among `others`. */
function among(some: Matches, others: Matches, isAmong: boolean): Matches {
  const { length } = some.articles;
  const [articles, scores] = [new Uint32Array(length), new Float64Array(length)];
  let count = 0;
  let place = 0;
  for (let index = 0; index < length; index += 1) {
    const article = some.articles[index] as number;
    while ((others.articles[place] as number) < article) place += 1;
    if ((others.articles[place] === article) !== isAmong) continue;
    articles[count] = article;
    scores[count] = (some.scores[index] as number) + (isAmong ? (others.scores[place] as number) : 0);
    count += 1;
  }
  return { articles: articles.subarray(0, count), scores: scores.subarray(0, count) };
}

/** The articles that meet a clause, whether it is excluded or not. */
async function matchesOf(
  segment: Segment,
  { clause, choices }: ResolvedClause,
  rarities: readonly Rarity[],
  languages: ReadonlyMap<string, Uint8Array>,
): Promise<Matches> {
  const lists = await Promise.all(choices.map((own) => segment.postings(own.map(({ place }) => place))));
  const byElement = choices.map((own, index) => {
    const { exact, all } = rarities[index] as Rarity;
    const worthOf = ({ place }: Choice) => (place.form === clause.elements[index]?.term ? exact : OTHER_FORM * all);
    return bestOf(own, lists[index] as PostingList[], worthOf, segment.facts.articles, languages);
  });
  const [first, ...rest] = byElement as [Matches, ...Matches[]];
  const all = inAll(first, rest);
  if (rest.length === 0 || all.articles.length === 0) return all;
  const positions = await Promise.all(choices.map((own) => segment.positions(own.map(({ place }) => place))));
  const offsets = clause.elements.map(({ offset }) => offset);
  const candidates = new Set(all.articles);
  const places = choices.map((_, index) =>
    positionsOf(lists[index] as PostingList[], positions[index] as PositionList[], candidates),
  );
  const isFound = (article: number) =>
    standsTogether(
      Array.from(places, (own) => own.get(article) ?? []),
      offsets,
    );
  return inAll(all, [withoutScores(all.articles.filter(isFound))]);
}

/** The articles that have any of the forms, and what the best of these is worth there. */
function bestOf(
  choices: readonly Choice[],
  lists: readonly PostingList[],
  worthOf: (choice: Choice) => number,
  articles: number,
  languages: ReadonlyMap<string, Uint8Array>,
): Matches {
  const worths = new Float64Array(articles);
  const found = new Uint32Array(articles);
  let count = 0;
  for (const [index, choice] of choices.entries()) {
    const list = lists[index] as PostingList;
    const isIn = choice.language === undefined ? undefined : languages.get(choice.language);
    const worth = worthOf(choice);
    for (let place = 0; place < list.articles.length; place += 1) {
      const article = list.articles[place] as number;
      if (isIn?.[article] === 0) continue;
      const known = worths[article] as number;
      if (known === 0) found[count++] = article;
      worths[article] = Math.max(known, worth * weightOf(list.impacts[place] as number));
    }
  }
  const own = found.subarray(0, count).sort();
  return { articles: own, scores: Float64Array.from(own, (article) => worths[article] as number) };
}

/** Where any of the forms stands, in the articles that are candidates. */
function positionsOf(
  lists: readonly PostingList[],
  positions: readonly PositionList[],
  candidates: ReadonlySet<number>,
): ReadonlyMap<number, readonly number[]> {
  const byArticle = new Map<number, number[]>();
  for (const [index, { articles }] of lists.entries()) {
    const own = positions[index] as PositionList;
    for (const [place, article] of articles.entries()) {
      if (!candidates.has(article)) continue;
      const known = byArticle.get(article) ?? [];
      known.push(...own.positions.subarray(own.starts[place], own.starts[place + 1]));
      byArticle.set(article, known);
    }
  }
  return byArticle;
}

/** Whether at some place each element stands at its offset; that of the first is 0. */
function standsTogether(positions: readonly (readonly number[])[], offsets: readonly number[]): boolean {
  const [first = [], ...rest] = positions;
  const sets = rest.map((own) => new Set(own));
  return first.some((position) => sets.every((own, index) => own.has(position + (offsets[index + 1] as number))));
}

/** For each language that is asked for and is in the segment, 1 for the articles in it. In a segment of one language, all have it. */
async function languagesOf(
  segment: Segment,
  clauses: readonly ResolvedClause[],
  language: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { languages } = await segment.head();
  const asked = new Set(clauses.flatMap(({ choices }) => choices.flat().flatMap((choice) => choice.language ?? [])));
  if (language !== '') asked.add(language);
  const present = [...asked].filter((one) => languages.includes(one));
  const flags = (one: string) =>
    languages.length === 1 ? new Uint8Array(segment.facts.articles).fill(1) : articlesIn(segment, one);
  return new Map(await Promise.all(present.map(async (one) => [one, await flags(one)] as const)));
}

async function articlesIn(segment: Segment, language: string): Promise<Uint8Array> {
  const flags = new Uint8Array(segment.facts.articles);
  const term = languageTerm(language);
  const [list] = await segment.postings(formIn(await segment.blockOf(term), term));
  for (const article of list?.articles ?? []) flags[article] = 1;
  return flags;
}
