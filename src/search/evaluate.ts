/** Resolved clauses → the articles of a segment that meet them, with their scores. */

import type { PositionList, PostingList } from './dictionary.ts';
import { weightOf } from './impact.ts';
import { languageTerm } from './layout.ts';
import type { Choice, ResolvedClause } from './lookup.ts';
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
  const { articles } = segment.facts;
  const languages = await languagesOf(segment, clauses, language);
  const scores = new Float64Array(articles);
  const isLeft =
    language === '' ? new Uint8Array(articles).fill(1) : (languages.get(language)?.slice() ?? new Uint8Array(articles));
  // Clauses that few articles meet first would spare nothing: all lists are read anyway.
  const met = await Promise.all(
    clauses.map((clause, index) => worthsOf(segment, clause, rarities[index] as readonly Rarity[], languages)),
  );
  for (const [index, { clause }] of clauses.entries()) {
    const worths = met[index] as Float64Array;
    for (let article = 0; article < articles; article += 1) {
      const worth = worths[article] as number;
      if (worth > 0 === clause.isExcluded) isLeft[article] = 0;
      else scores[article] = (scores[article] as number) + worth;
    }
  }
  return matchesAmong(isLeft, scores);
}

function matchesAmong(isLeft: Uint8Array, scores: Float64Array): Matches {
  const [articles, own] = [new Uint32Array(isLeft.length), new Float64Array(isLeft.length)];
  let count = 0;
  for (let article = 0; article < isLeft.length; article += 1) {
    if (isLeft[article] === 0) continue;
    articles[count] = article;
    own[count] = scores[article] as number;
    count += 1;
  }
  return { articles: articles.subarray(0, count), scores: own.subarray(0, count) };
}

/** What each article scores for a clause; 0 for those that do not meet it. */
async function worthsOf(
  segment: Segment,
  { clause, choices }: ResolvedClause,
  rarities: readonly Rarity[],
  languages: ReadonlyMap<string, Uint8Array>,
): Promise<Float64Array> {
  const lists = await Promise.all(choices.map((own) => segment.postings(own.map(({ place }) => place))));
  const worths = choices.map((own, index) => {
    const worthOf = ({ place }: Choice) => valueIn(place.form === clause.elements[index]?.term, rarities[index] as Rarity);
    return bestOf(own, lists[index] as PostingList[], worthOf, segment.facts.articles, languages);
  });
  const [first, ...rest] = worths as [Float64Array, ...Float64Array[]];
  if (rest.length === 0) return first;
  const sums = first.map((worth, article) => sumIfAll(worth, rest, article));
  if (!sums.some((sum) => sum > 0)) return sums;
  const positions = await Promise.all(choices.map((own) => segment.positions(own.map(({ place }) => place))));
  const offsets = clause.elements.map(({ offset }) => offset);
  const byArticle = choices.map((_, index) =>
    positionsOf(lists[index] as PostingList[], positions[index] as PositionList[], sums),
  );
  return sums.map((sum, article) => {
    const places = sum === 0 ? [] : byArticle.map((own) => own.get(article) ?? []);
    return standsTogether(places, offsets) ? sum : 0;
  });
}

function valueIn(isExact: boolean, { exact, all }: Rarity): number {
  return isExact ? exact : OTHER_FORM * all;
}

function sumIfAll(worth: number, rest: readonly Float64Array[], article: number): number {
  let sum = worth;
  for (const own of rest) {
    if (sum === 0 || own[article] === 0) return 0;
    sum += own[article] as number;
  }
  return sum;
}

/** What the best of the forms is worth in each article. */
function bestOf(
  choices: readonly Choice[],
  lists: readonly PostingList[],
  worthOf: (choice: Choice) => number,
  articles: number,
  languages: ReadonlyMap<string, Uint8Array>,
): Float64Array {
  const worths = new Float64Array(articles);
  for (const [index, choice] of choices.entries()) {
    const list = lists[index] as PostingList;
    const isIn = choice.language === undefined ? undefined : languages.get(choice.language);
    const worth = worthOf(choice);
    for (let place = 0; place < list.articles.length; place += 1) {
      const article = list.articles[place] as number;
      if (isIn !== undefined && isIn[article] === 0) continue;
      worths[article] = Math.max(worths[article] as number, worth * weightOf(list.impacts[place] as number));
    }
  }
  return worths;
}

/** Where any of the forms stands, in the articles that are candidates. */
function positionsOf(
  lists: readonly PostingList[],
  positions: readonly PositionList[],
  isCandidate: Float64Array,
): ReadonlyMap<number, readonly number[]> {
  const byArticle = new Map<number, number[]>();
  for (const [index, { articles }] of lists.entries()) {
    const own = positions[index] as PositionList;
    for (const [place, article] of articles.entries()) {
      if (isCandidate[article] === 0) continue;
      const known = byArticle.get(article) ?? [];
      known.push(...own.positions.subarray(own.starts[place], own.starts[place + 1]));
      byArticle.set(article, known);
    }
  }
  return byArticle;
}

/** Whether at some place each element stands at its offset. */
function standsTogether(positions: readonly (readonly number[])[], offsets: readonly number[]): boolean {
  const [first = [], ...rest] = positions;
  const sets = rest.map((own) => new Set(own));
  const base = offsets[0] ?? 0;
  return first.some((position) => sets.every((own, index) => own.has(position + (offsets[index + 1] as number) - base)));
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
  const place = (await segment.blockOf(term))?.forms.find(({ form }) => form === term);
  const [list] = place === undefined ? [] : await segment.postings([place]);
  for (const article of list?.articles ?? []) flags[article] = 1;
  return flags;
}
