/** Readings ↔ the form in which they are kept: without what is known of their file, and without what most of them have not. */

import type { Entry } from '../model/article.ts';
import { type Accepted, NONE, type Reading, type Rejection } from '../parse/reading.ts';

/** What every entry has but for its source and its digest, and what few have. */
type StoredEntry = readonly [
  id: Entry['id'],
  date: Entry['date'],
  headline: string,
  headlineFrom: Entry['headlineFrom'],
  name: string,
  lang: string,
  dir: Entry['dir'],
  words: number,
  fields?: object,
];

/** A reading as JSON holds it; of what is accepted, all lists that are not empty. */
export type StoredReading = Rejection | readonly [entry: StoredEntry, more?: Partial<Omit<Accepted, 'entry'>>];

export function stored(reading: Reading): StoredReading {
  if ('rejected' in reading) return reading;
  const { entry, diagnostics, isDraft, references, unknownFields } = reading;
  const more = {
    ...(diagnostics.length > 0 && { diagnostics }),
    ...(isDraft && { isDraft }),
    ...(references.length > 0 && { references }),
    ...(unknownFields.length > 0 && { unknownFields }),
  };
  return isEmpty(more) ? [storedEntry(entry)] : [storedEntry(entry), more];
}

function storedEntry({
  source: _,
  digest: __,
  id,
  date,
  headline,
  headlineFrom,
  name,
  lang,
  dir,
  words,
  ...fields
}: Entry): StoredEntry {
  const own = [id, date, headline, headlineFrom, name, lang, dir, words] as const;
  return isEmpty(fields) ? own : [...own, fields];
}

/** The reading of a file of this name and this digest. */
export function restored(reading: StoredReading, source: string, digest: string): Reading {
  if ('rejected' in reading) return reading;
  const [[id, date, headline, headlineFrom, name, lang, dir, words, fields], more] = reading;
  const entry: Entry = { source, id, date, headline, headlineFrom, name, lang, dir, words, digest };
  return {
    entry: fields === undefined ? entry : { ...entry, ...fields },
    diagnostics: more?.diagnostics ?? NONE,
    isDraft: more?.isDraft ?? false,
    references: more?.references ?? NONE,
    unknownFields: more?.unknownFields ?? NONE,
  };
}

function isEmpty(object: object): boolean {
  return Object.keys(object).length === 0;
}
