/** Template folders → the library: every template, the words, and the assets. A user's files replace those of the same name. */

import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { templateFault } from '../model/catalogue.ts';
import { Failure } from '../model/failure.ts';
import { byCodeUnit } from '../model/order.ts';
import { compileTemplates, type TemplateSource, type Templates } from './templates.ts';
import { readWords, type Words } from './words.ts';

export interface Library {
  readonly templates: Templates;
  readonly words: Words;
  /** Files of `assets/` by their path below it, in path order. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
}

/** The templates that come with Backfile: `templates/` beside `src/` and `build/`. */
const BUILT_IN = fileURLToPath(new URL('../../templates/', import.meta.url));
const WORDS = 'words.json';
const ASSETS = `assets${sep}`;
const TEMPLATE = '.html';

/** Loads and compiles everything. Throws a usage `Failure` that names the template and the line. */
export function loadLibrary(language: string, folder?: string): Library {
  const builtIn = readFolder(BUILT_IN);
  const own = folder === undefined ? new Map<string, Uint8Array>() : readFolder(folder);
  return {
    templates: compileTemplates(new Map([...templatesOf(BUILT_IN, builtIn), ...templatesOf(folder ?? '', own)])),
    words: readWords(textOf(builtIn, WORDS), own.has(WORDS) ? textOf(own, WORDS) : undefined, language),
    assets: assetsOf(new Map([...builtIn, ...own])),
  };
}

/** Files that are not hidden, by path below the folder. */
function readFolder(folder: string): Map<string, Uint8Array> {
  try {
    const names = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((dirent) => dirent.isFile())
      .map((dirent) => join(dirent.parentPath, dirent.name).slice(join(folder, sep).length))
      .filter((path) => !path.split(sep).some((part) => part.startsWith('.')));
    return new Map(names.map((path) => [path, readFileSync(join(folder, path))]));
  } catch (error) {
    // The system's word on a folder that cannot be read.
    const reason = `the templates cannot be read: ${(error as Error).message}`;
    throw new Failure('usage', [templateFault({ source: folder }, reason, 'check `templates` in the config')]);
  }
}

/** Template sources by name. */
function templatesOf(folder: string, files: ReadonlyMap<string, Uint8Array>): [string, TemplateSource][] {
  const paths = [...files.keys()].filter((path) => path.endsWith(TEMPLATE) && !path.startsWith(ASSETS));
  return paths.map((path) => {
    const name = path.slice(0, -TEMPLATE.length).replaceAll(sep, '/');
    return [name, { file: join(folder, path), text: textOf(files, path) }];
  });
}

function assetsOf(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const assets = [...files].filter(([path]) => path.startsWith(ASSETS));
  const named = assets.map(([path, bytes]): [string, Uint8Array] => [assetName(path), bytes]);
  return new Map(named.sort(([a], [b]) => byCodeUnit(a, b)));
}

/** The path below `assets/`, if every system can hold it. */
function assetName(path: string): string {
  const name = path.slice(ASSETS.length).replaceAll(sep, '/');
  if (!/[\\:\0-\x1f\x7f]/.test(name)) return name;
  const reason = 'an asset cannot have this name: it holds a backslash, a colon or a control character';
  throw new Failure('usage', [templateFault({ source: path }, reason, 'rename it')]);
}

function textOf(files: ReadonlyMap<string, Uint8Array>, path: string): string {
  return Buffer.from(files.get(path) ?? []).toString('utf8');
}
