/** Postings and stems → the dictionary of a segment: blocks of forms and stems, and what they lead to. */

import { BitWriter, PARAMETER_BITS, riceParameter } from './bits.ts';
import { blockStarts } from './block-cut.ts';
import { ByteWriter } from './bytes.ts';
import { separatorOf, writeFrontCoded } from './front-coding.ts';
import { IMPACT_BITS } from './impact.ts';
import type { IndexPostings } from './language-terms.ts';
import { CHECK_BYTES, GROUP_BYTES, GROUP_FORMS, isLanguageTerm } from './layout.ts';
import { PieceWriter } from './piece-writer.ts';
import type { KeptGroup, Postings } from './postings.ts';
import type { StemGroup } from './stem-groups.ts';
import { writeUnit } from './unit-writer.ts';

/** A block as the head has it: what separates it from the one before, how many forms it has, and bytes of the block and of its postings and positions. */
interface BlockEntry {
  readonly first: string;
  readonly forms: number;
  readonly lengths: readonly [block: number, postings: number, positions: number];
}

interface Dictionary {
  readonly table: readonly BlockEntry[];
  readonly blocks: Uint8Array;
  readonly postings: readonly Uint8Array[];
  readonly positions: readonly Uint8Array[];
}

export function writeDictionary(merged: IndexPostings, articles: number, stems: readonly StemGroup[]): Dictionary {
  const { forms } = merged;
  const blocks = new ByteWriter();
  const [postings, positions] = [new PieceWriter(), new PieceWriter()];
  const table: BlockEntry[] = [];
  let stem = 0;
  const starts = blockStarts(forms);
  const firsts = starts.slice(0, -1);
  const separators = firsts.map((start) => separatorOf(forms[start - 1], forms[start] as string));
  for (const [index, start] of firsts.entries()) {
    const end = starts[index + 1] as number;
    const before = [postings.length, positions.length] as const;
    const block = new ByteWriter();
    writeForms(block, { postings, positions }, merged, [start, end], articles);
    const from = stem;
    const next = separators[index + 1];
    while (stem < stems.length && (next === undefined || (stems[stem] as StemGroup).stem < next)) stem += 1;
    writeStems(block, stems.slice(from, stem), start, isOfSeveralLanguages(forms));
    const length = writeUnit(blocks, block.written());
    table.push({
      first: separators[index] as string,
      forms: end - start,
      lengths: [length, postings.length - before[0], positions.length - before[1]],
    });
  }
  return { table, blocks: blocks.written(), postings: postings.pieces(), positions: positions.pieces() };
}

/** The terms of languages come first, and there are none where there is but one. */
function isOfSeveralLanguages([first]: readonly string[]): boolean {
  return first !== undefined && isLanguageTerm(first);
}

/** Whether a group of so many forms and bytes of postings takes no more. */
function isFull(forms: number, bytes: number): boolean {
  return forms === GROUP_FORMS || bytes >= GROUP_BYTES;
}

/** Whether a group would end where it ended if it were written anew, with `left` forms left in the block. */
function isWhole({ counts, postings }: KeptGroup, left: number): boolean {
  return counts.length === left || (counts.length < left && isFull(counts.length, postings.length - CHECK_BYTES));
}

function writeForms(
  block: ByteWriter,
  out: { readonly postings: PieceWriter; readonly positions: PieceWriter },
  merged: IndexPostings,
  [start, end]: readonly [number, number],
  articles: number,
): void {
  const [postings, positions] = [new BitWriter(), new BitWriter()];
  const groups = new ByteWriter();
  let count = 0;
  let last = '';
  /** Lists the group that ends before a form, once its units are written. */
  const list = (next: number, counts: readonly number[], lengths: readonly [postings: number, positions: number]) => {
    for (const size of [counts.length, ...lengths]) groups.varint(size);
    for (const [index, own] of counts.entries()) {
      const form = merged.forms[next - counts.length + index] as string;
      writeFrontCoded(groups, form, last);
      groups.varint(own);
      last = form;
    }
    count += 1;
  };
  for (let number = start; number < end; ) {
    const kept = merged.keptGroup(number);
    if (kept !== undefined && isWhole(kept, end - number)) {
      out.postings.bytes(kept.postings);
      out.positions.bytes(kept.positions);
      number += kept.counts.length;
      list(number, kept.counts, [kept.postings.length, kept.positions.length]);
      continue;
    }
    const counts: number[] = [];
    while (number < end && !isFull(counts.length, postings.length)) {
      const own = merged.of(number);
      writePostings(postings, own, articles);
      writePositions(positions, own);
      counts.push(own.articles.length);
      number += 1;
    }
    list(number, counts, [writeUnit(out.postings, postings.taken()), writeUnit(out.positions, positions.taken())]);
  }
  block.varint(count);
  block.bytes(groups.written());
}

function writePostings(out: BitWriter, { articles, impacts }: Postings, all: number): void {
  const k = riceParameter(all, articles.length);
  let last = -1;
  for (let index = 0; index < articles.length; index += 1) {
    const article = articles[index] as number;
    out.rice(article - last - 1, k);
    out.bits(impacts[index] as number, IMPACT_BITS);
    last = article;
  }
}

function writePositions(out: BitWriter, { counts, positions }: Postings): void {
  const k = riceParameter(sumOfLast(counts, positions), positions.length);
  out.bits(k, PARAMETER_BITS);
  let index = 0;
  for (const count of counts) {
    out.gamma(count);
    let last = -1;
    for (const end = index + count; index < end; index += 1) {
      const position = positions[index] as number;
      out.rice(position - last - 1, k);
      last = position;
    }
  }
}

/** The last positions are the sums of the gaps before them. */
function sumOfLast(counts: Uint32Array, positions: Uint32Array): number {
  let sum = 0;
  let index = 0;
  for (const count of counts) {
    index += count;
    sum += positions[index - 1] as number;
  }
  return sum;
}

/** Numbers of forms are relative to the first form of the block, or to the one before; signed ones are zigzag. */
function writeStems(out: ByteWriter, groups: readonly StemGroup[], first: number, hasLanguages: boolean): void {
  out.varint(groups.length);
  let last = '';
  for (const { stem, language, forms } of groups) {
    writeFrontCoded(out, stem, last);
    last = stem;
    if (hasLanguages) out.varint(language);
    out.varint(forms.length);
    let before = first;
    for (const [index, number] of forms.entries()) {
      const gap = number - before;
      out.varint(index > 0 ? gap : gap >= 0 ? gap * 2 : -gap * 2 - 1);
      before = number;
    }
  }
}
