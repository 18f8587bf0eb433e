/** The ledger and the paths of the last build → the ledger with a warning for each article whose page moved. */

import type { OutputPath } from '../model/brand.ts';
import { urlMoved } from '../model/catalogue.ts';
import type { LedgerLine } from '../model/ledger.ts';
import { articleUrl, outputPath } from './urls.ts';

/** An article's path: day folder, slug, and the id that the article keeps when the rest changes. */
const ARTICLE = /^\d{4}\/\d{2}\/\d{2}\/(?:.*-)?([0-9a-f]{8})\.html$/;

/** Compares by id. What is new or gone for good is no move. */
export function withMoves(lines: readonly LedgerLine[], earlier: ReadonlySet<OutputPath>): readonly LedgerLine[] {
  if (earlier.size === 0) return lines;
  const current = new Set(lines.map(pathOf));
  const gone = new Map([...earlier].flatMap((path) => (current.has(path) ? [] : idIn(path))));
  return gone.size === 0 ? lines : lines.map((line) => withMove(line, gone, earlier));
}

function withMove(line: LedgerLine, gone: ReadonlyMap<string, OutputPath>, earlier: ReadonlySet<OutputPath>): LedgerLine {
  const path = pathOf(line);
  if (line.status !== 'published' || path === undefined || earlier.has(path)) return line;
  const from = gone.get(line.entry.id);
  if (from === undefined) return line;
  const warning = urlMoved({ source: line.source }, `/${from}`, `/${path}`);
  return { ...line, diagnostics: [...line.diagnostics, warning] };
}

function pathOf(line: LedgerLine): OutputPath | undefined {
  return line.status === 'published' ? outputPath(articleUrl(line.entry)) : undefined;
}

function idIn(path: OutputPath): [[string, OutputPath]] | [] {
  const id = ARTICLE.exec(path)?.[1];
  return id === undefined ? [] : [[id, path]];
}
