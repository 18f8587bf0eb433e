/** Input folders → every file in them, in path order: sources to read, and ledger lines for all that is none. */

import { type Dirent, lstatSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import * as catalogue from '../model/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { LedgerLine } from '../model/ledger.ts';
import type { Located, Stamp } from '../model/source.ts';
import type { Input } from './inputs.ts';
import { type FileKind, kindOf } from './kinds.ts';
import { followLink } from './links.ts';
import { listFolder, type Name } from './names.ts';

/** What the walk found: a file to read, or a ledger line that is already decided. */
export type Found = FoundFile | { readonly line: LedgerLine };

/** A file to read. */
export interface FoundFile {
  readonly located: Located;
  /** What the system says of it now, where that was asked. */
  readonly stamp?: Stamp;
}

/** Where the walk must not go, and how long a path may be. */
export interface WalkOptions {
  /** Real path of the output folder. */
  readonly out: string;
  /** Real path of the cache, which is passed over without a word: it is there or not by the time of the build. */
  readonly cache?: string | undefined;
  readonly pathBytes: number;
}

/** Bytes that a UTF-16 code unit takes in UTF-8, at the most. */
const MOST_BYTES = 3;

/** A name that can only be an article's: most are, and need no further look. */
function isOrdinary(name: string): boolean {
  return /^[a-z0-9][\w -]*\.(?:txt|md)$/i.test(name);
}

/** Walks the inputs lazily, folder by folder. Nothing is opened, nothing outside is visited. */
export function* walk(inputs: readonly Input[], options: WalkOptions): Generator<Found> {
  for (const input of inputs) yield* walkFolder(input, '', options);
}

function* walkFolder(input: Input, folder: string, options: WalkOptions): Generator<Found> {
  let names: Name[];
  try {
    names = listFolder(join(input.root, folder));
  } catch (error) {
    // The system's refusal to list a folder.
    const source = `${input.prefix}${folder}`;
    yield rejected(source, catalogue.folderUnreadable({ source }, reasonOf(error)));
    return;
  }
  for (const name of names) yield* visit(input, folder, name, options);
}

function* visit(input: Input, folder: string, { name, dirent, valid }: Name, options: WalkOptions): Generator<Found> {
  const path = `${folder}${name}`;
  const located: Located = { source: `${input.prefix}${path}`, path, file: `${input.root}${sep}${path}` };
  const type = typeOf(dirent, located.file);
  if (type === 'file' && valid && isOrdinary(name) && path.length * MOST_BYTES <= options.pathBytes) {
    yield { located };
    return;
  }
  if (located.file === options.cache) return;
  const source = type === 'folder' ? `${located.source}/` : located.source;
  const decided = decide(located, source, type, name, valid, options);
  if (decided !== undefined) yield decided;
  else if (type === 'folder') yield* walkFolder(input, `${path}/`, options);
  else if (type === 'link') yield visitLink(input, located, name);
  else yield { located };
}

/** The ledger line of what needs no further look, else undefined: a folder to walk, a link to follow, an article. */
function decide(
  located: Located,
  source: string,
  type: FileType,
  name: string,
  valid: boolean,
  { out, pathBytes }: WalkOptions,
): Found | undefined {
  const place = { source };
  const kind = kindOf(name);
  if (kind === 'hidden') return ignored(source, catalogue.ignoredHidden(place));
  if (kind !== 'article' && type !== 'folder' && type !== 'link') return ignored(source, ignoredFile(source, name, kind));
  if (!valid) return rejected(source, catalogue.pathEncoding(place));
  const bytes = Buffer.byteLength(located.path);
  if (bytes > pathBytes) return rejected(source, catalogue.pathLength(place, bytes, pathBytes));
  if (type === 'folder') return located.file === out ? ignored(source, catalogue.ignoredOutput(place)) : undefined;
  if (type === 'link') return undefined;
  return type === 'file' ? undefined : rejected(source, catalogue.fileSpecial(place, type));
}

function visitLink(input: Input, located: Located, name: string): Found {
  const followed = followLink(input, located);
  const kind = kindOf(name);
  if ('refused' in followed) {
    const { refused } = followed;
    return refused.severity === 'error' ? rejected(located.source, refused) : ignored(located.source, refused);
  }
  if (kind !== 'article') return ignored(located.source, ignoredFile(located.source, name, kind));
  return { located: { ...located, file: followed.file } };
}

type FileType = 'file' | 'folder' | 'link' | 'a pipe' | 'a socket' | 'a device';

function typeOf(dirent: Dirent, file: string): FileType {
  // Some file systems do not say what a name is: the entry then answers no to every question.
  const known = dirent.isFile() || dirent.isDirectory() || dirent.isSymbolicLink();
  const stat = known ? dirent : lstatSync(file);
  if (stat.isFile()) return 'file';
  if (stat.isDirectory()) return 'folder';
  if (stat.isSymbolicLink()) return 'link';
  if (stat.isFIFO()) return 'a pipe';
  return stat.isSocket() ? 'a socket' : 'a device';
}

function ignoredFile(source: string, name: string, kind: Exclude<FileKind, 'article'>): Diagnostic {
  if (kind === 'dropping') return catalogue.ignoredDropping({ source });
  return kind === 'section' ? catalogue.ignoredSection({ source }) : catalogue.ignoredType({ source }, extname(name));
}

function rejected(source: string, diagnostic: Diagnostic): Found {
  return { line: { source, status: 'rejected', diagnostics: [diagnostic] } };
}

function ignored(source: string, diagnostic: Diagnostic): Found {
  return { line: { source, status: 'ignored', diagnostics: [diagnostic] } };
}

/** The system's name for an error: `EACCES`. */
function reasonOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}
