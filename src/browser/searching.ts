/** The search page at work: what the reader asks for, and what is found. */

import { openEngine } from '../search/engine.ts';
import type { Engine, Findings, StemmerOf } from '../search/search.ts';
import { type Asked, isNothing } from './address.ts';
import { openArticleTexts } from './article-texts.ts';
import { openFetchStore } from './fetch-store.ts';
import { openForm } from './form.ts';
import { openHistogram } from './histogram.ts';
import { openHistory } from './history.ts';
import { openHitList } from './hits.ts';
import type { Phrases } from './phrases.ts';
import type { Report } from './report.ts';
import { suggestionLines } from './suggestions.ts';

declare global {
  /** By primary subtag; those of the archive's languages are in the same file as this script. */
  var backfileStemmers: Readonly<Record<string, (word: string) => string>> | undefined;
}

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
  const engine = openOnce(() => openEngine(openFetchStore(`${root}search/`), stemmerOf));
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
    report.searching();
    try {
      const index = await engine.open();
      if (!signal.aborted) await searchIn(index, asked, signal);
    } catch (error) {
      if (signal.aborted) return;
      clear();
      report.failed(error, () => {
        engine.forget();
        void search(asked);
      });
    }
  }

  /** Shows what is found first while the rest is looked for. */
  async function searchIn(index: Engine, asked: Asked, signal: AbortSignal): Promise<void> {
    let isDone = false;
    let isShowing = false;
    const show = async (findings: Findings): Promise<void> => {
      const isCurrent = () => !signal.aborted && isDone === findings.isComplete;
      await hits.show(findings, index.records, isCurrent);
      if (isCurrent()) showFindings(findings, asked, index);
    };
    const onPart = (part: Findings): void => {
      if (part.count === 0 || isShowing) return;
      isShowing = true;
      // What fails here fails again when all is there, and is told then.
      show(part)
        .catch(() => {})
        .finally(() => {
          isShowing = false;
        });
    };
    const findings = await index.search({ ...asked, isTyping }, onPart, signal);
    isDone = true;
    if (!signal.aborted) await show(findings);
  }

  function showFindings({ count, isComplete, months, nearest }: Findings, asked: Asked, { first, last }: Engine): void {
    browse.hidden = count > 0;
    histogram.show(months, asked, { from: first, to: last });
    const lines = isComplete ? suggestionLines(nearest, asked, phrases, correct) : [];
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

  recall(past.current());
  if (isNothing(form.asked())) form.box.focus({ preventScroll: true });
  // The index is on its way before the first word is finished; what fails is told when that is looked for.
  form.box.addEventListener('input', () => engine.open().catch(() => {}), { once: true });
}

function stemmerOf(language: string): ReturnType<StemmerOf> {
  const stemmers = globalThis.backfileStemmers ?? {};
  return Object.hasOwn(stemmers, language) ? stemmers[language] : undefined;
}

/** Opens something when it is first needed, and again where that failed or it was forgotten. */
function openOnce<Opened>(open: () => Promise<Opened>): { open: () => Promise<Opened>; forget: () => void } {
  let opened: Promise<Opened> | undefined;
  const forget = () => {
    opened = undefined;
  };
  return {
    open() {
      opened ??= open().catch((error: unknown) => {
        forget();
        throw error;
      });
      return opened;
    },
    forget,
  };
}
