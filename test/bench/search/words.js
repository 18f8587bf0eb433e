/**
 * Which words the searches of the benchmark ask for. A word is a run of three letters or more, in small letters, with no figure,
 * hyphen or apostrophe beside it, where indexes differ in what a word is. It is of middle frequency where no fewer than 0.2 % and no more than 5 % of the articles have it: neither a rarity that any index finds by
 * itself, nor a word that says nothing.
 */

/** @import {Article} from "../articles/article.js" */

const WORD = /(?<![\p{L}\p{M}\p{N}'’-])\p{L}{3,}(?![\p{L}\p{M}\p{N}'’-])/gu;
const RAREST = 0.002;
const COMMONEST = 0.05;
/** Where among an article's words of middle frequency, in the order of the text, those lie that it is looked for with. */
const PLACES = [1 / 6, 1 / 2, 5 / 6];

/**
 * @typedef {object} Survey
 * @property {number} articles
 * @property {number} bytes of the texts as UTF-8, without dates
 * @property {Map<string, number>} frequencies articles by word
 * @property {{source: string, words: string[]}[]} sample articles at even distances, with their words in the order of the text
 */

/**
 * @param {Iterable<Article>} articles
 * @param {number} count of the articles
 * @param {number} size of the sample
 * @returns {Survey}
 */
export function survey(articles, count, size) {
  /** @type {Survey} */ const found = { articles: count, bytes: 0, frequencies: new Map(), sample: [] };
  const places = new Set(Array.from({ length: size }, (_, index) => Math.floor(((index + 0.5) * count) / size)));
  let place = 0;
  for (const { folder, name, paragraphs } of articles) {
    const text = paragraphs.join('\n\n');
    const words = wordsOf(text);
    found.bytes += Buffer.byteLength(text);
    for (const word of words) found.frequencies.set(word, (found.frequencies.get(word) ?? 0) + 1);
    if (places.has(place++)) found.sample.push({ source: `${folder}/${name}.txt`, words });
  }
  return found;
}

/**
 * @param {string} text
 * @returns {string[]} each once
 */
export function wordsOf(text) {
  return [...new Set(text.toLowerCase().match(WORD))];
}

/**
 * @param {Survey} found
 * @returns {{source: string, text: string}[]} articles and what they are looked for with: three of their words of middle
 *   frequency. Articles with fewer are left out.
 */
export function knownItems({ articles, frequencies, sample }) {
  return sample.flatMap(({ source, words }) => {
    const middling = words.filter((word) => isMiddling(frequencies.get(word) ?? 0, articles));
    const picked = PLACES.map((place) => middling[Math.floor(place * middling.length)] ?? '');
    return middling.length < PLACES.length ? [] : [{ source, text: picked.join(' ') }];
  });
}

/**
 * @param {Survey} found
 * @param {number} count
 * @param {number} least articles that each must have
 * @returns {string[]} so many words of middle frequency, or as there are, at even distances from the rarest to the commonest
 */
export function middleWords({ articles, frequencies }, count, least) {
  const middling = [...frequencies]
    .filter(([, frequency]) => frequency >= least && isMiddling(frequency, articles))
    .sort(([a, rarer], [b, commoner]) => rarer - commoner || (a < b ? -1 : 1))
    .map(([word]) => word);
  const step = middling.length / count;
  const picked = Array.from({ length: count }, (_, index) => middling[Math.floor((index + 0.5) * step)] ?? []);
  return [...new Set(picked.flat())];
}

/**
 * @param {number} frequency
 * @param {number} articles
 */
function isMiddling(frequency, articles) {
  return frequency >= RAREST * articles && frequency <= COMMONEST * articles;
}
