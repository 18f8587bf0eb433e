/** Front matter → the fields that Backfile knows, each of its own type, and what is odd about the others. */

import { nearest } from '../config/validate.ts';
import type { ArticleId } from '../model/brand.ts';
import * as catalogue from '../model/catalogue.ts';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import type { Mutable } from '../model/mutable.ts';
import { CONTROL } from '../text/characters.ts';
import { collapse } from '../text/white-space.ts';
import type { Data } from './field-block.ts';

export interface Fields {
  readonly title?: string;
  readonly authors: readonly string[];
  readonly summary?: string;
  readonly tags: readonly string[];
  readonly section?: string;
  readonly lang?: string;
  readonly slug?: string;
  readonly id?: ArticleId;
  /** Where the article first appeared: an address, or a path on its old site. */
  readonly originalUrl?: string;
  /** Where else it was found on its old site: Jekyll's `permalink`, Hugo's `aliases`. */
  readonly otherUrls: readonly string[];
  readonly isDraft: boolean;
  /** `layout: lines` keeps line breaks; the layouts of other generators mean nothing here. */
  readonly keepsLines: boolean;
}

/** The date is read apart, see `date-value.ts`. */
export interface ReadFields {
  readonly fields: Fields;
  readonly date?: string;
  readonly warnings: readonly Diagnostic[];
  /** Names of fields that mean nothing here. */
  readonly unknown: readonly string[];
}

export const NO_FIELDS: Fields = { authors: [], tags: [], otherUrls: [], isDraft: false, keepsLines: false };

/** In the order of the documentation. */
export const KNOWN_FIELDS = [
  'date',
  'title',
  'author',
  'authors',
  'summary',
  'description',
  'tags',
  'categories',
  'category',
  'section',
  'lang',
  'slug',
  'id',
  'draft',
  'published',
  'status',
  'url',
  'permalink',
  'aliases',
  'layout',
] as const;
/** Fields of other generators that resemble a known one and are none. */
const OTHERS: ReadonlySet<string> = new Set([
  'dates',
  'data',
  'tag',
  'lead',
  'land',
  'sid',
  'uid',
  'name',
  'aid',
  'updated',
  'link',
  'section_id',
  'subtitle',
  'language',
  'image',
  'images',
  'type',
  'weight',
  'lastmod',
  'modified',
  'keywords',
]);

/** `placeOf` gives the place of a field by its name. Throws nothing; a value of the wrong shape is a refusal. */
export function readFields(data: Data, placeOf: (field: string) => Place): ReadFields | Diagnostic {
  const text = (name: string) => textOf(data.get(name));
  const id = text('id');
  if (id !== undefined && (!/^[a-z0-9-]{1,32}$/.test(id) || isReserved(id)))
    return catalogue.fieldValue(placeOf('id'), 'id', 'of 1 to 32 characters a-z, 0-9 and -, and not `index`', id);
  const written = text('slug');
  const slug = written !== undefined && isSlug(written) ? written : undefined;
  const slugWarnings = written === slug ? [] : [catalogue.slugUnusable(placeOf('slug'), written ?? '')];
  const lang = text('lang') ?? text('language');
  if (lang !== undefined && !/^[a-z]{2,8}([-_][a-z0-9]{1,8})*$/i.test(lang))
    return catalogue.fieldValue(placeOf('lang'), 'lang', 'a language tag such as en or pt-BR', lang);
  const unknown = [...data.keys()].filter((name) => !(KNOWN_FIELDS as readonly string[]).includes(name) && name !== 'language');
  const fields: Mutable<Fields> = {
    authors: [...namesOf(data.get('author')), ...namesOf(data.get('authors'))],
    tags: [...new Set([...tagsOf(data.get('tags')), ...tagsOf(data.get('categories')), ...tagsOf(data.get('category'))])],
    otherUrls: [...namesOf(data.get('permalink')), ...namesOf(data.get('aliases'))],
    isDraft: isTrue(text('draft')) || isFalse(text('published')) || /^(?:draft|hidden)$/i.test(text('status') ?? ''),
    keepsLines: text('layout') === 'lines',
  };
  set(fields, 'title', text('title'));
  set(fields, 'summary', text('summary') ?? text('description'));
  set(fields, 'section', text('section'));
  set(fields, 'lang', lang?.replaceAll('_', '-'));
  set(fields, 'slug', slug);
  set(fields, 'id', id as ArticleId | undefined);
  set(fields, 'originalUrl', text('url'));
  const warnings = [...slugWarnings, ...unknown.flatMap((name) => nearMiss(name, data, placeOf))];
  const date = text('date');
  return date === undefined ? { fields, warnings, unknown } : { fields, warnings, unknown, date };
}

/** A field that is not there has no key, either. */
function set<Key extends keyof Fields>(fields: Mutable<Fields>, key: Key, value: Fields[Key] | undefined): void {
  if (value !== undefined) fields[key] = value;
}

function nearMiss(name: string, data: Data, placeOf: (field: string) => Place): Diagnostic[] {
  if (OTHERS.has(name) || !/^[a-z_-]{4,}$/.test(name)) return [];
  const meant = nearest(name, KNOWN_FIELDS);
  return meant === undefined || data.has(meant) || Math.abs(meant.length - name.length) > 1
    ? []
    : [catalogue.fieldNear(placeOf(name), name, meant)];
}

function isSlug(slug: string): boolean {
  return /^[a-z0-9]+(?:-+[a-z0-9]+)*$/.test(slug) && slug.length <= 100 && !isReserved(slug);
}

/** The page of the day, and what Windows takes for a device. */
function isReserved(name: string): boolean {
  return /^(?:index|con|prn|aux|nul|com\d|lpt\d)$/.test(name);
}

function textOf(value: unknown): string | undefined {
  if (Array.isArray(value) && value.length === 1) return textOf(value[0]);
  const text = typeof value === 'string' ? collapse(value.replace(CONTROL, '\ufffd')) : '';
  return text === '' || text === '~' || text === 'null' ? undefined : text;
}

/** A text, a list, or `{name: …}` and lists of them. */
function namesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesOf);
  if (typeof value === 'object' && value !== null)
    return namesOf(Object.hasOwn(value, 'name') ? (value as { name: unknown }).name : undefined);
  return textOf(value) === undefined ? [] : [textOf(value) as string];
}

/** A list, or a text with commas. */
function tagsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => (typeof item === 'string' ? (textOf(item) ?? []) : []));
  return (textOf(value) ?? '').split(',').flatMap((tag) => textOf(tag) ?? []);
}

function isTrue(text: string | undefined): boolean {
  return text !== undefined && /^(?:true|yes|on|1)$/i.test(text);
}

function isFalse(text: string | undefined): boolean {
  return text !== undefined && /^(?:false|no|off|0)$/i.test(text);
}
