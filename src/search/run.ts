/**
 * A run, read: the terms of a volume in the order of its texts, which segments are merged from. Runs are kept in the cache from one build to
 * the next and are never published. In bytes: the languages; the articles (date, locale, bytes of the title, number of terms of each text) and
 * their titles; every form in the order in which they first occur, and how often each occurs; the terms of all texts by the
 * numbers of their forms: all in varints.
 */

import { ByteReader } from './bytes.ts';
import type { SegmentArticle } from './postings.ts';
import { readLocale } from './record.ts';

/** An article of a run. */
export interface RunArticle extends SegmentArticle {
  /** Number of terms of its headline, then of each of its texts. */
  readonly lengths: readonly number[];
}

/** A run as it was written. */
export interface Run {
  readonly articles: readonly RunArticle[];
  /** Each but the last with a line feed behind it, in UTF-8. */
  readonly forms: Uint8Array;
  /** How often each form occurs, by its number. */
  readonly counts: Uint32Array;
  /** The number of the form of each term, as varints. */
  readonly terms: Uint8Array;
}

/** Of no article. */
export const NO_RUN: Run = { articles: [], forms: new Uint8Array(), counts: new Uint32Array(), terms: new Uint8Array() };

/** Throws an `IndexFault` for bytes that are no run. */
export function readRun(bytes: Uint8Array): Run {
  const reader = new ByteReader(bytes);
  const languages = Array.from({ length: reader.varint() }, () => reader.text());
  const articles = readArticles(reader, languages);
  const count = reader.varint();
  const forms = reader.bytes(reader.varint());
  const counts = readNumbers(reader, count);
  return { articles, forms, counts, terms: reader.bytes(reader.varint()) };
}

/** The terms of an article, by the numbers of their forms, from a reader of all terms. */
export function readTerms(reader: ByteReader, article: RunArticle): Uint32Array {
  return readNumbers(reader, termsIn(article));
}

/** Passes over them. */
export function skipTerms(reader: ByteReader, article: RunArticle): void {
  for (let left = termsIn(article); left > 0; ) if (reader.byte() < 0x80) left -= 1;
}

function termsIn({ lengths }: RunArticle): number {
  return lengths.reduce((sum, length) => sum + length, 0);
}

function readNumbers(reader: ByteReader, count: number): Uint32Array {
  const numbers = new Uint32Array(count);
  for (let index = 0; index < count; index += 1) numbers[index] = reader.varint();
  return numbers;
}

function readList(reader: ByteReader, count: number): number[] {
  const list: number[] = [];
  for (let index = 0; index < count; index += 1) list.push(reader.varint());
  return list;
}

function readArticles(reader: ByteReader, languages: readonly string[]): RunArticle[] {
  const articles = Array.from({ length: reader.varint() }, () => {
    const date = reader.text();
    const { lang, dir } = readLocale(reader.varint(), languages);
    return { date, lang, dir, bytes: reader.varint(), lengths: readList(reader, reader.varint()) };
  });
  // Copied, since titles outlive the rest of the run by far.
  const titles = reader.bytes(articles.reduce((sum, { bytes }) => sum + bytes, 0)).slice();
  let end = 0;
  return articles.map(({ bytes, date, lang, dir, lengths }) => {
    end += bytes;
    return { date, lang, dir, lengths, title: titles.subarray(end - bytes, end) };
  });
}
