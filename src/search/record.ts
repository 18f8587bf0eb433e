/** What a search shows of an article ↔ bytes: its name, headline, language and direction. Its date is the segment's to know. */

import type { Entry } from '../model/article.ts';
import type { ByteReader, ByteWriter } from './bytes.ts';
import { readFrontCoded, writeFrontCoded } from './front-coding.ts';

/** A record without its date. */
export interface StoredRecord {
  /** The last part of the URL without `.html`. */
  readonly name: string;
  readonly headline: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

export function writeRecord(out: ByteWriter, { name, headline, lang, dir }: Pick<Entry, keyof StoredRecord>): void {
  out.text(headline);
  writeFrontCoded(out, name, hyphenated(headline));
  out.text(lang);
  out.byte(dir === 'rtl' ? 1 : 0);
}

export function readRecord(reader: ByteReader): StoredRecord {
  const headline = reader.text();
  const name = readFrontCoded(reader, hyphenated(headline));
  return { name, headline, lang: reader.text(), dir: reader.byte() === 1 ? 'rtl' : 'ltr' };
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
