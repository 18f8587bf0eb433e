/** An unknown value → a `UserConfig`, or every diagnostic of what is wrong with it. */

import { closest, distance } from 'fastest-levenshtein';
import { configKey, configValue } from '../model/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { Failure } from '../model/failure.ts';
import type { UserConfig } from './config.ts';
import { encodingNamed } from './encodings.ts';
import { DEFAULT_LIMITS } from './limits.ts';

/** What a value must be, and the test for it. */
interface Kind {
  readonly expected: string;
  readonly accepts: (value: unknown) => boolean;
}

const text: Kind = { expected: 'a text that is not empty', accepts: isText };
const folder: Kind = { expected: 'a path', accepts: isText };
const count: Kind = {
  expected: 'a whole number, 0 or more',
  accepts: (value) => Number.isSafeInteger(value) && (value as number) >= 0,
};

const KINDS: Readonly<Record<Exclude<keyof UserConfig, 'encoding' | 'limits'>, Kind>> = {
  title: text,
  subtitle: text,
  url: { expected: 'an address such as https://example.org/archive/, without ? and #', accepts: isSiteAddress },
  language: { expected: 'a language tag such as en or pt-BR', accepts: isLanguageTag },
  publisher: text,
  rights: text,
  contact: text,
  provenance: text,
  input: { expected: 'a path, or a list of paths', accepts: isPathOrPaths },
  out: folder,
  templates: folder,
  layout: { expected: '"flow" or "lines"', accepts: (value) => value === 'flow' || value === 'lines' },
  dates: { expected: '"dmy" or "mdy"', accepts: (value) => value === 'dmy' || value === 'mdy' },
  media: folder,
  search: { expected: 'true or false', accepts: (value) => typeof value === 'boolean' },
  images: { expected: 'a list of hosts such as ["images.example.org"]', accepts: isHosts },
  origin: { expected: 'an address such as https://example.org/, without ? and #', accepts: isSiteAddress },
};

const KEYS = [...Object.keys(KINDS), 'encoding', 'limits'];

/** The value as a `UserConfig`. Throws a usage `Failure` with every problem; `file` names the config in them. */
export function validateConfig(value: unknown, file: string): UserConfig {
  const diagnostics = isRecord(value)
    ? problemsOf(value, file)
    : [configValue({ source: file }, 'the config', 'a mapping of keys to values', nameOf(value))];
  if (diagnostics.length > 0) throw new Failure('usage', diagnostics);
  return value as UserConfig;
}

/** The candidate that `name` was most likely meant to be, if one is near enough to be a slip. */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  const best = closest(name, candidates);
  return distance(name.toLowerCase(), best.toLowerCase()) <= Math.max(2, best.length / 3) ? best : undefined;
}

function problemsOf(config: Record<string, unknown>, file: string): Diagnostic[] {
  const place = { source: file };
  return Object.entries(config).flatMap(([key, value]) => {
    if (key === 'encoding') return problemsOfEncoding(value, file);
    if (key === 'limits') return problemsOfLimits(value, file);
    if (!Object.hasOwn(KINDS, key)) return [configKey(place, key, nearest(key, KEYS))];
    const kind = KINDS[key as keyof typeof KINDS];
    return kind.accepts(value) ? [] : [configValue(place, key, kind.expected, nameOf(value))];
  });
}

/** One label, or one for each glob. */
function problemsOfEncoding(encoding: unknown, file: string): Diagnostic[] {
  const place = { source: file };
  const expected = 'the label of an encoding, such as windows-1252';
  if (isLabel(encoding)) return [];
  if (!isRecord(encoding))
    return [configValue(place, 'encoding', `${expected}, or a mapping of globs to labels`, nameOf(encoding))];
  return Object.entries(encoding)
    .filter(([, label]) => !isLabel(label))
    .map(([glob, label]) => configValue(place, `encoding.${glob}`, expected, nameOf(label)));
}

function problemsOfLimits(limits: unknown, file: string): Diagnostic[] {
  const place = { source: file };
  if (!isRecord(limits)) return [configValue(place, 'limits', 'a mapping of limits to numbers', nameOf(limits))];
  const keys = Object.keys(DEFAULT_LIMITS);
  return Object.entries(limits).flatMap(([key, value]) => {
    if (!keys.includes(key)) return [configKey(place, `limits.${key}`, prefixed(nearest(key, keys)))];
    return count.accepts(value) ? [] : [configValue(place, `limits.${key}`, count.expected, nameOf(value))];
  });
}

function prefixed(key: string | undefined): string | undefined {
  return key === undefined ? undefined : `limits.${key}`;
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

function isLabel(value: unknown): boolean {
  return typeof value === 'string' && encodingNamed(value) !== undefined;
}

function isPathOrPaths(value: unknown): boolean {
  return isText(value) || (Array.isArray(value) && value.length > 0 && value.every(isText));
}

function isHosts(value: unknown): boolean {
  return Array.isArray(value) && value.every((host) => typeof host === 'string' && /^[a-z0-9.-]+(?::\d+)?$/.test(host));
}

function isLanguageTag(value: unknown): boolean {
  return typeof value === 'string' && /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(value);
}

function isSiteAddress(value: unknown): boolean {
  if (typeof value !== 'string' || !URL.canParse(value)) return false;
  const { protocol, search, hash, username } = new URL(value);
  return /^https?:$/.test(protocol) && search === '' && hash === '' && username === '' && !/[?#]/.test(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as a message shows it: short, and as JSON where it has such a form. */
function nameOf(value: unknown): string {
  const json = JSON.stringify(value) ?? typeof value;
  return json.length > 60 ? `${json.slice(0, 60)}…` : json;
}
