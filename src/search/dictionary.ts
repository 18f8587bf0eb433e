/** Blocks of the dictionary and what they lead to, read. */

import { BitReader, PARAMETER_BITS, riceParameter } from './bits.ts';
import { ByteReader, damaged } from './bytes.ts';
import { readFrontCoded } from './front-coding.ts';
import type { BlockPlace, Span } from './head.ts';
import { IMPACT_BITS, IMPACTS } from './impact.ts';
import { readUnit } from './layout.ts';

/** Forms whose postings are read together. */
export interface Group {
  readonly postings: Span;
  readonly positions: Span;
  /** Articles of each of its forms. */
  readonly counts: readonly number[];
}

/** A form, and which list of its group is its own. */
export interface FormPlace {
  readonly form: string;
  readonly articles: number;
  readonly group: Group;
  readonly index: number;
}

/** Forms of a language that are one word, by number. */
export interface Stem {
  readonly stem: string;
  readonly language: number;
  readonly forms: readonly number[];
}

export interface Block {
  readonly forms: readonly FormPlace[];
  readonly stems: readonly Stem[];
}

export function readBlock(unit: Uint8Array, place: BlockPlace, hasLanguages: boolean): Block {
  const reader = new ByteReader(readUnit(unit));
  const forms: FormPlace[] = [];
  let { postings, positions } = place;
  let last = '';
  for (let left = reader.varint(); left > 0; left -= 1) {
    const size = reader.varint();
    const counts: number[] = [];
    const ends = [postings + reader.varint(), positions + reader.varint()] as const;
    const group: Group = {
      postings: { start: postings, end: ends[0] },
      positions: { start: positions, end: ends[1] },
      counts,
    };
    [postings, positions] = ends;
    for (let index = 0; index < size; index += 1) {
      last = readFrontCoded(reader, last);
      const articles = reader.varint();
      counts.push(articles);
      forms.push({ form: last, articles, group, index });
    }
  }
  const stems = readStems(reader, place.number, hasLanguages);
  if (!reader.isAtEnd) throw damaged();
  return { forms, stems };
}

function readStems(reader: ByteReader, number: number, hasLanguages: boolean): Stem[] {
  const stems: Stem[] = [];
  let stem = '';
  for (let left = reader.varint(); left > 0; left -= 1) {
    stem = readFrontCoded(reader, stem);
    const language = hasLanguages ? reader.varint() : 0;
    const forms: number[] = [];
    let form = number;
    for (let count = reader.varint(); count > 0; count -= 1) {
      const gap = reader.varint();
      form += forms.length > 0 ? gap : gap % 2 === 0 ? gap / 2 : -(gap + 1) / 2;
      forms.push(form);
    }
    stems.push({ stem, language, forms });
  }
  return stems;
}

/** The articles of a form, in order, and its impact on each. */
export interface PostingList {
  readonly articles: Uint32Array;
  readonly impacts: Uint8Array;
}

/** The postings of every form of a group. `articles` is the number of the segment's. */
export function readPostings(unit: Uint8Array, { counts }: Group, articles: number): PostingList[] {
  const bits = new BitReader(readUnit(unit));
  return counts.map((count) => {
    if (count > articles || count === 0) throw damaged();
    const k = riceParameter(articles, count);
    const list = { articles: new Uint32Array(count), impacts: new Uint8Array(count) };
    bits.rices(k, IMPACT_BITS, list.articles);
    let article = -1;
    for (let index = 0; index < count; index += 1) {
      const posting = list.articles[index] as number;
      article += (posting >>> IMPACT_BITS) + 1;
      list.articles[index] = article;
      list.impacts[index] = posting & (IMPACTS - 1);
    }
    if (article >= articles) throw damaged();
    return list;
  });
}

/** Where a form stands in its articles: `starts` has where the positions of each begin, and behind the last where they end. */
export interface PositionList {
  readonly starts: Uint32Array;
  readonly positions: Uint32Array;
}

/** The positions of every form of a group. */
export function readPositions(unit: Uint8Array, { counts }: Group): PositionList[] {
  const bits = new BitReader(readUnit(unit));
  return counts.map((count) => {
    const k = bits.bits(PARAMETER_BITS);
    const starts = new Uint32Array(count + 1);
    const positions: number[] = [];
    for (let index = 0; index < count; index += 1) {
      let position = -1;
      for (let left = bits.gamma(); left > 0; left -= 1) {
        position += bits.rice(k) + 1;
        positions.push(position);
      }
      starts[index + 1] = positions.length;
    }
    return { starts, positions: new Uint32Array(positions) };
  });
}
