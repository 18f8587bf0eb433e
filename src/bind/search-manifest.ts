/** Segments → the manifest of the search index. */

import { outputPath, searchManifestUrl } from '../arrange/urls.ts';
import type { Archive } from '../model/archive.ts';
import type { OutputFile } from '../model/output.ts';
import { manifestOf, type SegmentFacts } from '../search/manifest.ts';
import { languagesOf } from './languages.ts';

export function searchManifestFile(archive: Archive, segments: readonly { readonly facts: SegmentFacts }[]): OutputFile {
  const facts = segments.map((segment) => segment.facts);
  const manifest = manifestOf(facts, Object.fromEntries(languagesOf(archive)));
  return { path: outputPath(searchManifestUrl), content: `${JSON.stringify(manifest)}\n` };
}
