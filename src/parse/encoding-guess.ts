/**
 * Bytes that are not UTF-8 → the encoding that they are most likely in. Each one that can decode a beginning of them is
 * scored by how well the characters beyond ASCII fit a language that comes in it; the best is named in a diagnostic,
 * and nothing is decoded by it.
 */

import { attempt, decodeBytes } from './encoding-bytes.ts';
import { LETTERINGS, type Lettering } from './encoding-letters.ts';

/** Bytes that are looked at. */
const SAMPLE_BYTES = 16 * 1024;
/** Below it nothing is named: half of the characters must be common ones of some language. */
const LEAST_SCORE = 0.5;

/** What one character says for an encoding. */
const WEIGHTS = { common: 1, other: 0.5, punctuation: 0.6, capital: 0.5, none: 0, control: -1 };

const PUNCTUATION = /[‘’‚“”„–—…«»•€£§°©®\xa0]/u;
const CONTROL = /[\x80-\x9f\ue000-\uf8ff]/u;

/** Characters beyond ASCII, each with how often it occurs. */
type Tally = ReadonlyMap<string, number>;

/** A name of the Encoding Standard, or undefined where none fits. */
export function guessEncoding(bytes: Buffer): string | undefined {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const tallies = new Map<string, Tally>();
  let best: { encoding?: string; score: number } = { score: LEAST_SCORE };
  for (const lettering of LETTERINGS) {
    for (const encoding of lettering.encodings) {
      const tally = tallies.get(encoding) ?? tallyOf(sample, encoding);
      tallies.set(encoding, tally);
      const score = scoreOf(tally, lettering);
      if (score > best.score) best = { encoding, score };
    }
  }
  return best.encoding;
}

/** Empty where the encoding cannot decode the sample. */
function tallyOf(sample: Buffer, encoding: string): Tally {
  const text = encoding === 'windows-1252' ? decodeBytes(sample, encoding) : attempt(sample, encoding, true);
  const tally = new Map<string, number>();
  if (typeof text !== 'string') return tally;
  for (const character of text) if (character > '\x7f') tally.set(character, (tally.get(character) ?? 0) + 1);
  return tally;
}

/** From −1 to 1: the mean of what the characters say. */
function scoreOf(tally: Tally, { common, others = '' }: Lettering): number {
  const isCommon = new RegExp(`[${common}]`, 'u');
  const isOther = others === '' ? /$^/ : new RegExp(`[${others}]`, 'u');
  let [sum, count] = [0, 0];
  for (const [character, times] of tally) {
    sum += weightOf(character, isCommon, isOther) * times;
    count += times;
  }
  return count === 0 ? 0 : sum / count;
}

function weightOf(character: string, isCommon: RegExp, isOther: RegExp): number {
  if (CONTROL.test(character)) return WEIGHTS.control;
  const small = character.toLowerCase();
  const factor = small === character ? 1 : WEIGHTS.capital;
  if (isCommon.test(small)) return WEIGHTS.common * factor;
  if (isOther.test(small)) return WEIGHTS.other * factor;
  return PUNCTUATION.test(character) ? WEIGHTS.punctuation : WEIGHTS.none;
}
