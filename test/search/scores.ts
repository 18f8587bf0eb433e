/** What the articles of a search of their text itself score: worked out article by article, with nothing of an index. */

import { impactOf, rarityOf, weightOf } from '../../src/search/impact.ts';
import type { Clause, Element } from '../../src/search/query.ts';
import { termsOf } from '../../src/text/terms.ts';
import { type Indexed, is, isSameWord } from './support.ts';

/** What another form of a word is worth, beside the word itself. */
const OTHER_FORM = 0.25;
/** Scores that differ by less are the same. */
const STEPS = 2 ** 20;

/** An article's terms: of its headline, and all. */
interface Told {
  readonly article: Indexed;
  readonly headline: ReadonlySet<string>;
  readonly terms: readonly string[];
}

/** A term that will do for an element, in articles of the language alone where there is one. */
interface Form {
  readonly term: string;
  readonly lang?: string;
}

/** The best first, of the same score the newest. `segments` hold the whole archive, in order, and `fitting` is what is found. */
export function byScore(
  fitting: readonly Indexed[],
  segments: readonly (readonly Indexed[])[],
  clauses: readonly Clause[],
): Indexed[] {
  const told = segments.map((articles) => articles.map(tell));
  const all = told.flat();
  const wanted = clauses.filter(({ isExcluded }) => !isExcluded);
  const worths = wanted.map((clause) => clause.elements.map((element) => worthsOf(told, clause, element)));
  const score = (one: Told) => sum(worths.map((elements) => sum(elements.map((worthOf) => worthOf(one))))) * STEPS;
  const scores = new Map(all.map((one) => [one.article, Math.round(score(one))]));
  return fitting.toReversed().sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0));
}

function tell(article: Indexed): Told {
  const headline = termsOf(article.headline);
  return { article, headline: new Set(headline), terms: [...headline, ...article.texts.flatMap(termsOf)] };
}

/** What an element adds to the score of an article: the best of its forms there. */
function worthsOf(segments: readonly (readonly Told[])[], { kind }: Clause, element: Element): (one: Told) => number {
  const formsIn = segments.map((segment) => formsOf(segment, kind, element));
  const all = segments.flat().length;
  const rarity = (isCounted: (form: Form) => boolean) => {
    const articles = segments.map((segment, index) =>
      sum(
        (formsIn[index] as Form[])
          .filter(isCounted)
          .map(({ term }) => segment.filter(({ terms }) => terms.includes(term)).length),
      ),
    );
    return rarityOf(Math.min(sum(articles), all), all);
  };
  const [exact, any] = [rarity(({ term }) => term === element.term), rarity(() => true)];
  return (one) => {
    const forms = formsIn[segments.findIndex((segment) => segment.includes(one))] as Form[];
    const own = forms.filter(({ term, lang }) => one.terms.includes(term) && (lang === undefined || lang === one.article.lang));
    return Math.max(
      0,
      ...own.map(({ term }) => {
        const count = one.terms.filter((other) => other === term).length;
        const impact = impactOf(count, one.headline.has(term), one.terms.length);
        return (term === element.term ? exact : OTHER_FORM * any) * weightOf(impact);
      }),
    );
  };
}

/** Of a segment: those that are the element, and those that are it in a language that some of their articles have. */
function formsOf(segment: readonly Told[], kind: Clause['kind'], element: Element): Form[] {
  const everywhere = new Set(segment.flatMap(({ terms }) => terms.filter((term) => is(term, element))));
  if (kind !== 'word') return Array.from(everywhere, (term) => ({ term }));
  const languages = [...new Set(segment.map(({ article }) => article.lang))];
  const others = languages.flatMap((lang) => {
    const terms = new Set(segment.filter(({ article }) => article.lang === lang).flatMap((one) => one.terms));
    return [...terms].filter((term) => !everywhere.has(term) && isSameWord(term, element, lang)).map((term) => ({ term, lang }));
  });
  return [...Array.from(everywhere, (term) => ({ term })), ...others];
}

function sum(numbers: readonly number[]): number {
  const [first = 0, ...rest] = numbers;
  return rest.reduce((some, one) => some + one, first);
}
