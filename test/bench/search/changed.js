/** @import {Archive} from "./archive.js" */
/** @import {Row} from "./rows.js" */
import { run } from '../measure/run.js';
import { change } from '../sites.js';
import { buildProgram } from './archive.js';
import { digestFiles } from './files.js';
import { count, kilobytes } from './rows.js';
import { HEAD_COPIES, indexFiles, indexFolder, isOfIndex, MANIFEST, readSegments } from './search-index.js';

/** @typedef {{files: string[]}} Segment */

/**
 * What changes of the index with one article.
 *
 * @param {Archive} archive that is built, with a cache
 * @returns {Promise<Row[]>}
 */
export async function measureChange({ searched }) {
  const folder = indexFolder(searched);
  const [before, oldSegments] = [digestFiles(folder), readSegments(searched)];
  change(searched, 'A paragraph that was not there before.');
  await run(buildProgram(searched), searched.folder);
  const written = listChanged(before, digestFiles(folder));
  const bytes = indexFiles(searched).reduce((sum, file) => sum + (written.includes(file.path) ? file.bytes : 0), 0);
  return toChangeRows(written, bytes, oldSegments, readSegments(searched));
}

/**
 * @param {string[]} written
 * @param {number} bytes of them
 * @param {Segment[]} before
 * @param {Segment[]} after
 * @returns {Row[]}
 */
export function toChangeRows(written, bytes, before, after) {
  const isSo = isManifestAndSegment(written, before, after);
  const target = { text: 'manifest with its copies of heads, and one segment', isMet: () => isSo };
  return [
    {
      what: `one article changed: index files written, of ${after.length} segments`,
      show: count,
      ours: written.length,
      targets: [target],
    },
    { what: 'one article changed: index bytes written', show: kilobytes, ours: bytes },
  ];
}

/**
 * @param {Map<string, string>} before digests by path
 * @param {Map<string, string>} after
 * @returns {string[]} files that are new or other than before
 */
export function listChanged(before, after) {
  return [...after].filter(([path, digest]) => before.get(path) !== digest).map(([path]) => path);
}

/**
 * @param {string[]} written
 * @param {Segment[]} before
 * @param {Segment[]} after
 */
function isManifestAndSegment(written, before, after) {
  const known = new Set(before.flatMap(({ files }) => files));
  const others = after.filter(({ files }) => files.some((file) => !known.has(file)));
  const expected = new Set([MANIFEST, HEAD_COPIES, ...others.flatMap(({ files }) => files)]);
  return others.length === 1 && written.every((path) => isOfIndex(path) && expected.has(path));
}
