/** The archive → what its search page needs beside the index: its scripts, and a description for browsers. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { assetUrl, openSearchUrl, outputPath, searchNearestUrl, searchScriptUrl, searchUrl } from '../arrange/urls.ts';
import type { Config } from '../config/config.ts';
import type { Archive } from '../model/archive.ts';
import type { OutputFile } from '../model/output.ts';
import { primarySubtag } from '../search/languages.ts';
import { stemmerName } from '../search/stemmers.ts';
import { languagesOf } from './languages.ts';

/** What is bundled for browsers: `build/browser/`, beside `src/`. */
const BUNDLES = fileURLToPath(new URL('../../build/browser/', import.meta.url));

/** Chromium makes bytecode of the whole script while it arrives, and not of each function when it is called. Others take it for a comment. */
const COMPILE_HINT = '//# allFunctionsCalledOnLoad\n';

/** `assets` are the library's: a user's own script of the same name replaces one of these. */
export function* searchFiles(archive: Archive, config: Config, assets: ReadonlyMap<string, unknown>): Generator<OutputFile> {
  const own = new Set(Array.from(assets.keys(), assetUrl));
  const bundles = [...stemmersOf(archive), 'search.js'];
  if (!own.has(searchScriptUrl))
    yield { path: outputPath(searchScriptUrl), content: COMPILE_HINT + bundles.map(readBundle).join('') };
  if (!own.has(searchNearestUrl)) yield { path: outputPath(searchNearestUrl), content: readBundle('search-nearest.js') };
  if (config.url !== undefined) yield { path: outputPath(openSearchUrl), content: description(config.title, config.url) };
}

/** The bundles of the stemmers of the archive's languages. */
function stemmersOf(archive: Archive): string[] {
  const stemmers = new Set([...languagesOf(archive).keys()].flatMap((tag) => stemmerName(primarySubtag(tag)) ?? []));
  return Array.from(stemmers, (name) => `stem/${name}.js`);
}

function readBundle(file: string): string {
  return readFileSync(BUNDLES + file, 'utf8');
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
