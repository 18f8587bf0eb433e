/** What the user may configure, and the complete form of it that the build takes. */

import type { Limits } from './limits.ts';

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
}

/** Returns its argument: gives editors the types of a config in `backfile.config.mjs`. */
export function defineConfig(config: UserConfig): UserConfig {
  return config;
}
