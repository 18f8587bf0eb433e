/** The public API. */

import { resolve } from 'node:path';
import type { BuildResult, BuildOptions as SiteOptions } from './build.ts';
import type { UserConfig } from './config/config.ts';
import { resolveConfig } from './config/resolve.ts';
import { validateConfig } from './config/validate.ts';
import { realOutput } from './read/inputs.ts';
import { rebuildSite } from './rebuild.ts';

export type { BuildResult, Progress } from './build.ts';
export { defineConfig, type UserConfig } from './config/config.ts';
export type { Limits } from './config/limits.ts';
export type { CivilDate } from './model/civil-date.ts';
export type { Code } from './model/codes.ts';
export type { Diagnostic, Severity } from './model/diagnostic.ts';
export { Failure, type FailureKind } from './model/failure.ts';
export type { LedgerLine, Status } from './model/ledger.ts';
export { openSearch } from './search/folder-store.ts';
export {
  type Engine,
  type Findings,
  type HitRecord,
  IndexFault,
  type SearchOrder,
  type SearchRequest,
} from './search/search.ts';
export type { Written } from './write/stage.ts';

/** What `build` takes. */
export interface BuildOptions extends SiteOptions {
  readonly config?: UserConfig;
  /** What relative paths of the config start from; the working directory by default. */
  readonly folder?: string;
  /** Where to keep what spares the next build work; nothing is kept by default. */
  readonly cache?: string;
  /** Wait for another build of the same output to end, rather than to fail. */
  readonly wait?: boolean;
}

/** Builds a site. Throws a `Failure`, with its diagnostics, when it cannot go on; the output is then as it was. */
export async function build({ config = {}, folder = '.', cache, ...options }: BuildOptions = {}): Promise<BuildResult> {
  const resolved = resolveConfig(validateConfig(config, 'config'), folder);
  const site = cache === undefined ? resolved : { ...resolved, cache: realOutput(resolve(folder, cache)) };
  const { ledger = [], ...result } = await rebuildSite(site, { ...options, needsLedger: true });
  return { ...result, ledger };
}
