/** The search page at work: what the reader asks for, and what is found. */

import { openEngine } from '../search/engine.ts';
import { type Engine, type Findings, IndexFault, type StemmerOf } from '../search/search.ts';
import { type Asked, isNothing } from './address.ts';
import { openArticleTexts } from './article-texts.ts';
import { openFetchStore } from './fetch-store.ts';
import { openForm } from './form.ts';
import { openHistogram } from './histogram.ts';
import { openHistory } from './history.ts';
import { openHitList } from './hits.ts';
import type { Phrases } from './phrases.ts';
import type { Report } from './report.ts';

declare global {
  /** By primary subtag; those of the archive's languages are in the same file as this script. */
  var backfileStemmers: Readonly<Record<string, (word: string) => string>> | undefined;
}

/** Milliseconds that the rest may take before a part is shown. */
const PART_PAUSE = 50;

/** What the page has for it. */
export interface Parts {
  /** Address of the site's folder. */
  readonly root: string;
  readonly form: HTMLFormElement;
  readonly histogram: HTMLElement;
  readonly suggestions: HTMLElement;
  readonly list: HTMLElement;
  readonly more: HTMLButtonElement;
  /** What there is to see where nothing is found. */
  readonly browse: HTMLElement;
  readonly phrases: Phrases;
  readonly report: Report;
}

/** Answers what the address asks for, and from then on the form. */
export function startSearching({ root, browse, suggestions, phrases, report, ...parts }: Parts): void {
  const { title } = document;
  const engine = openOnce((anew) => openEngine(openFetchStore(`${root}search/`, { anew }), stemmerOf));
  const form = openForm(parts.form, { onPause: draft, onChoose: () => ask({}), onSubmit: submit });
  const past = openHistory(recall);
  const histogram = openHistogram(parts.histogram, phrases, ask);
  const hits = openHitList({ ...parts, root, texts: openArticleTexts(), phrases, onFailure: report.failed });
  let running = new AbortController();
  /** Whether the last word may be the beginning of one: until the reader says that it is all. */
  let isTyping = false;

  function submit(): void {
    isTyping = false;
    ask({});
  }

  /** Looks for what the form says but for these changes, and keeps it in the history. */
  function ask(changes: Partial<Asked>): void {
    const asked = { ...form.asked(), ...changes };
    form.fill(asked);
    past.commit(asked);
    void search(asked);
  }

  function draft(isInBox: boolean): void {
    isTyping ||= isInBox;
    past.draft(form.asked());
    void search(form.asked());
  }

  function recall(asked: Asked): void {
    isTyping = false;
    form.fill(asked);
    void search(form.asked());
  }

  function correct(text: string): void {
    isTyping = false;
    ask({ text });
  }

  /** The newest search is the one that is shown. */
  async function search(asked: Asked): Promise<void> {
    form.settle();
    running.abort();
    running = new AbortController();
    const { signal } = running;
    const text = asked.text.trim();
    document.title = text === '' ? title : `${text} · ${title}`;
    if (isNothing(asked)) return clear();
    // In an index that is opened anew, since what is on its way from this one may never come.
    const retry = () => {
      engine.forget();
      void search(asked);
    };
    report.searching(retry);
    try {
      await searchOnceOrTwice(asked, signal);
    } catch (error) {
      if (signal.aborted) return;
      clear();
      report.failed(error, retry);
    }
  }

  /** A second time in an index that is opened anew, since what is wrong with it may be that another has taken its place. */
  async function searchOnceOrTwice(asked: Asked, signal: AbortSignal): Promise<void> {
    try {
      await searchIn(await engine.open(), asked, signal);
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof IndexFault)) throw error;
      engine.forget();
      await searchIn(await engine.open(), asked, signal);
    }
  }

  /** Shows what is found first while the rest is looked for, if that takes longer. */
  async function searchIn(index: Engine, asked: Asked, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    let isDone = false;
    let isShowing = false;
    /** Answers with what is found so far, where that may be more than is shown. */
    let waiting: (() => Findings) | undefined;
    const show = async (findings: Findings): Promise<void> => {
      const isCurrent = () => !signal.aborted && isDone === findings.isComplete;
      if (!isCurrent()) return;
      await hits.show(findings, index.records, isCurrent);
      const lines = await linesFor(findings, asked);
      if (isCurrent()) showFindings(findings, asked, index, lines);
    };
    const showParts = async (): Promise<void> => {
      for (isShowing = true; waiting !== undefined; ) {
        await pause(PART_PAUSE);
        if (isDone) return;
        const part: Findings = waiting();
        waiting = undefined;
        if (part.count > 0) await show(part);
      }
      isShowing = false;
    };
    const onPart = (part: () => Findings): void => {
      waiting = part;
      // What fails here fails again when all is there, and is told then.
      if (!isShowing) showParts().catch(() => {});
    };
    const searching = index.search({ ...asked, isTyping }, onPart, signal).finally(() => {
      isDone = true;
    });
    await show(await searching);
  }

  /** Loaded with what finds the nearest words. */
  async function linesFor({ isComplete, nearest }: Findings, asked: Asked): Promise<readonly HTMLElement[]> {
    if (!isComplete || nearest.size === 0) return [];
    const { suggestionLines } = await import('./suggestions.ts');
    return suggestionLines(nearest, asked, phrases, correct);
  }

  function showFindings(
    { count, isComplete, months }: Findings,
    asked: Asked,
    { first, last }: Engine,
    lines: readonly HTMLElement[],
  ): void {
    browse.hidden = count > 0;
    histogram.show(months, asked, { from: first, to: last });
    suggestions.replaceChildren(...lines);
    report.found(count, isComplete, lines.map(({ textContent }) => textContent).join(' '));
  }

  function clear(): void {
    report.clear();
    hits.clear();
    histogram.hide();
    suggestions.replaceChildren();
    browse.hidden = false;
  }

  // The page has asked for the index already; what fails is told when something is looked for.
  engine.open().catch(() => {});
  recall(past.current());
  if (isNothing(form.asked())) form.box.focus({ preventScroll: true });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function stemmerOf(language: string): ReturnType<StemmerOf> {
  const stemmers = globalThis.backfileStemmers ?? {};
  return Object.hasOwn(stemmers, language) ? stemmers[language] : undefined;
}

/** Opens something when it is first needed; and anew where that failed, or it was forgotten. */
function openOnce<Opened>(open: (anew: boolean) => Promise<Opened>): { open: () => Promise<Opened>; forget: () => void } {
  let opened: Promise<Opened> | undefined;
  let anew = false;
  const forget = () => {
    opened = undefined;
    anew = true;
  };
  return {
    open() {
      if (opened !== undefined) return opened;
      const own = open(anew).catch((error: unknown) => {
        if (opened === own) forget();
        throw error;
      });
      opened = own;
      return own;
    },
    forget,
  };
}
