/**
 * Which script a text is written in, by counting its letters, and what follows: its direction, and whether a language
 * can be written that way.
 */

import { RANGES, SCRIPTS_OF_LANGUAGE, type Script } from './scripts.ts';

const RIGHT_TO_LEFT: ReadonlySet<Script> = new Set(['Hebr', 'Arab', 'Syrc', 'Thaa', 'Nkoo', 'Rohg', 'Adlm'] as const);

/** What the letters of a text say. */
export interface Writing {
  /** The script with the most letters; `Zyyy` where there is none. */
  readonly script: Script;
  /** Whether more letters run from right to left than from left to right. */
  readonly isRightToLeft: boolean;
}

/** Where a letter may be that is not of the Latin script's first blocks, in which most of its languages are written. */
const BEYOND_LATIN = /[\u0250-\u1fff\u2c00-\uffff]/;
const LATIN: Writing = { script: 'Latn', isRightToLeft: false };
const NO_LETTERS: Writing = { script: 'Zyyy', isRightToLeft: false };

/** Counts the letters of each script. */
export function writingOf(text: string): Writing {
  if (!BEYOND_LATIN.test(text)) return /[A-Za-z\u00c0-\u024f]/.test(text) ? LATIN : NO_LETTERS;
  return countedWriting(text);
}

function countedWriting(text: string): Writing {
  const counts = new Map<Script, number>();
  let latin = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0xc0) latin += ASCII_LETTERS[unit] as number;
    else if (unit < 0x2000 || unit >= 0x2c00) {
      const code = text.codePointAt(index) ?? 0;
      if (code > 0xffff) index += 1;
      const script = scriptOf(code);
      if (script !== undefined) counts.set(script, (counts.get(script) ?? 0) + 1);
    }
  }
  counts.set('Latn', (counts.get('Latn') ?? 0) + latin);
  return { script: largest(counts), isRightToLeft: balance(counts) > 0 };
}

/** Letters that run from right to left less those that do not. */
function balance(counts: ReadonlyMap<Script, number>): number {
  return [...counts].reduce((sum, [script, count]) => sum + (RIGHT_TO_LEFT.has(script) ? count : -count), 0);
}

/** Whether text of this script can be in that language (BCP 47). What is not known is not contradicted. */
export function canWrite(language: string, script: Script): boolean {
  const [primary = '', ...subtags] = language.toLowerCase().split('-');
  const explicit = scriptSubtag(subtags);
  if (script === 'Zyyy' || primary === 'und') return true;
  if (explicit !== undefined) return KIN[explicit]?.includes(script) ?? explicit === script.toLowerCase();
  if (primary.length !== 2) return true;
  const scripts = SCRIPTS_OF_LANGUAGE[primary] ?? ['Latn'];
  return scripts.length === 0 || scripts.includes(script);
}

/** The script that a tag names: four letters, before any subtag of one character, which begins an extension. */
function scriptSubtag(subtags: readonly string[]): string | undefined {
  const end = subtags.findIndex((subtag) => subtag.length === 1);
  return subtags.slice(0, end < 0 ? subtags.length : end).find((subtag) => /^[a-z]{4}$/.test(subtag));
}

/** Script subtags that name a group or a variant. */
const KIN: Readonly<Record<string, readonly Script[]>> = {
  aran: ['Arab'],
  latf: ['Latn'],
  latg: ['Latn'],
  hans: ['Hani'],
  hant: ['Hani'],
  jpan: ['Kana', 'Hani'],
  hrkt: ['Kana'],
  hira: ['Kana'],
  kore: ['Hang', 'Hani'],
};

function scriptOf(code: number): Script | undefined {
  let low = 0;
  let high = RANGES.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last, script] = RANGES[middle] as (typeof RANGES)[number];
    if (code < first) high = middle - 1;
    else if (code > last) low = middle + 1;
    else return script;
  }
  return undefined;
}

function largest(counts: ReadonlyMap<Script, number>): Script {
  let best: Script = 'Zyyy';
  let most = 0;
  for (const [script, count] of counts) {
    if (count > most || (count === most && count > 0 && script < best)) [best, most] = [script, count];
  }
  return best;
}

/** 1 for the letters among the characters before U+00C0, which are most, and 0 for the others. */
const ASCII_LETTERS = Uint8Array.from({ length: 0xc0 }, (_, unit) => (/[A-Za-z]/.test(String.fromCharCode(unit)) ? 1 : 0));
