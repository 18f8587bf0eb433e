/** The ledger and the paths of the last build → the ledger with a warning for each article whose page moved. */

import type { Entry } from '../model/article.ts';
import type { OutputPath } from '../model/brand.ts';
import { urlMoved } from '../model/catalogue.ts';
import type { LedgerLine } from '../model/ledger.ts';
import { articleUrl, outputPath } from './urls.ts';

/** An article's path: day folder, slug, and the id that the article keeps when the rest changes. */
const ARTICLE = /^\d{4}\/\d{2}\/\d{2}\/(?:.*-)?([0-9a-f]{8})\.html$/;

/** Paths that the last build wrote. */
export type EarlierPaths = Pick<ReadonlySet<OutputPath>, 'has' | 'keys' | 'size'>;

/** Compares by id. What is new or gone for good is no move. */
export function withMoves(lines: readonly LedgerLine[], earlier: EarlierPaths): readonly LedgerLine[] {
  if (earlier.size === 0) return lines;
  const fresh = new Map<LedgerLine, Entry>();
  for (const line of lines) if (line.status === 'published' && !earlier.has(pathOf(line.entry))) fresh.set(line, line.entry);
  if (fresh.size === 0) return lines;
  const gone = goneWithIds(new Set(Array.from(fresh.values(), ({ id }) => id as string)), lines, earlier);
  return gone.size === 0 ? lines : lines.map((line) => withMove(line, fresh.get(line), gone));
}

/** Of these ids, the paths that no article has any more. */
function goneWithIds(
  ids: ReadonlySet<string>,
  lines: readonly LedgerLine[],
  earlier: EarlierPaths,
): ReadonlyMap<string, OutputPath> {
  const current = new Set(
    lines.flatMap((line) => (line.status === 'published' && ids.has(line.entry.id) ? pathOf(line.entry) : [])),
  );
  const gone = new Map<string, OutputPath>();
  for (const path of earlier.keys()) {
    const id = ARTICLE.exec(path)?.[1];
    if (id !== undefined && ids.has(id) && !current.has(path)) gone.set(id, path);
  }
  return gone;
}

function withMove(line: LedgerLine, fresh: Entry | undefined, gone: ReadonlyMap<string, OutputPath>): LedgerLine {
  const from = fresh && gone.get(fresh.id);
  if (from === undefined) return line;
  const warning = urlMoved({ source: line.source }, `/${from}`, `/${pathOf(fresh as Entry)}`);
  return { ...line, diagnostics: [...line.diagnostics, warning] };
}

function pathOf(entry: Entry): OutputPath {
  return outputPath(articleUrl(entry));
}
