/** The words that the page has for its script, in the site's language, on the `data-` attributes of one element. */

export interface Phrases {
  /** A phrase, by the name of its attribute. */
  readonly of: (name: string) => string;
  /** `1 article`, `1,234 articles`, for one of the phrases that count. */
  readonly count: (name: 'articles' | 'found', count: number) => string;
  /** `23 January 2017`, `January 2017` or `2017`. */
  readonly date: (period: string) => string;
  /** `23 January 2017 to 2 May 2019`. */
  readonly span: (first: string, last: string) => string;
  /** `Jan`, by the month's number from 1. */
  readonly shortMonth: (month: number) => string;
}

/** Fills `{places}` of a phrase. */
export function filled(phrase: string, values: Readonly<Record<string, string>>): string {
  return phrase.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}

export function phrasesOf({ dataset }: HTMLElement): Phrases {
  const of = (name: string) => dataset[name] ?? '';
  const number = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, of('thousands'));
  const [months, shortMonths] = ['months', 'monthsShort'].map((name) => of(name).split('|')) as [string[], string[]];
  const date = (period: string): string => {
    const [year = '', month, day] = period.split('-');
    if (month === undefined) return year;
    const values = { year, month: months[Number(month) - 1] ?? '', day: String(Number(day)) };
    return filled(of(day === undefined ? 'month' : 'date'), values);
  };
  return {
    of,
    count: (name, count) => (count === 1 ? of(`${name}One`) : filled(of(`${name}Other`), { n: number(count) })),
    date,
    span: (first, last) => (first === last ? date(first) : filled(of('span'), { first: date(first), last: date(last) })),
    shortMonth: (month) => shortMonths[month - 1] ?? '',
  };
}
