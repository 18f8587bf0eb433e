/** `backfile build`: options → a build, its reports and an exit code. */

import { join, relative, resolve } from 'node:path';
import type { Config } from '../config/config.ts';
import { loadConfig } from '../config/load.ts';
import { resolveConfig } from '../config/resolve.ts';
import { usage } from '../model/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { Failure } from '../model/failure.ts';
import { contains, locate, realOutput } from '../read/inputs.ts';
import { type RebuildResult, rebuildSite } from '../rebuild.ts';
import { sizeOfCache } from '../work/cache-folder.ts';
import { cores } from '../work/owner.ts';
import { printDiagnostics, relativeTo } from './diagnostics.ts';
import { type ExitCode, exitCodeOf } from './exit-codes.ts';
import { type Host, hasColor } from './host.ts';
import { boundGarbage } from './memory.ts';
import { openProgress } from './progress.ts';
import { reportDiagnostic, writeReport } from './report.ts';
import { size, summarize, summaryRecord } from './summary.ts';
import { today } from './today.ts';
import { openTiming } from './verbose.ts';

/** Where the cache is, beside the config. */
const CACHE = '.backfile';

export interface BuildFlags {
  readonly out?: string;
  readonly config?: string;
  readonly report?: string;
  readonly strict?: boolean;
  readonly lenient?: boolean;
  readonly future?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly wait?: boolean;
  readonly workers?: string;
  readonly verbose?: boolean;
  readonly profile?: string;
  /** A folder; `false` for `--no-cache`. */
  readonly cache?: string | false;
}

/** Runs one build. Throws a `Failure` when it cannot go on. */
export async function buildCommand(inputs: readonly string[], flags: BuildFlags, host: Host): Promise<ExitCode> {
  if (flags.strict && flags.lenient) throw new Failure('usage', [usage('--strict and --lenient exclude each other')]);
  const start = host.now();
  const config = await configOf(inputs, flags, host);
  const report = flags.report === undefined ? undefined : reportFile(flags.report, config, host);
  const progress = openProgress(host);
  try {
    const timing = openTiming(host);
    const build = () =>
      rebuildSite(config, {
        strict: flags.strict ?? false,
        wait: flags.wait ?? false,
        workers: workersOf(flags.workers),
        needsLedger: report !== undefined,
        ...(flags.future ? {} : { today: today(host) }),
        ...(flags.quiet ? {} : { onProgress: progress.update }),
        onStep: (step) => {
          // A build that has nothing to do leaves little garbage.
          if (step === 'read') boundGarbage();
          if (flags.verbose) timing.begin(step);
        },
        ...(flags.verbose ? { onTemplate: timing.addTemplate } : {}),
      });
    const result = flags.profile === undefined ? await build() : await profile(resolve(host.cwd, flags.profile), build);
    if (report !== undefined) writeReport(report, result.ledger ?? []);
    progress.clear();
    if (flags.verbose) host.stderr.write(timing.end() + describeCache(config, host));
    tell(result, config, flags, host, (host.now() - start) / 1000);
    return exitCodeOf(result, flags.lenient ?? false);
  } finally {
    progress.clear();
  }
}

/** What the command line says goes before the config file; its paths start from the working directory. */
export async function configOf(
  inputs: readonly string[],
  { out, config: file, cache }: Pick<BuildFlags, 'out' | 'config' | 'cache'>,
  { cwd }: Host,
): Promise<Config> {
  const { config, folder } = await loadConfig(cwd, file);
  const resolved = resolveConfig(config, folder);
  return {
    ...resolved,
    ...(inputs.length === 0 ? {} : { inputs: inputs.map((input) => resolve(cwd, input)) }),
    ...(out === undefined ? {} : { out: resolve(cwd, out) }),
    ...(cache === false ? {} : { cache: realOutput(typeof cache === 'string' ? resolve(cwd, cache) : join(folder, CACHE)) }),
  };
}

function describeCache({ cache }: Config, { cwd }: Host): string {
  return cache !== undefined ? `cache in ${relative(cwd, cache) || '.'}: ${size(sizeOfCache(cache))}\n` : '';
}

/** The profiler is loaded only where it is wanted. */
async function profile<Result>(file: string, action: () => Promise<Result>): Promise<Result> {
  const { profiled } = await import('./profile.ts');
  return profiled(file, action);
}

/** More threads than this wait for the disk. */
const MOST_WORKERS = 8;

function workersOf(flag: string | undefined): number {
  if (flag === undefined) return cores() < 2 ? 0 : Math.min(cores(), MOST_WORKERS);
  if (!/^\d{1,3}$/.test(flag)) throw new Failure('usage', [usage(`--workers must be a number, not "${flag}"`)]);
  return Number(flag);
}

function reportFile(report: string, { out }: Config, { cwd }: Host): string {
  const file = resolve(cwd, report);
  if (contains(out, file))
    throw new Failure('usage', [usage('the report cannot go into the output folder', 'give another path')]);
  return file;
}

function tell(result: RebuildResult, config: Config, flags: BuildFlags, host: Host, seconds: number): void {
  const diagnostics = allDiagnostics(result, host.cwd);
  if (flags.json) {
    const records = diagnostics.map((diagnostic) => ({
      type: 'diagnostic',
      source: diagnostic.source,
      ...reportDiagnostic(diagnostic),
    }));
    const lines = [...records, summaryRecord(result, seconds, config.out)];
    host.stdout.write(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    return;
  }
  const shown = diagnostics.filter(
    ({ code, severity }) => severity !== 'note' || (!flags.quiet && !code.startsWith('N-IGNORED')),
  );
  host.stderr.write(printDiagnostics(shown, { color: hasColor(host.stderr, host), excerpts: host.stderr.isTTY === true }));
  const { cwd } = host;
  if (!flags.quiet) host.stdout.write(summarize(result, { seconds, out: config.out, cwd, report: flags.report }));
}

/** Those of the sources in path order, named by the path from the working directory, then those of the whole. */
function allDiagnostics({ sourceDiagnostics, inputs, diagnostics }: RebuildResult, cwd: string): Diagnostic[] {
  const ofSources = sourceDiagnostics.map((diagnostic) => ({
    ...diagnostic,
    source: locate(inputs, diagnostic.source ?? '').file,
  }));
  return [...ofSources, ...diagnostics].map((diagnostic) => relativeTo(cwd, diagnostic));
}
