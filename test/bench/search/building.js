/** @import {Standing} from "../types.js" */
/** @import {Archive} from "./archive.js" */
/** @import {Pagefind} from "./pagefind-index.js" */
/** @import {Row} from "./rows.js" */
import { builder } from '../contenders.js';
import { compete } from '../contest.js';
import { medianDifference } from '../measure/statistics.js';
import { buildProgram } from './archive.js';
import { indexer } from './pagefind-index.js';
import { megabytes, milliseconds, seconds } from './rows.js';
import { atMost, atMostPart } from './targets.js';

/** From nothing, in one thread. */
const ALONE = ['--no-cache', '--workers', '0'];
const PLAIN = 'without search';
const SEARCHED = 'with search';

/**
 * What the index adds to a build, beside what Pagefind takes for the built site.
 *
 * @param {Archive} archive
 * @param {Pagefind | undefined} pagefind
 * @param {number} rounds
 * @param {(line: string) => void} say
 * @returns {Promise<Row[]>}
 */
export async function measureBuild(archive, pagefind, rounds, say) {
  const contenders = [
    builder(PLAIN, buildProgram(archive.plain, ...ALONE), archive.plain, coldRow(archive)),
    builder(SEARCHED, buildProgram(archive.searched, ...ALONE), archive.searched, coldRow(archive)),
    ...(pagefind ? [indexer(pagefind, archive.plain)] : []),
  ];
  return toBuildRows(await compete(contenders, rounds, say), archive.articles);
}

/**
 * The whole build, beside a generator that makes no index.
 *
 * @param {Archive} archive
 * @param {number} rounds
 * @param {(line: string) => void} say
 * @returns {Promise<Row[]>}
 */
export async function measureWhole(archive, rounds, say) {
  const contenders = [
    builder('Backfile', buildProgram(archive.searched), archive.searched, coldRow(archive)),
    ...archive.peers.map((site) => builder(site.tool.name, programOf(site), site, coldRow(archive))),
  ];
  const [ours, theirs] = await compete(contenders, rounds, say);
  const what = `whole build with search${theirs ? ` (peer: ${theirs.name} without)` : ''}`;
  const figures = { ours: ours?.median.wall, theirs: theirs?.median.wall };
  return [{ what, show: seconds, ...figures, targets: [atMostPart(1)] }];
}

/**
 * @param {Standing[]} standings of those that did not fail
 * @param {number} articles
 * @returns {Row[]} none without both builds
 */
export function toBuildRows(standings, articles) {
  const find = (/** @type {string} */ own) => standings.find(({ name }) => name === own);
  const [plain, searched] = [find(PLAIN), find(SEARCHED)];
  if (!plain || !searched) return [];
  const peer = standings.find((one) => one !== plain && one !== searched)?.median;
  const [whole, index] = [searched.median, medianDifference(searched.samples, plain.samples)];
  const perArticle = (/** @type {number} */ value) => (value / articles) * 1000;
  return [
    { what: 'index build, time', show: seconds, ours: index.wall, theirs: peer?.wall, targets: [atMostPart(8)] },
    { what: 'index build, CPU', show: seconds, ours: index.cpu, theirs: peer?.cpu, targets: [atMostPart(8)] },
    {
      what: 'index build, time per article',
      show: milliseconds,
      ours: perArticle(index.wall),
      theirs: peer && perArticle(peer.wall),
      targets: [atMost(0.25, milliseconds)],
    },
    {
      what: 'index build, peak memory',
      show: megabytes,
      ours: index.memory,
      theirs: peer?.memory,
      targets: [atMost(300e6, megabytes)],
    },
    { what: 'whole build in one thread, time', show: seconds, ours: whole.wall },
    { what: 'whole build in one thread, peak memory', show: megabytes, ours: whole.memory },
  ];
}

/** @param {Archive} archive */
function coldRow({ articles }) {
  return {
    key: '',
    title: '',
    articles,
    state: /** @type {const} */ ('cold'),
    base: /** @type {const} */ ('backfile'),
    rivals: [],
  };
}

/** @param {import('../sites.js').Site} site */
function programOf({ tool }) {
  const found = tool.find();
  if (!found) throw new Error(`${tool.name} is not installed`);
  return found.program;
}
