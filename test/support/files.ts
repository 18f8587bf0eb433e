/** Folders for tests: made from a record, read back as one, and gone when the test ends. */

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Path below a folder → content. */
export type Tree = Readonly<Record<string, string | Uint8Array>>;

/** An empty folder that is removed when the test ends, or when what `onEnd` takes is called. */
export function tempFolder(onEnd: (action: () => void) => void = onTestFinished): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'backfile-')));
  onEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function writeTree(folder: string, tree: Tree): void {
  for (const [path, content] of Object.entries(tree)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Every file below a folder by its path, in path order; none if the folder is missing. */
export function readTree(folder: string): Record<string, Buffer> {
  let names: string[] = [];
  try {
    names = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((dirent) => dirent.isFile())
      .map((dirent) => join(dirent.parentPath, dirent.name).slice(folder.length + 1));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(folder, name))]));
}

/** The same with every content as text. */
export function readTexts(folder: string): Record<string, string> {
  return Object.fromEntries(Object.entries(readTree(folder)).map(([path, bytes]) => [path, bytes.toString('utf8')]));
}
