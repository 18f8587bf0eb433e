/** An output folder → whether a build may write there: it is missing, empty, or an earlier build's. */

import { lstatSync, readdirSync } from 'node:fs';
import { outForeign, outForeignFile, outLink } from '../model/catalogue.ts';
import { Failure } from '../model/failure.ts';
import { LOCK, MANIFEST, STAGING } from './manifest.ts';

/** Throws a usage `Failure` for any other folder. */
export function refuseForeign(out: string): void {
  const stat = lstatSync(out, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (stat.isSymbolicLink()) throw new Failure('usage', [outLink(out)]);
  if (!stat.isDirectory()) throw new Failure('usage', [outForeignFile(out)]);
  const names = readdirSync(out).filter((name) => name !== STAGING && !name.startsWith(LOCK));
  if (names.length > 0 && !names.includes(MANIFEST)) throw new Failure('usage', [outForeign(out)]);
}
