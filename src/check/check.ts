/** The config → what its inputs are and what is wrong with them. Reads everything, writes nothing. */

import { arrange } from '../arrange/archive.ts';
import { publishedEntries } from '../arrange/intake.ts';
import { openReader, readingOf } from '../arrange/reader.ts';
import { type Stock, takeStock } from '../arrange/stock.ts';
import type { Config } from '../config/config.ts';
import type { Archive } from '../model/archive.ts';
import type { CivilDate } from '../model/civil-date.ts';
import { countLedger, type LedgerLine, type Status } from '../model/ledger.ts';
import type { Document } from '../parse/document.ts';
import { openInputs, realOutput } from '../read/inputs.ts';
import { walk } from '../read/walk.ts';
import { readManifest } from '../write/manifest.ts';
import { findFutureDates, findSuspiciousDates, type SuspiciousDates } from './dates.ts';
import { type Duplicates, findDuplicates } from './duplicates.ts';
import { type Figures, figuresOf } from './figures.ts';
import { type Finding, findingsOf, ignoredKinds } from './findings.ts';
import { findGaps, type Gaps } from './gaps.ts';
import { openSurvey, type Survey } from './survey.ts';
import type { Tally } from './tally.ts';

export interface CheckOptions {
  readonly today: CivilDate;
  /** Whether articles after today would be published. */
  readonly future: boolean;
  /** Told after each file how many were found so far. */
  readonly onFile: (found: number) => void;
}

/** `empty`: there is nothing to publish. `faulty`: a strict build would refuse; `sound`: it would not. */
export type Outcome = 'sound' | 'faulty' | 'empty';

export interface Checkup {
  readonly outcome: Outcome;
  readonly found: number;
  /** Their sum is `found`. */
  readonly counts: Readonly<Record<Status, number>>;
  readonly ignored: readonly Tally[];
  readonly figures: Figures;
  readonly findings: readonly Finding[];
  readonly duplicates: Duplicates;
  readonly gaps: Gaps;
  readonly dates: readonly SuspiciousDates[];
}

/** Looks at everything that a build looks at before it prints. Throws a `Failure` when it cannot. */
export function check(config: Config, options: CheckOptions): Checkup {
  const survey = openSurvey();
  const { ledger, diagnostics } = stockOf(config, survey, options);
  const archive = arrange(publishedEntries(ledger));
  const dates = findSuspiciousDates(archive);
  return {
    outcome: outcomeOf(ledger),
    found: ledger.length,
    counts: countLedger(ledger),
    ignored: ignoredKinds(ledger),
    figures: figuresOf(archive, survey.texts),
    findings: findingsOf([...ledger.flatMap((line) => line.diagnostics), ...diagnostics]),
    duplicates: findDuplicates(survey),
    gaps: findGaps(credibleDays(archive, dates)),
    dates: [...findFutureDates(ledger, options.today), ...dates],
  };
}

/** The days but for epochs, which would open a gap of decades. */
function credibleDays({ days }: Archive, dates: readonly SuspiciousDates[]): CivilDate[] {
  const epochs = new Set(dates.flatMap(({ rule, where }) => (rule === 'epoch' ? [where] : [])));
  return days.map(({ key }) => key).filter((day) => !epochs.has(day));
}

/** The ledger as a build would have it when it begins to print. */
function stockOf(config: Config, survey: Survey, { today, future, onFile }: CheckOptions): Stock {
  const out = realOutput(config.out);
  const earlier = new Set(readManifest(out)?.keys());
  const inputs = openInputs(config.inputs, out);
  const found = walk(inputs, { out, cache: config.cache, pathBytes: config.limits.pathBytes });
  let latest: Document | undefined;
  const read = openReader(config, (_, document) => {
    latest = document;
  });
  return takeStock(config, inputs, {
    found,
    earlier,
    read: ({ located }) => readingOf(read(located)),
    today: future ? undefined : today,
    onFile,
    // What is held is not surveyed.
    onAccepted: (source) => latest && survey.keep(source, latest),
  });
}

/** As a strict build would end; a test holds the two together. */
function outcomeOf(ledger: readonly LedgerLine[]): Outcome {
  if (!ledger.some(({ status }) => status === 'published')) return 'empty';
  return ledger.some(({ diagnostics }) => diagnostics.some(({ severity }) => severity !== 'note')) ? 'faulty' : 'sound';
}
