/** Words → the functions by which templates say things. */

import type { CivilDate, Year, YearMonth } from '../model/civil-date.ts';
import type { Words } from './words.ts';

/** What templates call as `it.say(…)`, `it.longDate(…)` and so on. */
export interface Phrasebook {
  /** The phrase of this name with its `{places}` filled; `n` is written as a number and chooses between one and many. */
  readonly say: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  /** A phrase that is a list, such as `weekdays`. */
  readonly list: (key: string) => readonly string[];
  /** `23 January 2017`, `January 2017` or `2017`, from a date, a month or a year. */
  readonly longDate: (period: CivilDate | YearMonth | Year) => string;
  /** `1,873`. */
  readonly number: (value: number) => string;
}

export function phrasebook({ phrases }: Words): Phrasebook {
  const number = (value: number) => group(value, String(phrases['thousands'] ?? ''));
  const list = (key: string) => listOf(phrases[key], key);
  const say: Phrasebook['say'] = (key, values = {}) => {
    const pattern = patternOf(phrases[key], key, values['n']);
    return pattern.replace(/\{(\w+)\}/g, (_, name: string) => shown(values[name], name, number));
  };
  return { say, list, number, longDate: (period) => dateIn(period, list('months'), say) };
}

function dateIn(period: string, months: readonly string[], say: Phrasebook['say']): string {
  const [year = '', month, day] = period.split('-');
  if (month === undefined) return year;
  const name = months[Number(month) - 1] ?? '';
  return day === undefined
    ? say('monthOfYear', { month: name, year })
    : say('dayOfMonth', { day: String(Number(day)), month: name, year });
}

function patternOf(phrase: unknown, key: string, n: string | number | undefined): string {
  if (typeof phrase === 'string') return phrase;
  if (typeof phrase !== 'object' || phrase === null) throw new Error(`words.json has no phrase ${key}`);
  const { one, other } = phrase as { one: string; other: string };
  return n === 1 ? one : other;
}

function shown(value: string | number | undefined, name: string, number: (value: number) => string): string {
  if (value === undefined) throw new Error(`the phrase needs a value for {${name}}`);
  return typeof value === 'number' ? number(value) : value;
}

function listOf(phrase: unknown, key: string): readonly string[] {
  if (!Array.isArray(phrase)) throw new Error(`words.json has no list ${key}`);
  return phrase as readonly string[];
}

function group(value: number, separator: string): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, separator);
}
