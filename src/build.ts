/** The whole flow: folders of articles → a site. The only place that knows every stage. */

import { arrange } from './arrange/archive.ts';
import { type DocumentStore, openDocumentStore } from './arrange/document-store.ts';
import type { Resolved } from './arrange/gathering.ts';
import { publishedEntries } from './arrange/intake.ts';
import { NO_READINGS, type Readings } from './arrange/readings.ts';
import { takeStock } from './arrange/stock.ts';
import { type VolumeCut, volumes } from './arrange/volumes.ts';
import { assetFiles } from './bind/assets.ts';
import { archiveFile } from './bind/files.ts';
import { mediaFiles } from './bind/media.ts';
import { bindPages } from './bind/pages.ts';
import { compose } from './compose/volume.ts';
import type { Config } from './config/config.ts';
import type { Archive } from './model/archive.ts';
import type { Article, Entry } from './model/article.ts';
import type { OutputPath } from './model/brand.ts';
import { inputChanged, inputEmpty, urlNone } from './model/catalogue.ts';
import type { CivilDate } from './model/civil-date.ts';
import type { Diagnostic, Place } from './model/diagnostic.ts';
import { Failure } from './model/failure.ts';
import { countLedger, type LedgerLine, type Status } from './model/ledger.ts';
import type { OutputFile } from './model/output.ts';
import { parseArticle, reread } from './parse/article.ts';
import { parseOptionsOf } from './parse/options.ts';
import { type Input, locate, openInputs, realOutput } from './read/inputs.ts';
import { readSource } from './read/source.ts';
import { type Found, walk } from './read/walk.ts';
import { type Library, loadLibrary } from './render/library.ts';
import { openRenderer, type Renderer } from './render/page.ts';
import { readTemplateFiles, type TemplateFiles } from './render/template-files.ts';
import { digestOfVolume, type PrintedVolume } from './work/volumes.ts';
import { openStage, type Stage, type Written } from './write/stage.ts';

/** What a build is told beside its config. */
export interface BuildOptions {
  /** Articles after this day are held; without it none is. */
  readonly today?: CivilDate;
  /** An error or a warning leaves the output as it was. */
  readonly strict?: boolean;
  /** How volumes are cut; the pages do not depend on it. */
  readonly volumes?: VolumeCut;
  readonly onProgress?: (progress: Progress) => void;
}

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

/** What a build has from the one before, and what was looked at already. */
export interface Past {
  readonly found?: Iterable<Found>;
  readonly templates?: TemplateFiles;
  readonly readings: Readings;
  /** What the last build printed of a volume, if it is the same volume and its pages are still there. */
  readonly printed: (digest: string) => PrintedVolume | undefined;
}

const NO_PAST: Past = { readings: NO_READINGS, printed: () => undefined };

/** A build's result with what the next one must know. */
export interface Built extends BuildResult {
  readonly volumes: readonly PrintedVolume[];
  /** Every file beside the sources that was looked for. */
  readonly probed: Iterable<string>;
  /** The site's files. */
  readonly paths: Iterable<OutputPath>;
}

/** Builds the site of a config. Throws a `Failure` when it cannot go on; the output is then as it was. */
export async function buildSite(config: Config, options: BuildOptions = {}, past: Past = NO_PAST): Promise<Built> {
  const { limits, cache } = config;
  const onProgress = options.onProgress ?? (() => {});
  const library = loadLibrary(config.language, past.templates ?? readTemplateFiles(config.templates));
  const out = realOutput(config.out);
  const inputs = openInputs(config.inputs, out);
  const found = past.found ?? walk(inputs, { out, cache, pathBytes: limits.pathBytes });
  const documents = openDocumentStore(limits.memoryBytes);
  const onFile = (done: number) => onProgress({ phase: 'read', done });
  const stage = openStage(out);
  try {
    const { earlier } = stage;
    const stock = takeStock(config, inputs, documents, { found, earlier, readings: past.readings, today: options.today, onFile });
    const { ledger, resolutions, assets, probed } = stock;
    const diagnostics = [...stock.diagnostics, ...notes(config)];
    const result = { inputs, ledger, diagnostics, ...tally(ledger), volumes: [], probed, paths: [] };
    const refusal = refusalOf(result, config, options.strict ?? false);
    if (refusal !== undefined) {
      stage.abandon();
      return { ...result, ...refusal };
    }
    const archive = arrange(publishedEntries(ledger));
    const render = openRenderer(library, config);
    const articleOf = (entry: Entry) => readArticle(entry, inputs, documents, resolutions, config);
    const printed = printVolumes(archive, articleOf, render, stage, resolutions, config, options, past);
    for (const file of bind(archive, library, render, config, result.counts.held)) stage.put(file);
    for (const file of mediaFiles(assets)) stage.put(file);
    onProgress({ phase: 'write', done: 0 });
    return { ...result, outcome: 'built', written: stage.commit(), volumes: printed, paths: stage.paths() };
  } catch (error) {
    stage.abandon();
    throw error;
  }
}

/** Volume by volume: what is the same stays, what is not is printed. */
function printVolumes(
  archive: Archive,
  articleOf: (entry: Entry) => Article,
  render: Renderer,
  stage: Stage,
  resolutions: Resolved['resolutions'],
  config: Config,
  { volumes: cut = 'auto', onProgress = () => {} }: BuildOptions,
  past: Past,
): PrintedVolume[] {
  const printed: PrintedVolume[] = [];
  const total = archive.entries.length;
  let done = 0;
  for (const volume of volumes(archive, config.limits.volumeArticles, cut)) {
    const { key, entries } = volume;
    const digest = digestOfVolume(volume, resolutions);
    const last = past.printed(digest);
    if (last !== undefined && stage.keep(key, last)) {
      printed.push(last);
      done += entries.length;
      continue;
    }
    const before = stage.size();
    for (const page of compose(volume, articleOf, config.language)) {
      stage.put(render(page));
      if (page.template !== 'article') continue;
      done += 1;
      onProgress({ phase: 'print', done, total });
    }
    const after = stage.size();
    printed.push({ key, digest, files: after.files - before.files, bytes: after.bytes - before.bytes });
  }
  return printed;
}

/** What spans the volumes. */
function* bind(archive: Archive, library: Library, render: Renderer, config: Config, held: number): Generator<OutputFile> {
  for (const page of bindPages(archive, config, held)) yield render(page);
  yield archiveFile(archive, config);
  yield* assetFiles(library.assets);
}

/** Pass 2 of one entry. Throws a `Failure` where the source is no longer what pass 1 saw. */
function readArticle(
  entry: Entry,
  inputs: readonly Input[],
  documents: DocumentStore,
  resolutions: Resolved['resolutions'],
  config: Config,
): Article {
  const resolved = resolutions.get(entry.source);
  const kept = documents.take(entry.source);
  if (kept !== undefined) return parseArticle(entry, kept, resolved);
  const located = locate(inputs, entry.source);
  const source = readSource(located, config.limits.fileBytes);
  const document = 'code' in source ? undefined : reread(entry, source, parseOptionsOf(config));
  if (document === undefined) throw new Failure('environment', [inputChanged({ source: located.file })]);
  return parseArticle(entry, document, resolved);
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
