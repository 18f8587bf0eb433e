/** Entries → the claims among them that collide: one URL claimed by several, one identifier carried by several. */

import type { Entry } from '../model/article.ts';
import type { SiteUrl } from '../model/brand.ts';
import * as catalogue from '../model/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { groupBy } from '../model/group.ts';
import { articleUrl } from './urls.ts';

/** By source: what must be said of it. */
export interface Claims {
  /** Sources that claim a URL that another claims too. None of them is published, since none has the better claim. */
  readonly refused: ReadonlyMap<string, Diagnostic>;
  /** Sources whose file name carries an identifier that another carries. */
  readonly warned: ReadonlyMap<string, Diagnostic>;
}

/** Looks among entries in path order. `identifierOf` gives what an entry's source calls itself, if it does. */
export function settleClaims(entries: readonly Entry[], identifierOf: (entry: Entry) => string | undefined): Claims {
  const refused = new Map<string, Diagnostic>();
  const warned = new Map<string, Diagnostic>();
  const namesakesOfAll = sharingId(entries);
  for (const [url, rivals] of groupBy(rivalsIn(entries, namesakesOfAll), articleUrl)) refuse(refused, url, rivals);
  for (const namesakes of groupBy(namesakesOfAll, ({ id }) => id).values()) {
    const named = namesakes.filter(({ source }) => !refused.has(source));
    for (const [identifier, copies] of groupBy(named, identifierOf)) warn(warned, identifier, copies);
  }
  return { refused, warned };
}

/** Entries that may claim one URL: those that share an id, and those whose URL is that of a slug of somebody's choice. */
function rivalsIn(entries: readonly Entry[], namesakes: readonly Entry[]): Entry[] {
  const chosen = new Set(entries.filter(({ name, id }) => !name.endsWith(id)).map(articleUrl));
  if (chosen.size === 0) return [...namesakes];
  const shared = new Set(namesakes);
  return entries.filter((entry) => shared.has(entry) || chosen.has(articleUrl(entry)));
}

function sharingId(entries: readonly Entry[]): Entry[] {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { id } of entries) (seen.has(id) ? shared : seen).add(id);
  return shared.size === 0 ? [] : entries.filter(({ id }) => shared.has(id));
}

function refuse(refused: Map<string, Diagnostic>, url: SiteUrl, rivals: readonly Entry[]): void {
  for (const { source } of rivals.length > 1 ? rivals : []) {
    refused.set(source, catalogue.urlClaimed({ source }, url, othersOf(source, rivals)));
  }
}

function warn(warned: Map<string, Diagnostic>, identifier: string, copies: readonly Entry[]): void {
  for (const { source } of copies.length > 1 ? copies : []) {
    warned.set(source, catalogue.idDuplicate({ source }, identifier, othersOf(source, copies)[0] ?? ''));
  }
}

function othersOf(source: string, entries: readonly Entry[]): string[] {
  return entries.map((entry) => entry.source).filter((other) => other !== source);
}
