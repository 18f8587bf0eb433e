/** A run of an earlier build → those of its articles that are as they were, for the run that follows it. */

import type { CivilDate } from '../model/civil-date.ts';
import { ByteReader } from './bytes.ts';
import { type Run, type RunArticle, readTerms, skipTerms } from './run.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The articles of some days of a run. */
export interface KeptArticles {
  readonly run: Run;
  readonly days: ReadonlySet<CivilDate>;
}

/** An article whose texts need not be read again. */
export interface KeptArticle {
  readonly article: RunArticle;
  /** The terms of all its texts, by the vocabulary's numbers of their forms. */
  readonly terms: Uint32Array;
}

/** In order. What the vocabulary does not know, it learns. */
export function* readKept({ run, days }: KeptArticles, vocabulary: Vocabulary): Generator<KeptArticle> {
  const { articles, forms, counts, terms } = run;
  const texts = counts.length === 0 ? [] : new TextDecoder().decode(forms).split('\n');
  const numbers = texts.map((text) => vocabulary.numberOf(text));
  const reader = new ByteReader(terms);
  for (const article of articles) {
    if (!days.has(article.date as CivilDate)) skipTerms(reader, article);
    else yield { article, terms: readTerms(reader, article).map((number) => numbers[number] as number) };
  }
}
