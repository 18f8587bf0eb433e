/** A build that costs only what changed since the last one. Its bytes are those of a build from nothing. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { outputPath, searchManifestUrl } from './arrange/urls.ts';
import type { BuildOptions, BuildResult, Built } from './build.ts';
import type { Config } from './config/config.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import { digestOf } from './read/digest.ts';
import { type Input, openInputs, realOutput } from './read/inputs.ts';
import { stampOf } from './read/stamp.ts';
import { type Found, walk } from './read/walk.ts';
import { digestOfTemplates, readTemplateFiles, type TemplateFiles } from './render/template-files.ts';
import { boundCache, keeping } from './work/cache-folder.ts';
import {
  isUnchanged,
  type LastBuild,
  lastBuildOf,
  marksOf,
  readLastBuild,
  saveLastBuild,
  saveSettled,
} from './work/last-build.ts';
import { type Lock, takeLock } from './work/lock.ts';
import { changedFolders, isFileIntact, isPeriodIntact, surveyOutput, timesBelow } from './work/output.ts';
import type { Past } from './work/past.ts';
import { openReadings } from './work/readings.ts';
import { openRunCache } from './work/runs.ts';
import { versionOfProgram } from './work/version.ts';

export interface RebuildOptions extends BuildOptions {
  /** Wait for another build of the same output to end, rather than to fail. */
  readonly wait?: boolean;
  /** The result must have its ledger, even if nothing changed. */
  readonly needsLedger?: boolean;
}

/** How a build ended. Without `needsLedger` there may be no ledger. */
export type RebuildResult = Omit<BuildResult, 'ledger'> & Partial<Pick<BuildResult, 'ledger'>>;

/** Builds the site of a config, or finds that there is nothing to do. Throws a `Failure` when it cannot go on. */
export async function rebuildSite(config: Config, options: RebuildOptions = {}): Promise<RebuildResult> {
  const out = realOutput(config.out);
  const inputs = openInputs(config.inputs, out);
  const templates = readTemplateFiles(config.templates);
  const lock = await takeLock(out, options.wait ?? false);
  try {
    const job = { config, options, out, inputs, templates, lock };
    if (config.cache === undefined) return await build(job, { templates });
    return await rebuild(job, config.cache);
  } finally {
    lock.release();
  }
}

/** Hex digits of the SHA-256 of an output's path that name its folder in the cache. */
const FOLDER_DIGITS = 16;

/** One build, as far as it is known before anything is read. */
interface Job {
  readonly config: Config;
  readonly options: RebuildOptions;
  readonly out: string;
  readonly inputs: readonly Input[];
  readonly templates: TemplateFiles;
  readonly lock: Lock;
}

/** Loads what builds only when there is something to build. */
async function build({ config, options }: Job, past: Partial<Past>): Promise<Built> {
  const { buildSite } = await import('./build.ts');
  return buildSite(config, options, past);
}

async function rebuild(job: Job, cache: string): Promise<RebuildResult> {
  const { out, lock, options, templates } = job;
  const { parseKey, settings } = keysOf(job);
  const folder = join(cache, digestOf(out).slice(0, FOLDER_DIGITS));
  const [lastFile, readingsFile] = [join(folder, 'last'), join(folder, 'readings')];
  const last = readLastBuild(lastFile, settings);
  const found = [...findAll(job, existsSync(readingsFile))];
  const changed = last === undefined ? [] : changedFolders(out, last);
  if (last !== undefined && changed.length === 0 && !mustBuild(last, options) && isUnchanged(last, found, options.today)) {
    const warnings = keeping(cache, () => saveSettled(lastFile, settings, last, lock.time));
    return { outcome: 'built', inputs: job.inputs, ...last.told, diagnostics: [...last.told.diagnostics, ...warnings] };
  }
  const readings = openReadings(readingsFile, parseKey, lock.time);
  const volumes = new Map(last?.volumes.map((volume) => [volume.digest, volume]));
  const printed: Past['printed'] = (digest) => {
    const volume = volumes.get(digest);
    return volume !== undefined && isPeriodIntact(volume.key, changed) ? volume : undefined;
  };
  const pages = new Map(last?.bound.map((page) => [page.path, page]));
  const bound: Past['bound'] = (path) => (isFileIntact(path, changed) ? pages.get(path) : undefined);
  const segments = isFileIntact(outputPath(searchManifestUrl), changed) ? (last?.segments ?? []) : [];
  const runs = openRunCache(join(folder, 'runs'), settings);
  const unkept: Diagnostic[] = [];
  const keep: Past['keepRuns'] = (from, digests) => {
    unkept.push(...keeping(cache, () => runs.keep(from, digests)));
  };
  const byKey = new Map(last?.volumes.map((volume) => [volume.key, volume]));
  const past: Partial<Past> = {
    found,
    templates,
    readings,
    printed,
    volumeOn: (key) => byKey.get(key),
    isDayIntact: (date) => isPeriodIntact(date, changed),
    bound,
    segments,
    run: runs.find,
    keepRuns: keep,
  };
  const result = await build(job, past);
  options.onStep?.('keep');
  // What could not be kept before cannot be now, and is told once.
  if (unkept.length > 0) return { ...result, diagnostics: [...result.diagnostics, ...unkept] };
  const warnings = keeping(cache, () => {
    readings.save();
    if (result.outcome !== 'built') return;
    const kept = result.volumes.filter((volume) => volumes.get(volume.digest) === volume);
    const untouched = last === undefined ? new Map() : timesBelow(kept, last);
    const next = { ...lastBuildOf(result, lock.time, options.today), ...surveyOutput(out, result.paths, untouched) };
    saveLastBuild(lastFile, settings, { ...next, marks: marksOf(found, readings, lock.time) });
    boundCache(cache);
  });
  return { ...result, diagnostics: [...result.diagnostics, ...warnings] };
}

/** Whether what the last build told is not what this one has to tell. */
function mustBuild({ told }: LastBuild, { strict, needsLedger }: RebuildOptions): boolean {
  return needsLedger === true || (strict === true && told.sourceDiagnostics.some(({ severity }) => severity !== 'note'));
}

/** Every file of the inputs, with its stamp where there may be something to compare it with. */
function* findAll({ config, inputs, out }: Job, isStamped: boolean): Generator<Found> {
  for (const found of walk(inputs, { out, cache: config.cache, pathBytes: config.limits.pathBytes })) {
    const stamp = isStamped && 'located' in found ? stampOf(found.located.file) : undefined;
    yield stamp !== undefined && 'located' in found ? { located: found.located, stamp } : found;
  }
}

/** What readings depend on beside their source, and what the site depends on beside its files and today's date. */
function keysOf({ config, inputs, templates, options: { today, volumes } }: Job): { parseKey: string; settings: string } {
  const program = versionOfProgram();
  const roots = inputs.map(({ root, prefix }) => [root, prefix]);
  const { language, limits, dates, encodings, layout } = config;
  const site = { ...config, templates: digestOfTemplates(templates), isFutureHeld: today !== undefined, volumes };
  return {
    parseKey: digestOf(JSON.stringify([program, roots, language, limits, dates, encodings, layout])),
    settings: digestOf(JSON.stringify([program, roots, site])),
  };
}
