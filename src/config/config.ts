/** What the user may configure, and the complete form of it that the build takes. */

import type { EncodingRule } from './encodings.ts';
import type { Limits } from './limits.ts';

/** Day first, or month first. */
export type DateOrder = 'dmy' | 'mdy';

/** What becomes of the line breaks inside a paragraph of dated text that is no table: nothing, or `<br>`. */
export type Layout = 'flow' | 'lines';

/** The content of `backfile.config.json` or `backfile.config.mjs`. Every key may be left out; paths are relative to the file. */
export interface UserConfig {
  /** Name of the archive. */
  readonly title?: string;
  /** A line below the title. */
  readonly subtitle?: string;
  /** Where the site will be: `https://example.org/archive/`. */
  readonly url?: string;
  /** BCP 47 tag of the articles' and the pages' language. */
  readonly language?: string;
  /** Who publishes the archive. */
  readonly publisher?: string;
  /** Who may do what with the articles. */
  readonly rights?: string;
  /** Where readers can write to: an e-mail address or a URL. */
  readonly contact?: string;
  /** Where the articles come from; paragraphs between blank lines. Shown on `about/`. */
  readonly provenance?: string;
  /** Input folder, or several. */
  readonly input?: string | readonly string[];
  /** Output folder. */
  readonly out?: string;
  /** Folder whose files replace the built-in templates of the same name. */
  readonly templates?: string;
  readonly limits?: Partial<Limits>;
  /** Label of the encoding of sources that are not UTF-8, or globs (paths below the input) and labels: the first that fits counts. */
  readonly encoding?: string | Readonly<Record<string, string>>;
  readonly layout?: Layout;
  /** How dates such as `03/04/2017` in front matter are read; without it they are refused. */
  readonly dates?: DateOrder;
  /** Address of the site that the articles come from: its links that lead to nothing here lead there. */
  readonly origin?: string;
  /** Folder that site-absolute paths of images start from: `/images/x.jpg`. */
  readonly media?: string;
  /** Hosts whose images are shown; those of others are links. */
  readonly images?: readonly string[];
  /** Whether the archive can be searched; yes unless it is `false`. */
  readonly search?: boolean;
}

/** A validated config with every default filled in. Paths are absolute. */
export interface Config {
  readonly title: string;
  readonly subtitle?: string;
  /** Ends with `/`. */
  readonly url?: string;
  readonly language: string;
  readonly publisher?: string;
  readonly rights?: string;
  readonly contact?: string;
  readonly provenance?: string;
  readonly inputs: readonly string[];
  readonly out: string;
  readonly templates?: string;
  readonly limits: Limits;
  readonly encodings: readonly EncodingRule[];
  readonly layout: Layout;
  readonly dates?: DateOrder;
  /** Ends with `/`. */
  readonly origin?: string;
  readonly media?: string;
  readonly images?: readonly string[];
  readonly search: boolean;
  /** Where builds keep what spares the next one work; without it every build begins anew. */
  readonly cache?: string;
}

/** Returns its argument: gives editors the types of a config in `backfile.config.mjs`. */
export function defineConfig(config: UserConfig): UserConfig {
  return config;
}
