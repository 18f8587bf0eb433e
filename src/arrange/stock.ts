/** Inputs → all that is decided before the first page is printed: pass 1 from end to end, for a build and for a check. */

import type { Config } from '../config/config.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { LedgerLine } from '../model/ledger.ts';
import type { Input } from '../read/inputs.ts';
import type { Found } from '../read/walk.ts';
import { type Asset, openAssets } from './assets.ts';
import { openGathering, type Resolved } from './gathering.ts';
import { type IntakeOptions, takeIn } from './intake.ts';
import { type EarlierPaths, withMoves } from './moves.ts';

export interface StockOptions extends IntakeOptions {
  /** Every file of the inputs, in path order. */
  readonly found: Iterable<Found>;
  /** Paths that the last build wrote. */
  readonly earlier: EarlierPaths;
}

export interface Stock {
  /** Decided for good. */
  readonly ledger: readonly LedgerLine[];
  readonly resolutions: Resolved['resolutions'];
  /** Files that articles refer to. */
  readonly assets: readonly Asset[];
  /** Every file that was looked for because an article refers to it. */
  readonly probed: Iterable<string>;
  /** What concerns no single source. */
  readonly diagnostics: readonly Diagnostic[];
}

export function takeStock(config: Config, inputs: readonly Input[], options: StockOptions): Stock {
  const { media, origin, images } = config;
  const gathering = openGathering();
  const onAccepted: NonNullable<IntakeOptions['onAccepted']> = (source, accepted) => {
    gathering.add(source, accepted);
    options.onAccepted?.(source, accepted);
  };
  const found = withMoves(takeIn(inputs, options.found, { ...options, onAccepted }), options.earlier);
  const assets = openAssets(inputs, found, media);
  const { ledger, resolutions } = gathering.resolve(found, { assets, origin, imageHosts: new Set(images) });
  return { ledger, resolutions, assets: assets.found(), probed: assets.probed(), diagnostics: gathering.notes() };
}
