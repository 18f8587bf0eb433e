/** The path of a source → what its name says: a date, a language, and the name that translations share. */

import { basename, dirname, extname } from 'node:path';
import { type CivilDate, civilDate } from '../model/civil-date.ts';
import type { Mutable } from '../model/mutable.ts';
import { isLanguageCode } from '../text/languages/codes.ts';

export interface FileName {
  /** From `2018-1-1-title.md` or `20171205 Title.md`. */
  readonly date?: CivilDate;
  /** From `title.fr.md` or `fr/title.md`. */
  readonly lang?: string;
  /** The path without extension and language: what the translations of an article have in common. */
  readonly base: string;
}

const DATED = /^(\d{4})-(\d{1,2})-(\d{1,2})(?=[-_ .]|$)|^(\d{4})(\d{2})(\d{2})(?=[-_ ])/;

/** `path` is below the input; a bundle (`title/index.md`) is named by its folder. */
export function readFileName(path: string): FileName {
  const stem = path.slice(0, path.length - extname(path).length);
  const suffix = extname(stem).slice(1);
  const slash = path.indexOf('/');
  const folder = path.slice(0, Math.max(0, slash));
  const ownLang = isLanguageCode(suffix) ? suffix : undefined;
  const isInFolder = slash > 0 && isLanguageCode(folder);
  const named = ownLang === undefined ? stem : stem.slice(0, -ownLang.length - 1);
  const base = isInFolder ? named.slice(slash + 1) : named;
  const name = basename(base);
  const date = dateIn(name === 'index' ? basename(dirname(base)) : name);
  const lang = ownLang ?? (isInFolder ? folder : undefined);
  const read: Mutable<FileName> = { base };
  if (date !== undefined) read.date = date;
  if (lang !== undefined) read.lang = lang;
  return read;
}

function dateIn(name: string): CivilDate | undefined {
  const match = DATED.exec(name);
  if (match === null) return undefined;
  const [year, month, day] = match.slice(match[1] === undefined ? 4 : 1).map(Number);
  return civilDate(year ?? 0, month ?? 0, day ?? 0);
}
