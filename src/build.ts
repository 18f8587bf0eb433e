/** The whole flow: folders of articles → a site. The only place that knows every stage. */

import { arrange } from './arrange/archive.ts';
import { type DocumentStore, openDocumentStore } from './arrange/document-store.ts';
import type { Resolved } from './arrange/gathering.ts';
import { publishedEntries } from './arrange/intake.ts';
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
import { inputChanged, inputEmpty, urlNone } from './model/catalogue.ts';
import type { CivilDate } from './model/civil-date.ts';
import type { Diagnostic, Place } from './model/diagnostic.ts';
import { Failure } from './model/failure.ts';
import { countLedger, type LedgerLine } from './model/ledger.ts';
import type { OutputFile } from './model/output.ts';
import { parseArticle, reread } from './parse/article.ts';
import { parseOptionsOf } from './parse/options.ts';
import { type Input, locate, openInputs, realOutput } from './read/inputs.ts';
import { readSource } from './read/source.ts';
import { type Library, loadLibrary } from './render/library.ts';
import { openRenderer } from './render/page.ts';
import { openStage, type Written } from './write/stage.ts';

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
  /** One line for each file found, in path order. */
  readonly ledger: readonly LedgerLine[];
  /** What concerns no single source. */
  readonly diagnostics: readonly Diagnostic[];
  readonly written?: Written;
}

/** Builds the site of a config. Throws a `Failure` when it cannot go on; the output is then as it was. */
export async function buildSite(config: Config, options: BuildOptions = {}): Promise<BuildResult> {
  const { inputs: folders, limits } = config;
  const onProgress = options.onProgress ?? (() => {});
  const library = loadLibrary(config.language, config.templates);
  const out = realOutput(config.out);
  const inputs = openInputs(folders, out);
  const documents = openDocumentStore(limits.memoryBytes);
  const onFile = (done: number) => onProgress({ phase: 'read', done });
  const stage = openStage(out);
  try {
    const stock = takeStock(config, inputs, documents, { out, earlier: stage.earlier, today: options.today, onFile });
    const { ledger, resolutions, assets } = stock;
    const diagnostics = [...stock.diagnostics, ...notes(config)];
    const archive = arrange(publishedEntries(ledger));
    const refusal = refusalOf(inputs, ledger, config, options.strict ? diagnostics : undefined);
    if (refusal !== undefined) {
      stage.abandon();
      return refusal;
    }
    const articleOf = (entry: Entry) => readArticle(entry, inputs, documents, resolutions, config);
    for (const file of print(archive, articleOf, library, config, ledger, options)) stage.put(file);
    for (const file of mediaFiles(assets)) stage.put(file);
    onProgress({ phase: 'write', done: 0 });
    return { outcome: 'built', inputs, ledger, diagnostics, written: stage.commit() };
  } catch (error) {
    stage.abandon();
    throw error;
  }
}

/** Every file of the site, one at a time: volume by volume, then what spans them. */
function* print(
  archive: Archive,
  articleOf: (entry: Entry) => Article,
  library: Library,
  config: Config,
  ledger: readonly LedgerLine[],
  { volumes: cut = 'auto', onProgress = () => {} }: BuildOptions,
): Generator<OutputFile> {
  const render = openRenderer(library, config);
  const total = archive.entries.length;
  let done = 0;
  for (const volume of volumes(archive, config.limits.volumeArticles, cut)) {
    for (const page of compose(volume, articleOf, config.language)) {
      yield render(page);
      if (page.template !== 'article') continue;
      done += 1;
      onProgress({ phase: 'print', done, total });
    }
  }
  for (const page of bindPages(archive, config, countLedger(ledger).held)) yield render(page);
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

/** Why nothing is to be written, if that is so. `strict` has the diagnostics of the whole, if the build is strict. */
function refusalOf(
  inputs: readonly Input[],
  ledger: readonly LedgerLine[],
  config: Config,
  strict: readonly Diagnostic[] | undefined,
): BuildResult | undefined {
  if (!ledger.some(({ status }) => status === 'published')) {
    return {
      outcome: 'empty',
      inputs,
      ledger,
      diagnostics: [inputEmpty(placeOfInput(config), ledger.length)],
    };
  }
  const isWrong = ledger.some(({ diagnostics }) => diagnostics.some(({ severity }) => severity !== 'note'));
  return strict && isWrong ? { outcome: 'refused', inputs, ledger, diagnostics: strict } : undefined;
}

/** The input, if there is only one to speak of. */
function placeOfInput({ inputs }: Config): Place {
  const [source] = inputs;
  return source === undefined || inputs.length > 1 ? {} : { source };
}

function notes({ url }: Config): Diagnostic[] {
  return url === undefined ? [urlNone()] : [];
}
