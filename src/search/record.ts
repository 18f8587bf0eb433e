/** What a search shows of an article ↔ bytes: its name, headline, language and direction. Its date is the segment's to know. */

import type { Entry } from '../model/article.ts';
import type { ByteReader, ByteWriter } from './bytes.ts';

/** A record without its date. */
export interface StoredRecord {
  /** The last part of the URL without `.html`. */
  readonly name: string;
  readonly headline: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

export function writeRecord(out: ByteWriter, { name, headline, lang, dir }: Pick<Entry, keyof StoredRecord>): void {
  out.text(name);
  out.text(headline);
  out.text(lang);
  out.byte(dir === 'rtl' ? 1 : 0);
}

export function readRecord(reader: ByteReader): StoredRecord {
  return { name: reader.text(), headline: reader.text(), lang: reader.text(), dir: reader.byte() === 1 ? 'rtl' : 'ltr' };
}
