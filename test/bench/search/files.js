import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A file below a folder.
 *
 * @typedef {object} File
 * @property {string} path with forward slashes
 * @property {number} bytes
 * @property {number} disk bytes that it takes on the disk, where the last block of a file is taken whole
 */

/** What `stat` counts blocks in. */
const BLOCK = 512;

/**
 * @param {string} folder that need not exist
 * @returns {File[]}
 */
export function listFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((dirent) => dirent.isFile())
    .map((dirent) => join(dirent.parentPath, dirent.name))
    .map((path) => {
      const { size, blocks } = statSync(path);
      return { path: path.slice(folder.length + 1).replaceAll('\\', '/'), bytes: size, disk: blocks * BLOCK };
    });
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

/** @param {File[]} files */
export function sumDisk(files) {
  return files.reduce((sum, { disk }) => sum + disk, 0);
}
