/** Diagnostics → text for a terminal or a log. What comes from the input is printed with its control characters escaped. */

import { isAbsolute, relative } from 'node:path';
import { styleText } from 'node:util';
import { type Diagnostic, placeOf, type Severity } from '../model/diagnostic.ts';
import { visible } from '../text/characters.ts';

export interface PrintOptions {
  readonly color: boolean;
  /** Whether to show the source line with a caret. */
  readonly excerpts: boolean;
}

/** Of one kind so many are printed; the report has them all. */
const MOST_OF_A_KIND = 10;
/** Characters of a source line that are shown on either side of the fault. */
const EXCERPT_REACH = 50;
const COLORS: Readonly<Record<Severity, 'red' | 'yellow' | 'cyan'>> = { error: 'red', warning: 'yellow', note: 'cyan' };

/** All of them in order, but of each code only the first ten, and how many more there are. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], options: PrintOptions): string {
  const counts = new Map<string, number>();
  const shown: string[] = [];
  for (const diagnostic of diagnostics) {
    const count = (counts.get(diagnostic.code) ?? 0) + 1;
    counts.set(diagnostic.code, count);
    if (count <= MOST_OF_A_KIND) shown.push(printDiagnostic(diagnostic, options));
  }
  const more = [...counts].filter(([, count]) => count > MOST_OF_A_KIND);
  const lines = more.map(([code, count]) => `${count - MOST_OF_A_KIND} more ${code}: --report FILE lists every one\n`);
  return [...shown, ...lines].join('');
}

/** The diagnostic with its absolute path, if it has one, made relative to the working directory. */
export function relativeTo(cwd: string, diagnostic: Diagnostic): Diagnostic {
  const { source } = diagnostic;
  return source !== undefined && isAbsolute(source) ? { ...diagnostic, source: relative(cwd, source) || '.' } : diagnostic;
}

/** `path:line:col: error CODE: message`, then the source line with a caret, then what to do. */
export function printDiagnostic(diagnostic: Diagnostic, { color, excerpts }: PrintOptions): string {
  const { code, severity, message, hint } = diagnostic;
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    color ? styleText(style, text, { validateStream: false }) : text;
  const place = placeOf(diagnostic);
  const where = place === '' ? '' : `${paint('bold', visible(place))}: `;
  const head = `${where}${paint(COLORS[severity], severity)} ${code}: ${visible(message)}\n`;
  const frame = excerpts ? frameOf(diagnostic) : '';
  return `${head}${frame}${hint === undefined ? '' : `    ${paint('dim', visible(hint))}\n`}`;
}

function frameOf({ line, column, excerpt }: Diagnostic): string {
  if (line === undefined || column === undefined || excerpt === undefined) return '';
  const characters = Array.from(excerpt);
  const start = Math.max(0, column - 1 - EXCERPT_REACH);
  const before = flat(characters.slice(start, column - 1));
  const after = flat(characters.slice(column - 1, column - 1 + EXCERPT_REACH));
  const gutter = `  ${line} | ${start > 0 ? '…' : ''}`;
  return `${gutter}${before}${after}\n${' '.repeat(gutter.length + before.length)}^\n`;
}

function flat(characters: readonly string[]): string {
  return visible(characters.join('').replaceAll('\t', ' '));
}
