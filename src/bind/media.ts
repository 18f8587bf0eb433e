/** The files that articles refer to → output files. Equal contents have one name, hence one file. */

import { readFileSync } from 'node:fs';
import type { Asset } from '../arrange/assets.ts';
import { outputPath } from '../arrange/urls.ts';
import { inputChanged } from '../model/catalogue.ts';
import { Failure } from '../model/failure.ts';
import type { OutputFile } from '../model/output.ts';
import { digestOf } from '../read/digest.ts';

/** Read one at a time, when they are written. */
export function* mediaFiles(assets: readonly Asset[]): Generator<OutputFile> {
  const written = new Set<string>();
  for (const { file, url, digest } of assets) {
    if (written.has(url)) continue;
    written.add(url);
    yield { path: outputPath(url), content: unchanged(file, digest) };
  }
}

/** The bytes that the file's published name was made from. Throws a `Failure` where they are others by now. */
function unchanged(file: string, digest: string): Buffer {
  const bytes = readFileSync(file);
  if (digestOf(bytes) === digest) return bytes;
  throw new Failure('environment', [inputChanged({ source: file })]);
}
