/** The index → answers. The same in the reader's browser and in Node: what it reads, it reads from a store. */

import { groupBy } from '../model/group.ts';
import { evaluate, type Matches, type Rarities } from './evaluate.ts';
import type { Days } from './head.ts';
import { type HeadCopies, readHeadCopies } from './head-copies.ts';
import { rarityOf } from './impact.ts';
import { dateOfCode } from './layout.ts';
import { type Choice, type ResolvedClause, resolveClauses } from './lookup.ts';
import { checkManifest, type Manifest } from './manifest.ts';
import { markerOf } from './marks.ts';
import { parseQuery } from './query.ts';
import { Ranking } from './ranking.ts';
import type { StoredRecord } from './record.ts';
import type { Engine, Findings, HitRecord, SearchRequest, StemmerOf, Store } from './search.ts';
import { openSegment, type Segment } from './segment.ts';

/** Opens an index. Rejects with an `IndexFault` for one that is damaged or of another format. */
export async function openEngine(store: Store, stemmerOf: StemmerOf): Promise<Engine> {
  const copies = store
    .headCopies()
    .then(readHeadCopies)
    .catch((): HeadCopies => new Map());
  const manifest = checkManifest(await store.manifest());
  const { languages, fileBytes } = manifest;
  const segments = manifest.segments.map((facts) => openSegment(facts, fileBytes, store, copies));
  const bases = basesOf(manifest);
  return {
    articles: articlesOf(manifest),
    first: manifest.segments[0]?.first ?? '',
    last: manifest.segments.at(-1)?.last ?? '',
    languages: new Map(Object.entries(languages)),
    search: (request, onPart, signal) => search({ manifest, segments, bases, stemmerOf }, request, onPart, signal),
    records: (hits) => recordsOf(segments, bases, hits),
  };
}

interface Index {
  readonly manifest: Manifest;
  readonly segments: readonly Segment[];
  /** Number in the archive of the first article of each. */
  readonly bases: readonly number[];
  readonly stemmerOf: StemmerOf;
}

async function search(
  { manifest, segments, bases, stemmerOf }: Index,
  request: SearchRequest,
  onPart?: (part: () => Findings) => void,
  signal?: AbortSignal,
): Promise<Findings> {
  const clauses = parseQuery(request.text, request.isTyping);
  const resolved = await Promise.all(segments.map((segment) => resolveClauses(segment, clauses, stemmerOf)));
  signal?.throwIfAborted();
  const { rarities, missing } = rarityAndLack(resolved, articlesOf(manifest));
  const ranking = new Ranking(request);
  const order = [...segments.keys()];
  if (request.order !== 'oldest') order.reverse();
  // All are asked for at once, and taken in the order in which the reader wants them.
  const evaluated = segments.map((segment, index) =>
    evaluate(segment, resolved[index] as ResolvedClause[], rarities, request.language),
  );
  // One that fails is told when its turn comes, and not before.
  for (const one of evaluated) one.catch(() => {});
  const marksIn = markerOf(resolved);
  const findings = (isComplete: boolean, nearest: Findings['nearest'] = new Map()): Findings => ({
    isComplete,
    ...ranking.result(),
    nearest,
    marksIn,
  });
  for (const [place, index] of order.entries()) {
    const segment = segments[index] as Segment;
    const matches: Matches = await (evaluated[index] as Promise<Matches>);
    signal?.throwIfAborted();
    ranking.add(bases[index] as number, matches, (await segment.head()).days());
    if (place < order.length - 1) onPart?.(() => findings(false));
  }
  const nearest = missing.length > 0 ? await nearestOf(segments, missing) : undefined;
  signal?.throwIfAborted();
  return findings(true, nearest);
}

/** Loaded when it is needed: few searches have a word that no article has. */
async function nearestOf(segments: readonly Segment[], missing: readonly string[]): Promise<Findings['nearest']> {
  const { nearestForms } = await import('./nearest.ts');
  return nearestForms(segments, missing);
}

/** How rare each element is, and the words that no article has. */
function rarityAndLack(resolved: readonly (readonly ResolvedClause[])[], all: number): { rarities: Rarities; missing: string[] } {
  const [first = []] = resolved;
  const missing: string[] = [];
  const rarities = first.map(({ clause }, index) =>
    clause.elements.map(({ term }, place) => {
      const choices = resolved.flatMap((clauses) => clauses[index]?.choices[place] ?? []);
      if (choices.length === 0 && !clause.isExcluded) missing.push(term);
      const exact = choices.filter((choice) => choice.place.form === term);
      return { exact: rarityAmong(exact, all), all: rarityAmong(choices, all) };
    }),
  );
  return { rarities, missing: [...new Set(missing)] };
}

/** An article that has several of the forms counts for each; what is rare has few. */
function rarityAmong(choices: readonly Choice[], all: number): number {
  const articles = choices.reduce((sum, { place }) => sum + place.articles, 0);
  return rarityOf(Math.min(articles, all), all);
}

async function recordsOf(segments: readonly Segment[], bases: readonly number[], hits: readonly number[]): Promise<HitRecord[]> {
  const found = new Map<number, HitRecord>();
  const read = async (number: number, own: readonly number[]): Promise<void> => {
    const segment = segments[number] as Segment;
    const articles = own.map((hit) => hit - (bases[number] as number));
    const records = await segment.records(articles);
    const days = (await segment.head()).days();
    for (const [index, hit] of own.entries())
      found.set(hit, shown(records[index] as StoredRecord, dateOf(days, articles[index] as number)));
  };
  const segmentOf = (hit: number) => bases.findLastIndex((base) => base <= hit);
  await Promise.all(Array.from(groupBy(hits, segmentOf), ([number, own]) => read(number, own)));
  return hits.map((hit) => found.get(hit) as HitRecord);
}

function shown({ name, ...record }: StoredRecord, date: string): HitRecord {
  return { ...record, date, path: `${date.replaceAll('-', '/')}/${name}.html` };
}

function dateOf({ codes, starts }: Days, article: number): string {
  return dateOfCode(codes[starts.findLastIndex((start) => start <= article)] as number);
}

function basesOf({ segments }: Manifest): number[] {
  let base = 0;
  return segments.map(({ articles }) => {
    base += articles;
    return base - articles;
  });
}

function articlesOf({ segments }: Manifest): number {
  return segments.reduce((sum, { articles }) => sum + articles, 0);
}
