/** A checkup → one screen: what the archive is, what is wrong with it, and how a strict build would end. */

import type { Checkup } from '../check/check.ts';
import type { DateRule, SuspiciousDates } from '../check/dates.ts';
import type { Group } from '../check/duplicates.ts';
import { EPOCHS } from '../check/epochs.ts';
import type { Figures } from '../check/figures.ts';
import type { Finding } from '../check/findings.ts';
import type { Gaps } from '../check/gaps.ts';
import type { Tally } from '../check/tally.ts';
import type { CivilDate } from '../model/civil-date.ts';
import { grouped } from './progress.ts';
import { joinWithin, listWithin, printScreen, type ScreenLine, TEXT_COLUMNS, wrap } from './screen.ts';
import { size } from './summary.ts';

/** Lines for the kinds of faults that are shown with examples and a remedy; the others are only counted. */
const FINDING_LINES = 12;
const MOST_GROUPS = 3;
const COLORS = { error: 'red', warning: 'yellow', note: 'cyan' } as const;

export function printCheckup(checkup: Checkup, hasColor: boolean): string {
  const { figures, findings, duplicates, gaps, dates } = checkup;
  const lines = [
    ...foundLines(checkup),
    ...archiveLines(figures),
    ...findingLines(findings.filter(({ severity }) => severity !== 'note')),
    ...noteLines(findings),
    ...groupLines('same text', duplicates.exact),
    ...groupLines('near copy', duplicates.near),
    ...gapLines(gaps),
    ...dateLines(dates),
    verdict(checkup),
  ];
  return printScreen(lines, hasColor);
}

function foundLines({ found, counts, ignored }: Checkup): ScreenLine[] {
  const shown = Object.entries(counts).filter(([status, count]) => count > 0 || status === 'published');
  const sum = shown.map(([status, count]) => `${grouped(count)} ${status}`).join(', ');
  return [{ label: 'found', text: `${counted(found, 'file')}: ${sum}` }, ...tallyLine('ignored', ignored)];
}

function archiveLines(figures: Figures): ScreenLine[] {
  const { articles, span, scripts, words, sizes } = figures;
  if (span === undefined) return [];
  const text = `${counted(words, 'word')}, ${amountOf(sizes.total)}; median ${amountOf(sizes.median)}`;
  return [
    { label: 'archive', text: `${counted(articles, 'article')}, ${span.first} to ${span.last}, on ${counted(span.days, 'day')}` },
    ...tallyLine('languages', figures.languages),
    ...(scripts.length > 1 ? tallyLine('scripts', scripts) : []),
    ...tallyLine('date forms', figures.dateForms),
    ...tallyLine('dialects', figures.dialects),
    { label: 'text', text },
    ...sizes.largest.map(({ source, bytes }, index) => {
      const amount = amountOf(bytes);
      return { label: index === 0 ? 'largest' : '', text: `${joinWithin([source], TEXT_COLUMNS - 1 - amount.length)} ${amount}` };
    }),
  ];
}

function findingLines(findings: readonly Finding[]): ScreenLine[] {
  const blocks = findings.map(describeFinding);
  let fitting = 0;
  let lines = 0;
  while (fitting < blocks.length && lines + (blocks[fitting]?.length ?? 0) <= FINDING_LINES) {
    lines += blocks[fitting]?.length ?? 0;
    fitting += 1;
  }
  return [...blocks.slice(0, fitting).flat(), ...codesLine('also', findings.slice(fitting))];
}

function describeFinding({ code, severity, count, meaning, remedy, examples }: Finding): ScreenLine[] {
  const head = wrap(`${code} ${grouped(count)}: ${meaning}`);
  const texts = [...head, joinWithin(examples, TEXT_COLUMNS), ...(remedy === undefined ? [] : wrap(`→ ${remedy}`))];
  return texts.map((text, index) => ({ label: index === 0 ? severity : '', color: COLORS[severity], text }));
}

/** The files that are ignored have been counted by their kind. */
function noteLines(findings: readonly Finding[]): ScreenLine[] {
  return codesLine(
    'notes',
    findings.filter(({ severity, code }) => severity === 'note' && !code.startsWith('N-IGNORED')),
  );
}

function codesLine(label: string, findings: readonly Finding[]): ScreenLine[] {
  return tallyLine(
    label,
    findings.map(({ code, count }) => ({ name: code, count })),
  );
}

function groupLines(label: string, groups: readonly Group[]): ScreenLine[] {
  if (groups.length === 0) return [];
  const members = groups.reduce((sum, { sources }) => sum + sources.length, 0);
  const shown = groups.slice(0, MOST_GROUPS).map((group) => ({ label: '', text: describeGroup(group) }));
  return [{ label, color: 'yellow', text: `${counted(members, 'article')} in ${counted(groups.length, 'group')}` }, ...shown];
}

function describeGroup({ sources, resemblance }: Group): string {
  const share = resemblance < 1 ? `${percent(resemblance)}: ` : '';
  const more = sources.length > 3 ? ` and ${grouped(sources.length - 3)} more` : '';
  return `${share}${joinWithin(sources.slice(0, 3), TEXT_COLUMNS - share.length - more.length)}${more}`;
}

function gapLines({ days, longest, months }: Gaps): ScreenLine[] {
  const [first, ...others] = longest.map((gap) => `${spanned(gap.first, gap.last)} (${grouped(gap.days)})`);
  if (first === undefined) return [];
  const missing = months.reduce((sum, gap) => sum + gap.months, 0);
  const runs = months.map((gap) => spanned(gap.first, gap.last));
  const inMonths = `no article in ${counted(missing, 'month')}: `;
  return [
    { label: 'gaps', text: `no article on ${counted(days, 'day')}; longest ${first}` },
    ...(others.length > 0 ? [{ label: '', text: listWithin(others, TEXT_COLUMNS) }] : []),
    ...(missing > 0 ? [{ label: '', text: `${inMonths}${listWithin(runs, TEXT_COLUMNS - inMonths.length)}` }] : []),
  ];
}

/** Each rule in a line of its own: what stands before those that it caught, and how one of them is told. */
const RULES: readonly (readonly [DateRule, string, (dates: SuspiciousDates) => string])[] = [
  ['epoch', 'epochs', ({ where, articles }) => `${where} ${grouped(articles)} (${EPOCHS.get(where as CivilDate)})`],
  ['crowded', 'crowded', ({ where, articles }) => `${where} ${grouped(articles)}`],
  ['new-year', 'on January 1st', ({ where, articles, of }) => `${where} ${grouped(articles)} of ${grouped(of)}`],
  ['first-of-month', 'on the 1st of a month', ({ where, articles, of }) => `${where} ${grouped(articles)} of ${grouped(of)}`],
  ['future', 'after today', ({ where, articles, examples }) => `${grouped(articles)} up to ${where}, first ${examples[0]}`],
];

function dateLines(dates: readonly SuspiciousDates[]): ScreenLine[] {
  const texts = RULES.flatMap(([rule, name, describe]) => {
    const items = dates.filter((caught) => caught.rule === rule).map(describe);
    return items.length === 0 ? [] : [`${name}: ${listWithin(items, TEXT_COLUMNS - name.length - 2)}`];
  });
  return texts.map((text, index) => ({ label: index === 0 ? 'odd dates' : '', color: 'yellow', text }));
}

function verdict({ outcome, findings }: Checkup): ScreenLine {
  if (outcome === 'empty') return { label: 'verdict', color: 'red', text: 'there is no article to publish' };
  if (outcome === 'sound') return { label: 'verdict', color: 'green', text: 'build --strict would publish it' };
  const sum = (wanted: string) => findings.reduce((total, { severity, count }) => total + (severity === wanted ? count : 0), 0);
  const faults = `${counted(sum('error'), 'error')}, ${counted(sum('warning'), 'warning')}`;
  return { label: 'verdict', color: 'red', text: `${faults}: build --strict would refuse it` };
}

function tallyLine(label: string, tallies: readonly Tally[]): ScreenLine[] {
  if (tallies.length === 0) return [];
  const items = tallies.map(({ name, count }) => `${name} ${grouped(count)}`);
  return [{ label, text: listWithin(items, TEXT_COLUMNS) }];
}

function spanned(first: string, last: string): string {
  return first === last ? first : `${first} to ${last}`;
}

function counted(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function amountOf(bytes: number): string {
  return bytes < 1000 ? counted(bytes, 'byte') : size(bytes);
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
