/** The places at which articles were found → how good a search is. */

/** @import {Row} from "./rows.js" */
import { score } from './rows.js';
import { atLeast, atLeastPeer } from './targets.js';

/** An article that is not among so many is not found. */
export const LIMIT = 20;

/**
 * Articles of the largest archive for which the targets are: in one ten times as large, three words that are as frequent among its articles
 * stand together in ten times as many.
 */
const MOST_ARTICLES = 10_000;

/**
 * @param {number[]} ours places, 0 for none
 * @param {number[] | undefined} theirs
 * @param {number} articles of the archive
 * @returns {Row[]}
 */
export function toQualityRows(ours, theirs, articles) {
  const [mean, found] = [meanReciprocalRank(ours), shareOfFirst(ours)];
  return [
    {
      what: `known item, mean reciprocal rank (${ours.length} queries of three words, first ${LIMIT} hits)`,
      show: score,
      ours: mean,
      theirs: theirs && meanReciprocalRank(theirs),
      targets: articles > MOST_ARTICLES ? [] : [atLeastPeer(), atLeast(0.9, score)],
    },
    { what: 'known item, share found in first place', show: score, ours: found, theirs: theirs && shareOfFirst(theirs) },
  ];
}

/**
 * @param {number[]} places from 1; 0 where nothing was found
 * @returns {number} NaN for none
 */
export function meanReciprocalRank(places) {
  return places.reduce((sum, place) => sum + (place === 0 ? 0 : 1 / place), 0) / places.length;
}

/** @param {number[]} places */
function shareOfFirst(places) {
  return places.filter((place) => place === 1).length / places.length;
}
