/** What is written: one file of the site. */

import type { OutputPath } from './brand.ts';

/** A path in the output folder with its content. Text is written as UTF-8. */
export interface OutputFile {
  readonly path: OutputPath;
  readonly content: string | Uint8Array;
}
