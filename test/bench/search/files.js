import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{path: string, bytes: number}} File below a folder, with forward slashes */

/**
 * @param {string} folder that need not exist
 * @returns {File[]}
 */
export function listFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((dirent) => dirent.isFile())
    .map((dirent) => join(dirent.parentPath, dirent.name))
    .map((path) => ({ path: path.slice(folder.length + 1).replaceAll('\\', '/'), bytes: statSync(path).size }));
}

/**
 * @param {string} folder
 * @returns {Map<string, string>} digests of contents, by path
 */
export function digestFiles(folder) {
  const digest = (/** @type {string} */ path) =>
    createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('hex');
  return new Map(listFiles(folder).map(({ path }) => [path, digest(path)]));
}

/** @param {File[]} files */
export function sumBytes(files) {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}
