/** Terms of a query → the forms of a segment that they stand for. */

import type { Block, FormPlace } from './dictionary.ts';
import type { BlockPlace } from './head.ts';
import { stemsIn } from './languages.ts';
import type { Clause, Element } from './query.ts';
import type { StemmerOf } from './search.ts';
import { blockNumber, type Segment } from './segment.ts';

/** A form that will do. With a `language`, it will do only in articles of it. */
export interface Choice {
  readonly place: FormPlace;
  readonly language?: string;
}

/** A clause with the forms of each of its elements. */
export interface ResolvedClause {
  readonly clause: Clause;
  readonly choices: readonly (readonly Choice[])[];
}

/** Reads no more than the dictionary. */
export async function resolveClauses(
  segment: Segment,
  clauses: readonly Clause[],
  stemmerOf: StemmerOf,
): Promise<ResolvedClause[]> {
  return Promise.all(
    clauses.map(async (clause) => ({
      clause,
      choices: await Promise.all(clause.elements.map((element) => choicesOf(segment, clause, element, stemmerOf))),
    })),
  );
}

async function choicesOf(segment: Segment, { kind }: Clause, element: Element, stemmerOf: StemmerOf): Promise<Choice[]> {
  const found = await Promise.all([
    element.isPrefix ? beginningWith(segment, element.term) : exactly(segment, element.term),
    kind === 'word' ? withSameStem(segment, element.term, stemmerOf) : [],
  ]);
  return distinct(found.flat());
}

async function exactly(segment: Segment, term: string): Promise<Choice[]> {
  return formIn(await segment.blockOf(term), term).map((place) => ({ place }));
}

/** The form of a block that is the term, or none. */
export function formIn(block: Block | undefined, term: string): FormPlace[] {
  return block?.forms.filter(({ form }) => form === term) ?? [];
}

async function beginningWith(segment: Segment, beginning: string): Promise<Choice[]> {
  const { blocks } = await segment.head();
  if (blocks.length === 0) return [];
  const first = blockNumber(blocks, beginning);
  let last = first;
  // Of what begins with it, nothing is behind that: no word has the last code unit.
  const end = `${beginning}\uffff`;
  while (last + 1 < blocks.length && (blocks[last + 1] as BlockPlace).first < end) last += 1;
  const read = await Promise.all(Array.from({ length: last - first + 1 }, (_, index) => segment.block(first + index)));
  return read.flatMap(({ forms }) => forms.filter(({ form }) => form.startsWith(beginning)).map((place) => ({ place })));
}

/** Forms that have in articles of a language the stem that the word has in it. */
async function withSameStem(segment: Segment, word: string, stemmerOf: StemmerOf): Promise<Choice[]> {
  const { languages } = await segment.head();
  const all = await Promise.all(
    languages.map(async (language, index): Promise<Choice[]> => {
      const stemOf = stemsIn(language, stemmerOf);
      const stem = stemOf(word);
      const block = await segment.blockOf(stem);
      const group = block?.stems.find((candidate) => candidate.stem === stem && candidate.language === index);
      const places = group === undefined ? undefined : await Promise.all(group.forms.map((number) => segment.form(number)));
      // A form that is its own stem and alone with it has no group.
      const alone = () => (stemOf(stem) === stem ? formIn(block, stem) : []);
      return (places ?? alone()).map((place) => ({ place, language }));
    }),
  );
  return all.flat();
}

/** What will do everywhere makes the same for a language superfluous. */
function distinct(choices: readonly Choice[]): Choice[] {
  const everywhere = new Set(choices.flatMap(({ place, language }) => (language === undefined ? [place] : [])));
  return choices.filter(({ place, language }) => language === undefined || !everywhere.has(place));
}
