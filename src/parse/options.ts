/** What the parser must know of the config. */

import type { Config, DateOrder, Layout } from '../config/config.ts';
import type { EncodingRule } from '../config/encodings.ts';

/** The same for every source of a build. */
export interface ParseOptions {
  /** Language of the articles, BCP 47. */
  readonly language: string;
  readonly lineCharacters: number;
  /** The first whose glob fits a source's path below its input says how its bytes are decoded; UTF-8 where none does. */
  readonly encodings?: readonly EncodingRule[];
  /** `flow` unless told. */
  readonly layout?: Layout | undefined;
  /** How front matter's numeric dates are read; without it they are refused. */
  readonly dates?: DateOrder | undefined;
}

/** What of a config the parser must know; pass 1 and pass 2 are told the same. */
export function parseOptionsOf({ language, limits, dates, encodings, layout }: Config): ParseOptions {
  return { language, lineCharacters: limits.lineCharacters, dates, encodings, layout };
}
