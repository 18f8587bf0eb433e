/**
 * A run, read: the terms of a volume in the order of its texts, which segments are merged from. Runs are kept in the cache from one build to
 * the next and are never published. In bytes: the languages; the articles (date, language, bytes of the record, number of terms of each
 * text) and their records; every form in the order in which they first occur, and how often each occurs; the terms of all texts by the
 * numbers of their forms: all in varints.
 */

import { ByteReader } from './bytes.ts';

/** An article of a run. */
export interface RunArticle {
  readonly date: string;
  readonly lang: string;
  /** As `writeRecord` wrote it. */
  readonly record: Uint8Array;
  /** Number of terms of its headline, then of each of its texts. */
  readonly lengths: readonly number[];
}

/** A run as it was written. */
export interface Run {
  readonly articles: readonly RunArticle[];
  readonly languages: readonly string[];
  /** Each but the last with a line feed behind it, in UTF-8. */
  readonly forms: Uint8Array;
  /** How often each form occurs, by its number. */
  readonly counts: Uint32Array;
  /** The number of the form of each term, as varints. */
  readonly terms: Uint8Array;
}

/** Throws an `IndexFault` for bytes that are no run. */
export function readRun(bytes: Uint8Array): Run {
  const reader = new ByteReader(bytes);
  const languages = Array.from({ length: reader.varint() }, () => reader.text());
  const articles = readArticles(reader, languages);
  const count = reader.varint();
  const forms = reader.bytes(reader.varint());
  const counts = Uint32Array.from({ length: count }, () => reader.varint());
  return { articles, languages, forms, counts, terms: reader.bytes(reader.varint()) };
}

function readArticles(reader: ByteReader, languages: readonly string[]): RunArticle[] {
  const articles = Array.from({ length: reader.varint() }, () => ({
    date: reader.text(),
    lang: languages[reader.varint()] ?? '',
    bytes: reader.varint(),
    lengths: Array.from({ length: reader.varint() }, () => reader.varint()),
  }));
  // Copied, since records outlive the rest of the run by far.
  const records = reader.bytes(articles.reduce((sum, { bytes }) => sum + bytes, 0)).slice();
  let end = 0;
  return articles.map(({ date, lang, bytes, lengths }) => {
    end += bytes;
    return { date, lang, lengths, record: records.subarray(end - bytes, end) };
  });
}
