/** The whole flow: folders of articles → a site. The only place that knows every stage. */

import { arrange } from './arrange/archive.ts';
import { gatherReadings } from './arrange/gather-readings.ts';
import { publishedEntries } from './arrange/intake.ts';
import type { Readings } from './arrange/readings.ts';
import { takeStock } from './arrange/stock.ts';
import { type VolumeCut, volumes } from './arrange/volumes.ts';
import { assetFiles } from './bind/assets.ts';
import { archiveFile, headersFile } from './bind/files.ts';
import { mediaFiles } from './bind/media.ts';
import { bindPages } from './bind/pages.ts';
import { searchFiles } from './bind/search-files.ts';
import { searchManifestFiles } from './bind/search-manifest.ts';
import type { Config } from './config/config.ts';
import type { Archive } from './model/archive.ts';
import type { OutputPath } from './model/brand.ts';
import { inputEmpty, urlNone } from './model/catalogue.ts';
import type { CivilDate } from './model/civil-date.ts';
import type { Diagnostic, Place } from './model/diagnostic.ts';
import { countLedger, type LedgerLine, type Status } from './model/ledger.ts';
import type { OutputFile } from './model/output.ts';
import type { Reading } from './parse/reading.ts';
import { type Input, openInputs, realOutput } from './read/inputs.ts';
import { type Found, walk } from './read/walk.ts';
import { type Library, loadLibrary } from './render/library.ts';
import { openRenderer } from './render/page.ts';
import { readTemplateFiles } from './render/template-files.ts';
import { type BoundPage, putPages } from './work/bound-pages.ts';
import { type Crew, openCrew } from './work/crew.ts';
import type { TemplateTime } from './work/messages.ts';
import { type IndexedSegment, NO_PAST, type Past } from './work/past.ts';
import { NO_SEARCH, planSearch } from './work/plan-search.ts';
import { printVolumes } from './work/print-volumes.ts';
import { type PrintedVolume, signed } from './work/volumes.ts';
import { openStage, type Written } from './write/stage.ts';

/** What a build is told beside its config. */
export interface BuildOptions {
  /** Articles after this day are held; without it none is. */
  readonly today?: CivilDate;
  /** An error or a warning leaves the output as it was. */
  readonly strict?: boolean;
  /** Threads that read and print beside this one; the site does not depend on their number. None by default. */
  readonly workers?: number;
  /** How volumes are cut; the pages do not depend on it. */
  readonly volumes?: VolumeCut;
  readonly onProgress?: (progress: Progress) => void;
  /** Told when a step begins or goes on. */
  readonly onStep?: (step: Step) => void;
  /** Told, for each volume, how long a template took for so many pages. */
  readonly onTemplate?: (template: string, time: TemplateTime) => void;
}

/** What a build does, in order: find files, read them, decide what becomes of them, print, index, bind, put into place, keep for the next. */
export type Step = 'find' | 'read' | 'decide' | 'print' | 'index' | 'bind' | 'write' | 'keep';

/** How far a build is: files read so far, articles printed, files moved into place. */
export interface Progress {
  readonly phase: 'read' | 'print' | 'write';
  readonly done: number;
  readonly total?: number;
}

/** How a build ended. `refused`: strict, and something was wrong; `empty`: nothing to publish. Both leave the output as it was. */
export interface BuildResult {
  readonly outcome: 'built' | 'refused' | 'empty';
  /** Where the ledger's sources are. */
  readonly inputs: readonly Input[];
  /** Files found, by what became of them. */
  readonly counts: Readonly<Record<Status, number>>;
  /** One line for each file found, in path order. */
  readonly ledger: readonly LedgerLine[];
  /** What concerns the sources, in path order. */
  readonly sourceDiagnostics: readonly Diagnostic[];
  /** What concerns no single source. */
  readonly diagnostics: readonly Diagnostic[];
  readonly written?: Written;
}

/** A build's result with what the next one must know. */
export interface Built extends BuildResult {
  readonly volumes: readonly PrintedVolume[];
  readonly bound: readonly BoundPage[];
  readonly segments: readonly IndexedSegment[];
  /** Every file beside the sources that was looked for. */
  readonly probed: Iterable<string>;
  /** The site's files. */
  readonly paths: Iterable<OutputPath>;
}

/** Builds the site of a config. Throws a `Failure` when it cannot go on; the output is then as it was. */
export async function buildSite(config: Config, options: BuildOptions = {}, before: Partial<Past> = {}): Promise<Built> {
  const past = { ...NO_PAST, ...before };
  const { cache, limits } = config;
  const { today, strict = false, workers = 0, onProgress = () => {}, onStep = () => {} } = options;
  const out = realOutput(config.out);
  const inputs = openInputs(config.inputs, out);
  const templates = past.templates ?? readTemplateFiles(config.templates);
  const library = loadLibrary(config.language, templates);
  const found = [...(past.found ?? walk(inputs, { out, cache, pathBytes: limits.pathBytes }))];
  const stage = openStage(out);
  const render = openRenderer(library, config);
  const crew = openCrew({ config, inputs, templates, out, isTimed: options.onTemplate !== undefined }, workers, {
    render,
    press: stage.press,
  });
  try {
    onStep('read');
    const readings = await readAll(found, past.readings, crew, onProgress);
    onStep('decide');
    const said = readings.values();
    const read = () => said.next().value as Reading;
    const stock = takeStock(config, inputs, { found, earlier: stage.earlier, read, today });
    const { ledger, resolutions, assets, probed } = stock;
    const diagnostics = [...stock.diagnostics, ...notes(config)];
    const result = { inputs, ledger, diagnostics, ...tally(ledger), volumes: [], bound: [], segments: [], probed, paths: [] };
    const refusal = refusalOf(result, config, strict);
    if (refusal !== undefined) {
      stage.abandon();
      return { ...result, ...refusal };
    }
    const archive = arrange(publishedEntries(ledger));
    onStep('print');
    const cut = volumes(archive, limits.volumeArticles, options.volumes ?? 'auto');
    const signedVolumes = Array.from(cut, (volume) => signed(volume, resolutions));
    const search = config.search ? planSearch(signedVolumes, { stage, out, most: limits.segmentArticles, past }) : NO_SEARCH;
    const printed = await printVolumes(signedVolumes, {
      crew,
      stage,
      resolutions,
      past,
      runFor: search.runFor,
      onTemplate: options.onTemplate,
      onPrinted: (done) => onProgress({ phase: 'print', done, total: archive.entries.length }),
    });
    const bindAll = async () => {
      onStep('bind');
      const pages = putPages(bindPages(archive, config, result.counts.held), { stage, render, last: past.bound });
      for (const file of bind(archive, library, config)) stage.put(file);
      for (const file of mediaFiles(assets)) stage.put(file);
      onStep('index');
      return pages;
    };
    onStep('index');
    // Threads merge the index while this one binds.
    const [segments, bound] = await Promise.all([search.index(crew), bindAll()]);
    if (config.search) for (const file of searchManifestFiles(archive, segments, stage.readStart)) stage.put(file);
    onStep('write');
    onProgress({ phase: 'write', done: 0 });
    return { ...result, outcome: 'built', written: stage.commit(), volumes: printed, bound, segments, paths: stage.paths() };
  } catch (error) {
    await crew.close();
    stage.abandon();
    throw error;
  } finally {
    await crew.close();
  }
}

/** Pass 1: what every file says, in path order. */
function readAll(
  found: readonly Found[],
  readings: Readings,
  crew: Crew,
  onProgress: NonNullable<BuildOptions['onProgress']>,
): Promise<readonly Reading[]> {
  const files = found.filter((file) => 'located' in file);
  return gatherReadings(files, readings, (tasks) => {
    let done = files.length - tasks.length;
    return crew.read(tasks, (count) => {
      done += count;
      onProgress({ phase: 'read', done, total: files.length });
    });
  });
}

/** What spans the volumes beside pages, and needs no index. */
function* bind(archive: Archive, library: Library, config: Config): Generator<OutputFile> {
  yield archiveFile(archive, config);
  yield headersFile(config);
  if (config.search) yield* searchFiles(archive, config, library.assets);
  yield* assetFiles(library.assets);
}

function tally(ledger: readonly LedgerLine[]): Pick<BuildResult, 'counts' | 'sourceDiagnostics'> {
  return { counts: countLedger(ledger), sourceDiagnostics: ledger.flatMap((line) => line.diagnostics) };
}

/** Why nothing is to be written, if that is so. */
function refusalOf(
  { counts, ledger, sourceDiagnostics }: Pick<BuildResult, 'counts' | 'ledger' | 'sourceDiagnostics'>,
  config: Config,
  strict: boolean,
): Pick<BuildResult, 'outcome'> | Pick<BuildResult, 'outcome' | 'diagnostics'> | undefined {
  if (counts.published === 0) return { outcome: 'empty', diagnostics: [inputEmpty(placeOfInput(config), ledger.length)] };
  return strict && sourceDiagnostics.some(({ severity }) => severity !== 'note') ? { outcome: 'refused' } : undefined;
}

/** The input, if there is only one to speak of. */
function placeOfInput({ inputs }: Config): Place {
  const [source] = inputs;
  return source === undefined || inputs.length > 1 ? {} : { source };
}

function notes({ url }: Config): Diagnostic[] {
  return url === undefined ? [urlNone()] : [];
}
