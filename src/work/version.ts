/** The program → a text that changes when the program does: what an older one kept is not to be believed. */

import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { byCodeUnit } from '../model/order.ts';
import { nodeVersion } from './owner.ts';

const CODE = new URL('../', import.meta.url);
const PACKAGE = new URL('../package.json', CODE);

/** The package's version, Node's, and the sizes and times of the code's files, which change while Backfile itself is worked on. */
export function versionOfProgram(): string {
  const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string };
  return `${version} ${nodeVersion} ${stampsOfCode(fileURLToPath(CODE))}`;
}

function stampsOfCode(folder: string): string {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.[jt]s$/.test(name));
  return names
    .sort(byCodeUnit)
    .map((name) => {
      const { size, mtimeMs } = lstatSync(`${folder}${name}`);
      return `${size} ${mtimeMs}`;
    })
    .join();
}
