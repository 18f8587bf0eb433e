/** What reads and prints, in whichever thread: it keeps the documents that it read for the volumes that it prints. */

import { openDocumentStore } from '../arrange/document-store.ts';
import { openReader } from '../arrange/reader.ts';
import { outputPath, searchFileUrl } from '../arrange/urls.ts';
import { compose } from '../compose/volume.ts';
import type { Article, Entry } from '../model/article.ts';
import { inputChanged } from '../model/catalogue.ts';
import { Failure } from '../model/failure.ts';
import { lazily } from '../model/lazily.ts';
import type { OutputFile } from '../model/output.ts';
import { parseArticle, reread } from '../parse/article.ts';
import type { Document } from '../parse/document.ts';
import { parseOptionsOf } from '../parse/options.ts';
import { locate } from '../read/inputs.ts';
import { readSource } from '../read/source.ts';
import { loadLibrary } from '../render/library.ts';
import { openRenderer, type Renderer } from '../render/page.ts';
import type { KeptArticles } from '../search/kept-articles.ts';
import { openRun } from '../search/run-writer.ts';
import { filesOfSegment } from '../search/segment-files.ts';
import { writeSegment } from '../search/segment-writer.ts';
import { stemmerOf } from '../search/stemmers.ts';
import { Vocabulary } from '../search/vocabulary.ts';
import { guarded } from '../write/guard.ts';
import { readManifest } from '../write/manifest.ts';
import { openPress, type Press } from '../write/press.ts';
import type { Answer, IndexTask, Job, Order, PrintTask, TemplateTime } from './messages.ts';
import { stopwatch } from './owner.ts';
import { writeRun } from './runs.ts';
import { readWrittenRun, sourceOf } from './segment-sources.ts';

export interface Hand {
  /** Carries an order out. Never throws what a user did: that is an answer. */
  do(order: Order): Answer;
}

/** What it takes to print. */
export interface Printing {
  readonly render: Renderer;
  readonly press: Press['press'];
}

/** `memoryBytes` bounds the documents that are kept. */
export function openHand(job: Job, memoryBytes: number, open: () => Printing = () => openPrinting(job)): Hand {
  const { config } = job;
  const documents = openDocumentStore(memoryBytes);
  const read = openReader(config, documents.keep);
  const printing = lazily(open);
  let words = new Vocabulary();

  function* print(task: PrintTask, times: Map<string, TemplateTime>): Generator<OutputFile> {
    const { volume, resolutions, kept } = task;
    const articleOf = (entry: Entry): Article => {
      const document = documents.take(entry.source) ?? readAgain(entry, job);
      const article = parseArticle(entry, document, resolutions.get(entry.source));
      run?.add(article);
      return article;
    };
    const run = task.run && openRun(vocabulary(), keptArticles(task));
    const render = job.isTimed ? timed(printing().render, times) : printing().render;
    for (const page of compose(volume, { articleOf, language: config.language, kept })) yield render(page);
    if (task.run !== undefined && run !== undefined) writeRun(task.run.file, run.finish());
  }

  function vocabulary(): Vocabulary {
    if (words.isFull) words = new Vocabulary();
    return words;
  }

  function index(task: IndexTask): Answer {
    const { facts, files } = filesOfSegment(writeSegment(sourceOf(task), stemmerOf));
    const { press } = printing();
    const pressed = guarded(job.out, () =>
      Array.from(files, ({ name, content }) => press({ path: outputPath(searchFileUrl(name)), content })),
    );
    return { kind: 'indexed', pressed, facts };
  }

  function carryOut(order: Order): Answer {
    if (order.kind === 'read') return { kind: 'read', taken: order.tasks.map(({ located, known }) => read(located, known)) };
    if (order.kind === 'index') return index(order.task);
    const { press } = printing();
    const times = new Map<string, TemplateTime>();
    return { kind: 'printed', pressed: guarded(job.out, () => Array.from(print(order.task, times), press)), times };
  }

  return { do: (order) => answer(() => carryOut(order)) };
}

/** What of the last build's run goes into the new one. */
function keptArticles({ run, kept }: PrintTask): KeptArticles | undefined {
  return run?.before === undefined ? undefined : { run: readWrittenRun(run.before), days: kept };
}

function openPrinting({ config, templates, out }: Job): Printing {
  const render = openRenderer(loadLibrary(config.language, templates), config);
  return { render, press: openPress(out, readManifest(out) ?? new Map()).press };
}

/** Throws a `Failure` where the source is no longer what pass 1 saw. */
function readAgain(entry: Entry, { config, inputs }: Job): Document {
  const located = locate(inputs, entry.source);
  const source = readSource(located, config.limits.fileBytes);
  const document = 'code' in source ? undefined : reread(entry, source, parseOptionsOf(config));
  if (document === undefined) throw new Failure('environment', [inputChanged({ source: located.file })]);
  return document;
}

function answer(action: () => Answer): Answer {
  try {
    return action();
  } catch (error) {
    // Bugs go on their way; a failure is told to the user.
    if (!(error instanceof Failure)) throw error;
    return { kind: 'failed', failure: error.kind, diagnostics: error.diagnostics };
  }
}

function timed(render: Renderer, times: Map<string, TemplateTime>): Renderer {
  return (page) => {
    const start = stopwatch();
    const file = render(page);
    const { pages, milliseconds } = times.get(page.template) ?? { pages: 0, milliseconds: 0 };
    times.set(page.template, { pages: pages + 1, milliseconds: milliseconds + stopwatch() - start });
    return file;
  };
}
