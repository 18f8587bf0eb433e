/** What a build and its threads tell each other. All of it can be cloned. */

import type { ReadTask } from '../arrange/gather-readings.ts';
import type { Taken } from '../arrange/reader.ts';
import type { Config } from '../config/config.ts';
import type { Volume } from '../model/archive.ts';
import type { CivilDate } from '../model/civil-date.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { FailureKind } from '../model/failure.ts';
import type { Resolution } from '../parse/references.ts';
import type { Input } from '../read/inputs.ts';
import type { TemplateFiles } from '../render/template-files.ts';
import type { SegmentFacts } from '../search/manifest.ts';
import type { Pressed } from '../write/press.ts';

/** What every thread of a build knows from the beginning. */
export interface Job {
  readonly config: Config;
  readonly inputs: readonly Input[];
  readonly templates: TemplateFiles;
  /** Real path of the output folder. */
  readonly out: string;
  /** Whether to tell how long the templates take. */
  readonly isTimed: boolean;
}

/** Pages of a template, and the milliseconds that they took. */
export interface TemplateTime {
  readonly pages: number;
  readonly milliseconds: number;
}

/** A volume to print. `resolutions` are those of its articles' references, by source. */
export interface PrintTask {
  readonly volume: Volume;
  readonly resolutions: ReadonlyMap<string, readonly Resolution[]>;
  /** Days whose pages are there already. */
  readonly kept: ReadonlySet<CivilDate>;
  /** The volume's part of the search index, if there is one. */
  readonly run?: RunTask;
}

/** The file that a run is to be written to. `before` is the file of one that has the articles of the days that are kept. */
export interface RunTask {
  readonly file: string;
  readonly before?: string;
}

/** A segment of the search index with so many articles: from the files of its volumes' runs, or from what the last build made of most of them. */
export type IndexTask = { readonly articles: number } & (
  | { readonly runs: readonly string[] }
  | { readonly amendment: Amendment }
);

/** A segment that is there, and what is to change in it. */
export interface Amendment {
  readonly files: readonly string[];
  readonly facts: SegmentFacts;
  readonly changes: readonly VolumeChange[];
}

/** Behind so many articles that stay, those of one run take the place of those of another; without a file there are none. */
export interface VolumeChange {
  /** Days whose articles are the same in both. */
  readonly same: ReadonlySet<CivilDate>;
  readonly kept: number;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export type Order =
  | { readonly kind: 'read'; readonly tasks: readonly ReadTask[] }
  | { readonly kind: 'print'; readonly task: PrintTask }
  | { readonly kind: 'index'; readonly task: IndexTask };

/** `failed`: the order could not be carried out, and the reader is to be told why. */
export type Answer =
  | { readonly kind: 'read'; readonly taken: readonly Taken[] }
  | { readonly kind: 'printed'; readonly pressed: readonly Pressed[]; readonly times: ReadonlyMap<string, TemplateTime> }
  | { readonly kind: 'indexed'; readonly pressed: readonly Pressed[]; readonly facts: SegmentFacts }
  | { readonly kind: 'failed'; readonly failure: FailureKind; readonly diagnostics: readonly Diagnostic[] };
