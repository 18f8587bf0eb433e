/**
 * A run, read: the index of a volume, which segments are merged from. Runs are kept in the cache from one build to the next and are never
 * published. In bytes: the languages, the articles (date, language, record), every form in the order in which they first occur, where there are several
 * languages which of them have it, and the postings of each: all in varints.
 */

import { ByteReader } from './bytes.ts';

/** An article of a run. */
export interface RunArticle {
  readonly date: string;
  readonly lang: string;
  /** As `writeRecord` wrote it. */
  readonly record: Uint8Array;
}

/** A run as it was written. */
export interface Run {
  readonly articles: readonly RunArticle[];
  readonly languages: readonly string[];
  /** In the order in which they first occur. */
  readonly forms: readonly string[];
  /** Whether a form is in an article of a language; both by number. */
  readonly isIn: (form: number, language: number) => boolean;
  /** Where the postings of each form begin in `postings`, and behind the last where they end. */
  readonly starts: Uint32Array;
  readonly postings: Uint8Array;
}

/** Throws an `IndexFault` for bytes that are no run. */
export function readRun(bytes: Uint8Array): Run {
  const reader = new ByteReader(bytes);
  const languages = Array.from({ length: reader.varint() }, () => reader.text());
  const articles = Array.from({ length: reader.varint() }, (): RunArticle => {
    const date = reader.text();
    const lang = languages[reader.varint()] ?? '';
    return { date, lang, record: reader.bytes(reader.varint()) };
  });
  const count = reader.varint();
  const forms = count === 0 ? [] : reader.text().split('\n');
  const members = reader.bytes(languages.length > 1 ? count * languages.length : 0);
  const starts = new Uint32Array(count + 1);
  for (let form = 0; form < count; form += 1) starts[form + 1] = (starts[form] as number) + reader.varint();
  const postings = reader.bytes(starts[count] as number);
  const isIn = (form: number, language: number) => languages.length === 1 || members[form * languages.length + language] === 1;
  return { articles, languages, forms, isIn, starts, postings };
}
