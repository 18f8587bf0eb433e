/** A segment that is there already, in memory: what is still right in it need not be made again. */

import { crc32 } from 'node:zlib';
import { ByteReader } from './bytes.ts';
import {
  type FormPlace,
  type Group,
  type PositionList,
  type PostingList,
  readBlock,
  readPositions,
  readPostings,
} from './dictionary.ts';
import { type Days, readHead, type Span } from './head.ts';
import { dateOfCode, readUnit } from './layout.ts';
import type { SegmentFacts } from './manifest.ts';
import type { KeptGroup, SegmentArticle } from './postings.ts';
import { readLocale, skipTitle } from './record.ts';

export interface OldSegment {
  readonly articles: readonly SegmentArticle[];
  /** In order, without the terms of languages. */
  readonly forms: readonly FormPlace[];
  postings(form: FormPlace): PostingList;
  positions(form: FormPlace): PositionList;
  /** The stem of a form, by its place in `forms`, in a language; undefined where the segment does not say. */
  stem(number: number, language: string): string | undefined;
  /** The units of a group as they stand in the segment. */
  group(group: Group): KeptGroup;
}

/** `bytes` are the files of the segment. Throws an `IndexFault` where they are not what was written. */
export function readSegment(bytes: Uint8Array, facts: SegmentFacts): OldSegment {
  const unit = ({ start, end }: Span) => bytes.subarray(start, end);
  const head = readHead(bytes.subarray(0, facts.parts[0]), facts);
  const blocks = head.blocks.map((place) => readBlock(unit(place.block), place, head.languages.length > 1));
  const postingsOf = ofLastGroup((group) => readPostings(unit(group.postings), group, head.articles));
  const positionsOf = ofLastGroup((group) => readPositions(unit(group.positions), group));
  const marks = head.languages.length > 1 ? head.languages.length : 0;
  const forms = blocks.flatMap((block) => block.forms).slice(marks);
  // A form without a group is its own stem, or no word of the language: where there is one language, all are its words.
  const stems = head.languages.map((): (string | undefined)[] =>
    marks > 0 ? new Array(forms.length) : forms.map(({ form }) => form),
  );
  for (const { stem, language, forms: own } of blocks.flatMap((block) => block.stems))
    for (const number of own) (stems[language] as (string | undefined)[])[number - marks] = stem;
  return {
    articles: articlesOf(bytes, head.records(), head.languages, datesOf(head.days(), head.articles)),
    forms,
    postings: ({ group, index }) => postingsOf(group)[index] as PostingList,
    positions: ({ group, index }) => positionsOf(group)[index] as PositionList,
    stem: (number, language) => stems[head.languages.indexOf(language)]?.[number],
    group: (group) => ({ counts: group.counts, postings: unit(group.postings), positions: unit(group.positions) }),
  };
}

/** Forms are asked for in order, so that the lists of one group are decoded once. */
function ofLastGroup<Lists>(read: (group: Group) => Lists): (group: Group) => Lists {
  let last: { readonly group: Group; readonly lists: Lists } | undefined;
  return (group) => {
    if (last?.group !== group) last = { group, lists: read(group) };
    return last.lists;
  };
}

function datesOf({ codes, starts }: Days, articles: number): string[] {
  return Array.from(codes, dateOfCode).flatMap((date, day) =>
    new Array<string>((starts[day + 1] ?? articles) - (starts[day] as number)).fill(date),
  );
}

function articlesOf(
  bytes: Uint8Array,
  records: Uint32Array,
  languages: readonly string[],
  dates: readonly string[],
): SegmentArticle[] {
  const articles: SegmentArticle[] = [];
  for (const [block, start] of records.subarray(0, -1).entries()) {
    const unit = readUnit(bytes.subarray(start, records[block + 1]), crc32);
    const reader = new ByteReader(unit);
    while (!reader.isAtEnd) {
      const from = reader.at;
      skipTitle(reader);
      const title = unit.subarray(from, reader.at);
      articles.push({ date: dates[articles.length] ?? '', title, ...readLocale(reader.varint(), languages) });
    }
  }
  return articles;
}
