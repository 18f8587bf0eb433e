/**
 * How much a term says about an article, in sixteen steps: BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009) but
 * for the term's rarity, which only a search knows. The average length of an article is a constant here, so that no article's
 * impact depends on others, and it is counted when the index is written (Anh and Moffat, "Vector-space ranking with effective early
 * termination", 2001), so that no search needs the articles' lengths.
 */

/** How soon more of the same term says no more. */
const SATURATION = 1.2;
/** How much a long article is held against it. */
const LENGTH_WEIGHT = 0.75;
/** Terms of an article of usual length. */
const USUAL_LENGTH = 400;
/** A term of the headline counts as if it were so many times more in the text. */
const HEADLINE = 4;

/** Impacts are below this. */
export const IMPACTS = 16;
export const IMPACT_BITS = 4;

/** Of a term that is `count` times in an article of `length` terms; 0 to 15. */
export function impactOf(count: number, isInHeadline: boolean, length: number): number {
  const frequency = count + (isInHeadline ? HEADLINE : 0);
  const norm = SATURATION * (1 - LENGTH_WEIGHT + (LENGTH_WEIGHT * length) / USUAL_LENGTH);
  return Math.min(IMPACTS - 1, Math.floor((IMPACTS * frequency) / (frequency + norm)));
}

/** What an impact adds to an article's score, before rarity: 0 to 1. */
export function weightOf(impact: number): number {
  return (impact + 0.5) / IMPACTS;
}

/** The rarity of a term that `articles` of `all` articles have. */
export function rarityOf(articles: number, all: number): number {
  return Math.log(1 + (all - articles + 0.5) / (articles + 0.5));
}
