/**
 * What a figure should be: more or less than a number, or than a share of the peer's figure.
 *
 * @typedef {object} Target
 * @property {string} text
 * @property {(ours: number | undefined, theirs: number | undefined) => boolean | undefined} isMet undefined where a figure is missing
 */

/**
 * @param {number} limit
 * @param {(value: number) => string} show
 * @returns {Target}
 */
export function atMost(limit, show) {
  return { text: `≤ ${show(limit)}`, isMet: (ours) => (ours === undefined ? undefined : ours <= limit) };
}

/**
 * @param {number} limit
 * @param {(value: number) => string} show
 * @returns {Target}
 */
export function atLeast(limit, show) {
  return { text: `≥ ${show(limit)}`, isMet: (ours) => (ours === undefined ? undefined : ours >= limit) };
}

/**
 * @param {number} part 8 for an eighth
 * @returns {Target}
 */
export function atMostPart(part) {
  const text = part === 1 ? '≤ peer' : `≤ 1/${part} of peer`;
  return { text, isMet: compare((ours, theirs) => ours * part <= theirs) };
}

/** @returns {Target} */
export function atLeastPeer() {
  return { text: '≥ peer', isMet: compare((ours, theirs) => ours >= theirs) };
}

/**
 * @param {(ours: number, theirs: number) => boolean} holds
 * @returns {Target['isMet']}
 */
function compare(holds) {
  return (ours, theirs) => (ours === undefined || theirs === undefined ? undefined : holds(ours, theirs));
}
