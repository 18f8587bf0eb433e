/** The public API. */

import { type BuildResult, buildSite, type BuildOptions as SiteOptions } from './build.ts';
import type { UserConfig } from './config/config.ts';
import { resolveConfig } from './config/resolve.ts';
import { validateConfig } from './config/validate.ts';

export type { BuildResult, Progress } from './build.ts';
export { defineConfig, type UserConfig } from './config/config.ts';
export type { Limits } from './config/limits.ts';
export type { CivilDate } from './model/civil-date.ts';
export type { Code } from './model/codes.ts';
export type { Diagnostic, Severity } from './model/diagnostic.ts';
export { Failure, type FailureKind } from './model/failure.ts';
export type { LedgerLine, Status } from './model/ledger.ts';
export type { Written } from './write/stage.ts';

/** What `build` takes. */
export interface BuildOptions extends SiteOptions {
  readonly config?: UserConfig;
  /** What relative paths of the config start from; the working directory by default. */
  readonly folder?: string;
}

/** Builds a site. Throws a `Failure`, with its diagnostics, when it cannot go on; the output is then as it was. */
export async function build({ config = {}, folder = '.', ...options }: BuildOptions = {}): Promise<BuildResult> {
  return buildSite(resolveConfig(validateConfig(config, 'config'), folder), options);
}
