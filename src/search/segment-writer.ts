/** Articles and postings → a segment: the index of a span of the archive, in bytes. `FORMAT.md` says what they are. */

import { BitWriter } from './bits.ts';
import { ByteWriter } from './bytes.ts';
import { writeDictionary } from './dictionary-writer.ts';
import { withLanguageTerms } from './language-terms.ts';
import { BLOCK_RECORDS, dayCode, FORMAT_VERSION, LEAST_FORMS } from './layout.ts';
import type { SegmentFacts } from './manifest.ts';
import type { SegmentArticle, SegmentSource } from './postings.ts';
import { localeOf } from './record.ts';
import type { StemmerOf } from './search.ts';
import { stemGroups } from './stem-groups.ts';
import { writeUnit } from './unit-writer.ts';

/** Its pieces, one behind the other. */
type Part = readonly Uint8Array[];

/** A segment's five parts in order (head, dictionary, records, postings, positions), and what the manifest says of it. */
export interface Segment extends Omit<SegmentFacts, 'files' | 'parts'> {
  readonly parts: readonly [Part, Part, Part, Part, Part];
}

/** Of at least one article. */
export function writeSegment(source: SegmentSource, stemmerOf: StemmerOf): Segment {
  const { articles, languages } = source;
  const postings = withLanguageTerms(source);
  const dictionary = writeDictionary(postings, articles.length, stemGroups(postings, languages, stemmerOf));
  const records = writeRecords(articles, languages);
  const head = new ByteWriter();
  writeUnit(head, headOf(articles, languages, dictionary, records.lengths));
  return {
    parts: [[head.written()], [dictionary.blocks], [records.bytes], dictionary.postings, dictionary.positions],
    articles: articles.length,
    first: articles[0]?.date ?? '',
    last: articles.at(-1)?.date ?? '',
  };
}

function headOf(
  articles: readonly SegmentArticle[],
  languages: readonly string[],
  { table }: ReturnType<typeof writeDictionary>,
  recordLengths: readonly number[],
): Uint8Array {
  const out = new ByteWriter();
  out.byte(FORMAT_VERSION);
  out.varint(articles.length);
  out.varint(languages.length);
  for (const language of languages) out.text(language);
  out.varint(table.length);
  for (const { first, lengths } of table) {
    out.text(first);
    for (const length of lengths) out.varint(length);
  }
  const days = daysOf(articles);
  const codes = [...days.keys()];
  const least = recordLengths.reduce((one, other) => Math.min(one, other));
  for (const number of [codes.length, codes[0] as number, least]) out.varint(number);
  const bits = new BitWriter();
  bits.list(table.slice(0, -1).map(({ forms }) => forms - LEAST_FORMS));
  bits.list(codes.slice(1).map((code, index) => code - (codes[index] as number) - 1));
  bits.list([...days.values()].map((count) => count - 1));
  bits.list(recordLengths.map((length) => length - least));
  out.bytes(bits.taken());
  return out.written();
}

/** Articles of each day, by its number, in order. */
function daysOf(articles: readonly SegmentArticle[]): ReadonlyMap<number, number> {
  const counts = new Map<string, number>();
  for (const { date } of articles) counts.set(date, (counts.get(date) ?? 0) + 1);
  return new Map([...counts].map(([date, count]) => [dayCode(date), count]));
}

function writeRecords(
  articles: readonly SegmentArticle[],
  languages: readonly string[],
): { bytes: Uint8Array; lengths: number[] } {
  const out = new ByteWriter();
  const block = new ByteWriter();
  const lengths: number[] = [];
  for (let start = 0; start < articles.length; start += BLOCK_RECORDS) {
    block.clear();
    for (const { title, lang, dir } of articles.slice(start, start + BLOCK_RECORDS)) {
      block.bytes(title);
      block.varint(localeOf(languages.indexOf(lang), dir));
    }
    lengths.push(writeUnit(out, block.written()));
  }
  return { bytes: out.written(), lengths };
}
