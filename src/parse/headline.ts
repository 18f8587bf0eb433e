/**
 * The first paragraphs of an article without a title → its headline. A newspaper prints it as finished, so a doubtful
 * one is worse than an honest cut.
 */

import type { HeadlineOrigin } from '../model/article.ts';
import { characterCount } from '../text/characters.ts';
import { endsInFullStop } from '../text/sentence.ts';
import { collapse } from '../text/white-space.ts';
import { isTable } from './layout.ts';
import { headlineOfLede } from './lede.ts';
import type { Paragraph } from './paragraphs.ts';

export interface Headline {
  readonly text: string;
  readonly from: HeadlineOrigin;
}

/** A first paragraph up to this many characters may be a headline line. */
const LINE_CHARACTERS = 160;
/** A longer first paragraph is none, however much of it is white space. */
const LINE_UNITS = 10_000;

/**
 * The headline of an article with at least one paragraph. One that comes from a `line` is that whole paragraph, which
 * the body then goes without; one from the `lede`, the first paragraph that is no table, repeats some of the body.
 * `mayBeLine`: the first is no list or table.
 */
export function findHeadline(paragraphs: readonly Paragraph[], language: string, mayBeLine = true): Headline {
  const [first = ''] = paragraphs;
  if (mayBeLine && first.length <= LINE_UNITS && !isTable(first)) {
    const line = collapse(first);
    if (isHeadlineLine(line, paragraphs.length)) return { text: line, from: 'line' };
  }
  const lede = paragraphs.find((paragraph) => !isTable(paragraph)) ?? collapse(first.slice(0, LINE_UNITS));
  return { text: headlineOfLede(lede, language), from: 'lede' };
}

/** The paragraphs of the body: all that the headline does not show. */
export function withoutHeadline(paragraphs: readonly Paragraph[], from: HeadlineOrigin): readonly Paragraph[] {
  return from === 'line' ? paragraphs.slice(1) : paragraphs;
}

function isHeadlineLine(first: string, paragraphs: number): boolean {
  return paragraphs > 1 && characterCount(first) <= LINE_CHARACTERS && !endsInFullStop(first);
}
