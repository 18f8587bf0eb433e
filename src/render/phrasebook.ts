/** Words → the functions by which templates say things. */

import type { CivilDate, MonthDay, Year, YearMonth } from '../model/civil-date.ts';
import type { Words } from './words.ts';

/** What templates call as `it.say(…)`, `it.longDate(…)` and so on. */
export interface Phrasebook {
  /** The phrase of this name with its `{places}` filled; `n` is written as a number and chooses between one and many. */
  readonly say: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  /** A phrase that is a list, such as `weekdays`. */
  readonly list: (key: string) => readonly string[];
  /** `23 January 2017`, `January 2017`, `2017` or `23 January`, from a date, a month, a year or a day of any year. */
  readonly longDate: (period: CivilDate | YearMonth | Year | MonthDay) => string;
  /** `1,873`. */
  readonly number: (value: number) => string;
}

export function phrasebook({ phrases }: Words): Phrasebook {
  const number = (value: number) => group(value, String(phrases['thousands'] ?? ''));
  const list = (key: string) => listOf(phrases[key], key);
  const compiled = new Map<string, Pattern>();
  const filled = (key: string, values: Readonly<Record<string, string | number>>): string => {
    const text = patternOf(phrases[key], key, values['n']);
    const pattern = compiled.get(text) ?? compile(text);
    compiled.set(text, pattern);
    return fill(pattern, values, number);
  };
  const plain = remembered((key) => filled(key, {}));
  const say: Phrasebook['say'] = (key, values) => (values === undefined ? plain(key) : filled(key, values));
  return { say, list, number, longDate: remembered((period) => dateIn(period, list('months'), say)) };
}

/** Texts that are remembered: the dates that the pages around a day have in common, and the phrases of every page. */
const MOST_REMEMBERED = 1000;

function remembered(make: (key: string) => string): (key: string) => string {
  const known = new Map<string, string>();
  return (key) => {
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const text = make(key);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(key, text);
    return text;
  };
}

/** Text and names of places in turn, a text first and last. */
type Pattern = readonly string[];

function compile(text: string): Pattern {
  return text.split(/\{(\w+)\}/);
}

function fill(pattern: Pattern, values: Readonly<Record<string, string | number>>, number: (value: number) => string): string {
  let text = pattern[0] ?? '';
  for (let index = 1; index < pattern.length; index += 2) {
    const name = pattern[index] ?? '';
    text += shown(values[name], name, number) + pattern[index + 1];
  }
  return text;
}

function dateIn(period: string, months: readonly string[], say: Phrasebook['say']): string {
  if (MONTH_DAY.test(period)) return dayOfYear(period, months, say);
  const [year = '', month, day] = period.split('-');
  if (month === undefined) return year;
  const name = months[Number(month) - 1] ?? '';
  return day === undefined
    ? say('monthOfYear', { month: name, year })
    : say('dayOfMonth', { day: String(Number(day)), month: name, year });
}

const MONTH_DAY = /^\d\d-\d\d$/;

function dayOfYear(monthDay: string, months: readonly string[], say: Phrasebook['say']): string {
  const [month, day] = monthDay.split('-');
  return say('dayOfYear', { day: String(Number(day)), month: months[Number(month) - 1] ?? '' });
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
  const digits = String(value);
  return digits.length <= 3 ? digits : digits.replace(/\B(?=(\d{3})+$)/g, separator);
}
