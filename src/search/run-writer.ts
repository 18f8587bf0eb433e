/** The articles of a volume → a run: an inverted index in one piece, which segments are merged from. */

import type { Article } from '../model/article.ts';
import { ByteWriter } from './bytes.ts';
import { impactOf } from './impact.ts';
import { writeRecord } from './record.ts';
import { Vocabulary } from './vocabulary.ts';

/** Takes articles in, in the order of the archive. */
export interface RunWriter {
  add(article: Indexable): void;
  /** The run. Nothing can be added after it. */
  finish(): Uint8Array;
}

/** What is indexed of an article. */
type Indexable = Pick<Article, 'name' | 'headline' | 'date' | 'lang' | 'dir' | 'texts'>;

interface Added {
  readonly article: Pick<Article, 'name' | 'headline' | 'date' | 'lang' | 'dir'>;
  /** Position of the first term behind the headline. */
  readonly bodyStart: number;
  /** Number of terms. */
  readonly length: number;
}

/** Every term of the articles one after the other: form, article and position of each. */
class Stream {
  forms = new Uint32Array(1 << 12);
  articles = new Uint32Array(1 << 12);
  positions = new Uint32Array(1 << 12);
  length = 0;

  push(form: number, article: number, position: number): void {
    const index = this.length;
    if (index === this.forms.length) {
      this.forms = doubled(this.forms);
      this.articles = doubled(this.articles);
      this.positions = doubled(this.positions);
    }
    this.forms[index] = form;
    this.articles[index] = article;
    this.positions[index] = position;
    this.length = index + 1;
  }
}

function doubled(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(numbers.length * 2);
  more.set(numbers);
  return more;
}

/** Forms of a run, by the numbers that they have in it: the order in which they first occur. */
class RunForms {
  readonly texts: string[] = [];
  readonly #vocabulary: Vocabulary;
  /** Number of a form of the vocabulary in the run, and 1; 0 for those that are not in it. */
  #numbers: Uint32Array<ArrayBuffer>;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#numbers = new Uint32Array(vocabulary.forms.length + (1 << 10));
  }

  numberOf(form: number): number {
    if (form >= this.#numbers.length) this.#numbers = doubled(this.#numbers);
    const known = this.#numbers[form] as number;
    if (known > 0) return known - 1;
    this.#numbers[form] = this.texts.push(this.#vocabulary.forms[form] as string);
    return this.texts.length - 1;
  }
}

/**
 * An inverted index by counting sort: sorted by form, the terms of all articles keep the order of articles and positions. The run
 * does not depend on what the vocabulary has learnt before.
 */
export function openRun(vocabulary: Vocabulary = new Vocabulary()): RunWriter {
  const forms = new RunForms(vocabulary);
  const added: Added[] = [];
  const stream = new Stream();

  /** The position behind the last term of the text. */
  function addText(text: string, start: number): number {
    const found = vocabulary.scan(text);
    const article = added.length;
    for (let index = 0; index < found.length; index += 1)
      stream.push(forms.numberOf(found[index] as number), article, start + index);
    return start + found.length;
  }

  return {
    add(article) {
      const { name, headline, date, lang, dir, texts } = article;
      const before = stream.length;
      // One position is left free between texts, so that no phrase goes from one to the next.
      const bodyStart = addText(headline, 0) + 1;
      let position = bodyStart;
      for (const text of texts) position = addText(text, position) + 1;
      added.push({ article: { name, headline, date, lang, dir }, bodyStart, length: stream.length - before });
    },
    finish: () => runOf(added, forms.texts, stream),
  };
}

function runOf(added: readonly Added[], forms: readonly string[], stream: Stream): Uint8Array {
  const out = new ByteWriter();
  const languages = [...new Set(added.map(({ article }) => article.lang))].sort();
  out.varint(languages.length);
  for (const language of languages) out.text(language);
  writeArticles(out, added, languages);
  out.varint(forms.length);
  if (forms.length > 0) out.text(forms.join('\n'));
  if (languages.length > 1) out.bytes(membersOf(added, languages, forms.length, stream));
  const { starts, order } = sortByForm(stream.forms.subarray(0, stream.length), forms.length);
  const postings = new ByteWriter();
  for (let number = 0; number < forms.length; number += 1) {
    const before = postings.length;
    writePostings(postings, order.subarray(starts[number], starts[number + 1]), stream, added);
    out.varint(postings.length - before);
  }
  out.bytes(postings.taken());
  return out.taken();
}

function writeArticles(out: ByteWriter, added: readonly Added[], languages: readonly string[]): void {
  const record = new ByteWriter();
  out.varint(added.length);
  for (const { article } of added) {
    out.text(article.date);
    out.varint(languages.indexOf(article.lang));
    record.clear();
    writeRecord(record, article);
    out.varint(record.length);
    out.bytes(record.taken());
  }
}

/** A byte for each form and language: whether an article of the language has the form. */
function membersOf(added: readonly Added[], languages: readonly string[], forms: number, stream: Stream): Uint8Array {
  const members = new Uint8Array(forms * languages.length);
  const languageOf = added.map(({ article }) => languages.indexOf(article.lang));
  for (let index = 0; index < stream.length; index += 1) {
    const language = languageOf[stream.articles[index] as number] as number;
    members[(stream.forms[index] as number) * languages.length + language] = 1;
  }
  return members;
}

/** Where the terms of each form start in `order`, which has their indexes in the stream. */
function sortByForm(numbers: Uint32Array, forms: number): { starts: Uint32Array; order: Uint32Array } {
  const starts = new Uint32Array(forms + 1);
  for (const number of numbers) starts[number + 1] = (starts[number + 1] as number) + 1;
  for (let form = 1; form <= forms; form += 1) starts[form] = (starts[form] as number) + (starts[form - 1] as number);
  const next = starts.slice();
  const order = new Uint32Array(numbers.length);
  for (let index = 0; index < numbers.length; index += 1) {
    const number = numbers[index] as number;
    const place = next[number] as number;
    order[place] = index;
    next[number] = place + 1;
  }
  return { starts, order };
}

/** Number of articles; for each the gap to the one before, the impact, the number of positions, and the gaps between these. */
function writePostings(out: ByteWriter, indexes: Uint32Array, stream: Stream, added: readonly Added[]): void {
  const { articles, positions } = stream;
  out.varint(countRuns(indexes, articles));
  let last = -1;
  for (let start = 0; start < indexes.length; ) {
    const article = articles[indexes[start] as number] as number;
    let end = start + 1;
    while (end < indexes.length && articles[indexes[end] as number] === article) end += 1;
    const { bodyStart, length } = added[article] as Added;
    out.varint(article - last - 1);
    out.byte(impactOf(end - start, (positions[indexes[start] as number] as number) < bodyStart, length));
    out.varint(end - start);
    let before = -1;
    for (let index = start; index < end; index += 1) {
      const position = positions[indexes[index] as number] as number;
      out.varint(position - before - 1);
      before = position;
    }
    last = article;
    start = end;
  }
}

function countRuns(indexes: Uint32Array, articles: Uint32Array): number {
  let count = 0;
  let last = -1;
  for (const index of indexes) {
    const article = articles[index] as number;
    if (article !== last) count += 1;
    last = article;
  }
  return count;
}
