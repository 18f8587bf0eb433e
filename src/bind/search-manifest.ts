/** Segments → the manifest of the search index, and the copies of heads beside it. */

import { outputPath, searchFileUrl, searchHeadsUrl, searchManifestUrl } from '../arrange/urls.ts';
import type { Archive } from '../model/archive.ts';
import type { OutputPath } from '../model/brand.ts';
import type { OutputFile } from '../model/output.ts';
import { writeHeadCopies } from '../search/head-copies.ts';
import { manifestOf, type SegmentFacts } from '../search/manifest.ts';
import { languagesOf } from './languages.ts';

/** `readStart` reads so many bytes of a file of the site, from its beginning. */
export function* searchManifestFiles(
  archive: Archive,
  segments: readonly { readonly facts: SegmentFacts }[],
  readStart: (path: OutputPath, bytes: number) => Uint8Array,
): Generator<OutputFile> {
  const all = segments.map(({ facts }) => facts);
  const manifest = manifestOf(all, Object.fromEntries(languagesOf(archive)));
  yield { path: outputPath(searchManifestUrl), content: `${JSON.stringify(manifest)}\n` };
  const headOf = ({ files, parts }: SegmentFacts) => readStart(outputPath(searchFileUrl(files[0] ?? '')), parts[0]);
  yield { path: outputPath(searchHeadsUrl), content: writeHeadCopies(all, headOf) };
}
