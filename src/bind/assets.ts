/** The library's assets → output files. */

import { assetUrl, outputPath } from '../arrange/urls.ts';
import type { OutputFile } from '../model/output.ts';

export function* assetFiles(assets: ReadonlyMap<string, Uint8Array>): Generator<OutputFile> {
  for (const [path, content] of assets) yield { path: outputPath(assetUrl(path)), content };
}
