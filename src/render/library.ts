/** Template files → the library: every template, the words, and the assets. A user's files replace those of the same name. */

import { join, sep } from 'node:path';
import { templateFault } from '../model/catalogue.ts';
import { Failure } from '../model/failure.ts';
import { byCodeUnit } from '../model/order.ts';
import type { TemplateFiles, TemplateFolder } from './template-files.ts';
import { compileTemplates, type TemplateSource, type Templates } from './templates.ts';
import { readWords, type Words } from './words.ts';

export interface Library {
  readonly templates: Templates;
  readonly words: Words;
  /** Files of `assets/` by their path below it, in path order. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
}

const WORDS = 'words.json';
const ASSETS = `assets${sep}`;
const TEMPLATE = '.html';
const STYLE = 'style.css';
const THEME = 'theme.css';

/** Compiles everything. Throws a usage `Failure` that names the template and the line. */
export function loadLibrary(language: string, { builtIn, own }: TemplateFiles): Library {
  return {
    templates: compileTemplates(new Map([...templatesOf(builtIn), ...templatesOf(own)])),
    words: readWords(textOf(builtIn.files, WORDS), own.files.has(WORDS) ? textOf(own.files, WORDS) : undefined, language),
    assets: assetsOf(new Map([...builtIn.files, ...own.files])),
  };
}

/** Template sources by name. */
function templatesOf({ folder, files }: TemplateFolder): [string, TemplateSource][] {
  const paths = [...files.keys()].filter((path) => path.endsWith(TEMPLATE) && !path.startsWith(ASSETS));
  return paths.map((path) => {
    const name = path.slice(0, -TEMPLATE.length).replaceAll(sep, '/');
    return [name, { file: join(folder, path), text: textOf(files, path) }];
  });
}

function assetsOf(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const assets = [...files].filter(([path]) => path.startsWith(ASSETS));
  const named = assets.map(([path, bytes]): [string, Uint8Array] => [assetName(path), bytes]);
  return withTheme(new Map(named.sort(([a], [b]) => byCodeUnit(a, b))));
}

/** A user's `theme.css` goes to the end of the stylesheet, so that a few custom properties are all that a look needs. */
function withTheme(assets: Map<string, Uint8Array>): Map<string, Uint8Array> {
  const [style, theme] = [assets.get(STYLE), assets.get(THEME)];
  if (style === undefined || theme === undefined) return assets;
  assets.delete(THEME);
  return assets.set(STYLE, Buffer.concat([style, Buffer.from('\n'), theme]));
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
