/** Made-up articles, an index of them in memory, and what a search of their text itself finds. */

import type { Article } from '../../src/model/article.ts';
import { openEngine } from '../../src/search/engine.ts';
import { writeHeadCopies } from '../../src/search/head-copies.ts';
import { manifestOf, type SegmentFacts } from '../../src/search/manifest.ts';
import { mergedSource } from '../../src/search/merge.ts';
import type { Clause, Element } from '../../src/search/query.ts';
import { readRun } from '../../src/search/run.ts';
import { openRun } from '../../src/search/run-writer.ts';
import type { Engine, Store } from '../../src/search/search.ts';
import { filesOfSegment } from '../../src/search/segment-files.ts';
import { writeSegment } from '../../src/search/segment-writer.ts';
import { stemmerOf } from '../../src/search/stemmers.ts';
import { termsOf } from '../../src/text/terms.ts';

export type Indexed = Pick<Article, 'name' | 'headline' | 'date' | 'lang' | 'dir' | 'texts'>;

/** Files of an index, by name. */
export type IndexFiles = Map<string, Uint8Array>;

/** Segments, of runs, of articles: all in order of date. */
export function indexOf(segments: readonly (readonly (readonly Indexed[])[])[]): IndexFiles {
  const files: IndexFiles = new Map();
  const languages: Record<string, number> = {};
  const facts = segments.map((runs) => {
    const segment = filesOfSegment(writeSegment(mergedSource(runs.map((run) => readRun(runOf(run)))), stemmerOf));
    for (const { name, content } of segment.files) files.set(name, content);
    return segment.facts;
  });
  for (const { lang } of segments.flat(2)) languages[lang] = (languages[lang] ?? 0) + 1;
  const headOf = ({ files: [first = ''], parts }: SegmentFacts) => (files.get(first) as Uint8Array).subarray(0, parts[0]);
  files.set('heads.bin', writeHeadCopies(facts, headOf));
  return files.set('index.json', new TextEncoder().encode(JSON.stringify(manifestOf(facts, languages))));
}

export function runOf(articles: readonly Indexed[]): Uint8Array {
  const run = openRun();
  for (const article of articles) run.add(article);
  return run.finish();
}

export function memoryStore(files: IndexFiles): Store {
  const file = (name: string): Uint8Array => {
    const bytes = files.get(name);
    if (bytes === undefined) throw new Error(`${name} is missing`);
    return bytes;
  };
  return {
    manifest: async () => JSON.parse(new TextDecoder().decode(file('index.json'))),
    headCopies: async () => file('heads.bin'),
    read: async (name, parts) => parts.map(({ start, end }) => file(name).subarray(start, end)),
  };
}

export function engineOf(files: IndexFiles): Promise<Engine> {
  return openEngine(memoryStore(files), stemmerOf);
}

/** Whether an article meets all clauses, by its text alone. */
export function meets(article: Indexed, clauses: readonly Clause[]): boolean {
  const texts = [article.headline, ...article.texts].map(termsOf);
  return clauses.every((clause) => texts.some((terms) => has(terms, clause, article.lang)) !== clause.isExcluded);
}

/** Whether a term of an article in a language is one that the clauses ask for. */
export function isWanted(terms: readonly string[], at: number, clauses: readonly Clause[], lang: string): boolean {
  const stands = (elements: Clause['elements'], place: number) =>
    elements.every((element) => is(terms[place + element.offset], element));
  return clauses.some(({ isExcluded, kind, elements }) => {
    const [first] = elements;
    const term = terms[at] as string;
    if (isExcluded) return false;
    if (kind === 'word') return is(term, first) || isSameWord(term, first, lang);
    return elements.some(({ offset }) => stands(elements, at - offset));
  });
}

function has(terms: readonly string[], { kind, elements }: Clause, lang: string): boolean {
  const [first] = elements;
  if (kind === 'word') return terms.some((term) => is(term, first) || isSameWord(term, first, lang));
  return terms.some((_, at) => elements.every((element) => is(terms[at + element.offset - first.offset], element)));
}

export function isSameWord(term: string, element: Element, lang: string): boolean {
  const stem = stemmerOf(lang.split('-')[0] ?? '') ?? ((word: string) => word);
  return stem(term) === stem(element.term);
}

export function is(term: string | undefined, element: Element): boolean {
  return element.isPrefix ? term?.startsWith(element.term) === true : term === element.term;
}
