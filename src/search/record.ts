/** What a search shows of an article ↔ bytes: its name, headline, language and direction. Its date is the segment's to know. */

import type { Entry } from '../model/article.ts';
import { type ByteReader, type ByteWriter, damaged } from './bytes.ts';
import { readFrontCoded, writeFrontCoded } from './front-coding.ts';

/** A record without its date. */
export interface StoredRecord {
  /** The last part of the URL without `.html`. */
  readonly name: string;
  readonly headline: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

/** What a record begins with; its locale is behind it. */
export function writeTitle(out: ByteWriter, { name, headline }: Pick<Entry, 'name' | 'headline'>): void {
  out.text(headline);
  writeFrontCoded(out, name, hyphenated(headline));
}

/** Passes over what a record begins with. */
export function skipTitle(reader: ByteReader): void {
  reader.bytes(reader.varint());
  reader.varint();
  reader.bytes(reader.varint());
}

/** Language, by its number among those that are known where the record is, and direction in one number. */
export function localeOf(language: number, dir: StoredRecord['dir']): number {
  return language * 2 + (dir === 'rtl' ? 1 : 0);
}

/** `languages` by number. Throws an `IndexFault` where the language is none of them. */
export function readLocale(locale: number, languages: readonly string[]): Pick<StoredRecord, 'lang' | 'dir'> {
  const lang = languages[Math.floor(locale / 2)];
  if (lang === undefined) throw damaged();
  return { lang, dir: locale % 2 === 1 ? 'rtl' : 'ltr' };
}

export function readRecord(reader: ByteReader, languages: readonly string[]): StoredRecord {
  const headline = reader.text();
  const name = readFrontCoded(reader, hyphenated(headline));
  return { name, headline, ...readLocale(reader.varint(), languages) };
}

/** Passes over a record. */
export function skipRecord(reader: ByteReader): void {
  skipTitle(reader);
  reader.varint();
}

/**
 * What most names begin with: the headline's letters and digits of ASCII. Which characters are these in lower case is the same in every
 * version of Unicode.
 */
function hyphenated(headline: string): string {
  return headline
    .toLowerCase()
    .replace(/['’.]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '');
}
