/** The archive → what its search page needs beside the index: the script, and a description for browsers. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openSearchUrl, outputPath, searchScriptUrl, searchUrl } from '../arrange/urls.ts';
import type { Config } from '../config/config.ts';
import type { Archive } from '../model/archive.ts';
import type { OutputFile } from '../model/output.ts';
import { primarySubtag } from '../search/languages.ts';
import { stemmerName } from '../search/stemmers.ts';
import { languagesOf } from './languages.ts';

/** What is bundled for browsers: `build/browser/`, beside `src/`. */
const BUNDLES = fileURLToPath(new URL('../../build/browser/', import.meta.url));

/** `assets` are the library's: a user's own script of the same name replaces this one. */
export function* searchFiles(archive: Archive, config: Config, assets: ReadonlyMap<string, unknown>): Generator<OutputFile> {
  const script = outputPath(searchScriptUrl);
  if (![...assets.keys()].some((path) => script.endsWith(`/${path}`))) yield { path: script, content: scriptFor(archive) };
  if (config.url !== undefined) yield { path: outputPath(openSearchUrl), content: description(config.title, config.url) };
}

/** The stemmers of the archive's languages, and what uses them. */
function scriptFor(archive: Archive): string {
  const stemmers = new Set([...languagesOf(archive).keys()].flatMap((tag) => stemmerName(primarySubtag(tag)) ?? []));
  return [...[...stemmers].map((name) => `stem/${name}.js`), 'search.js']
    .map((file) => readFileSync(BUNDLES + file, 'utf8'))
    .join('');
}

/** OpenSearch 1.1: a browser can add the archive as a search engine. */
function description(title: string, url: string): string {
  const text = (value: string) =>
    value.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '').replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    // The standard allows 16 and 1,024 characters.
    `<ShortName>${text(Array.from(title).slice(0, 16).join(''))}</ShortName>`,
    `<Description>${text(Array.from(title).slice(0, 1024).join(''))}</Description>`,
    `<Url type="text/html" template="${text(`${url}${searchUrl.slice(1)}`)}?q={searchTerms}"/>`,
    '<InputEncoding>UTF-8</InputEncoding>',
    '</OpenSearchDescription>',
    '',
  ].join('\n');
}
