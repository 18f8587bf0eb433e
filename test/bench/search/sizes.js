/** @import {Archive} from "./archive.js" */
/** @import {Pagefind} from "./pagefind-index.js" */
/** @import {Row} from "./rows.js" */
/** @import {File} from "./files.js" */
import { sumBytes, sumDisk } from './files.js';
import { ensureIndexed, pagefindFiles } from './pagefind-index.js';
import { count, megabytes, percent } from './rows.js';
import { indexFiles } from './search-index.js';
import { atMost, atMostPart } from './targets.js';

/**
 * @param {Archive} archive that is built
 * @param {Pagefind | undefined} pagefind
 * @returns {Promise<Row[]>}
 */
export async function measureSize({ searched, plain, survey, articles }, pagefind) {
  if (pagefind) await ensureIndexed(pagefind, plain);
  return toSizeRows(indexFiles(searched), pagefind && pagefindFiles(plain), survey.bytes, articles);
}

/**
 * @param {File[]} ours
 * @param {File[] | undefined} theirs
 * @param {number} text bytes of the articles' text
 * @param {number} articles
 * @returns {Row[]}
 */
export function toSizeRows(ours, theirs, text, articles) {
  const [bytes, theirBytes] = [sumBytes(ours), theirs && sumBytes(theirs)];
  return [
    { what: 'index size', show: megabytes, ours: bytes, theirs: theirBytes, targets: [atMostPart(4)] },
    {
      what: 'index size on the disk, in whole blocks',
      show: megabytes,
      ours: sumDisk(ours),
      theirs: theirs && sumDisk(theirs),
      targets: [atMostPart(4)],
    },
    {
      what: `index size in per cent of the text (${megabytes(text)})`,
      show: percent,
      ours: bytes / text,
      theirs: theirBytes && theirBytes / text,
      targets: [atMost(0.35, percent)],
    },
    { what: 'index files', show: count, ours: ours.length, theirs: theirs?.length, targets: [atMost(articles / 100, count)] },
  ];
}
