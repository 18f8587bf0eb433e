/** Template folders → their files, the built-in ones and the user's. Nothing is compiled. */

import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { templateFault } from '../model/catalogue.ts';
import { Failure } from '../model/failure.ts';
import { byCodeUnit } from '../model/order.ts';
import { digestOf } from '../read/digest.ts';

export interface TemplateFolder {
  readonly folder: string;
  /** Content of the files that are not hidden, by path below the folder. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export interface TemplateFiles {
  readonly builtIn: TemplateFolder;
  /** Empty where the config names no folder. */
  readonly own: TemplateFolder;
}

/** The templates that come with Backfile: `templates/` beside `src/` and `build/`. */
const BUILT_IN = fileURLToPath(new URL('../../templates/', import.meta.url));

/** Throws a usage `Failure` for a folder that cannot be read. */
export function readTemplateFiles(folder?: string): TemplateFiles {
  const own = folder === undefined ? { folder: '', files: new Map<string, Uint8Array>() } : readFolder(folder);
  return { builtIn: readFolder(BUILT_IN), own };
}

/** SHA-256 of all that the files say: what is printed with them depends on nothing else of them. */
export function digestOfTemplates({ builtIn, own }: TemplateFiles): string {
  const lines = [builtIn, own].map(({ files }) =>
    [...files].sort(([a], [b]) => byCodeUnit(a, b)).map(([path, bytes]) => `${digestOf(bytes)} ${path}`),
  );
  return digestOf(JSON.stringify(lines));
}

function readFolder(folder: string): TemplateFolder {
  try {
    const names = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((dirent) => dirent.isFile())
      .map((dirent) => join(dirent.parentPath, dirent.name).slice(join(folder, sep).length))
      .filter((path) => !path.split(sep).some((part) => part.startsWith('.')));
    return { folder, files: new Map(names.map((path) => [path, readFileSync(join(folder, path))])) };
  } catch (error) {
    // The system's word on a folder that cannot be read.
    const reason = `the templates cannot be read: ${(error as Error).message}`;
    throw new Failure('usage', [templateFault({ source: folder }, reason, 'check `templates` in the config')]);
  }
}
