/** The articles of a volume → a run: what a segment is merged from. */

import type { Article } from '../model/article.ts';
import { ByteWriter } from './bytes.ts';
import { grown } from './grown.ts';
import { localeOf, writeTitle } from './record.ts';
import { Vocabulary } from './vocabulary.ts';

/** Takes articles in, in the order of the archive. */
export interface RunWriter {
  add(article: Indexable): void;
  /** The run. Nothing can be added after it. */
  finish(): Uint8Array;
}

/** What is indexed of an article. */
type Indexable = Pick<Article, 'name' | 'headline' | 'date' | 'lang' | 'dir' | 'texts'>;

/**
 * Text that waits until there is so much of it. What an article's page takes to print drives the vocabulary out of the processor's cache,
 * so that looking up the words of many articles in a row takes half as long.
 */
const MOST_CHARACTERS = 1 << 19;

/** The run does not depend on what the vocabulary has learnt before. */
export function openRun(vocabulary: Vocabulary = new Vocabulary()): RunWriter {
  const [articles, titles, terms] = [new ByteWriter(), new ByteWriter(), new ByteWriter()];
  const languages: string[] = [];
  const forms: string[] = [];
  /** How often each form occurs. */
  const counts: number[] = [];
  /** By number in the vocabulary, the number of a form in the run and 1; 0 for those that are not in it. */
  let numbers = new Uint32Array(vocabulary.forms.length + (1 << 10));
  let count = 0;
  let waiting: Indexable[] = [];
  let characters = 0;

  function numberOf(form: number): number {
    if (form >= numbers.length) numbers = grown(numbers);
    const number = (numbers[form] as number) - 1;
    if (number >= 0) {
      counts[number] = (counts[number] as number) + 1;
      return number;
    }
    numbers[form] = forms.push(vocabulary.forms[form] as string);
    return counts.push(1) - 1;
  }

  function addText(text: string): void {
    const found = vocabulary.scan(text);
    articles.varint(found.length);
    for (let index = 0; index < found.length; index += 1) terms.varint(numberOf(found[index] as number));
  }

  function languageOf(lang: string): number {
    const known = languages.indexOf(lang);
    return known < 0 ? languages.push(lang) - 1 : known;
  }

  function write(article: Indexable): void {
    articles.text(article.date);
    articles.varint(localeOf(languageOf(article.lang), article.dir));
    const before = titles.length;
    writeTitle(titles, article);
    articles.varint(titles.length - before);
    articles.varint(1 + article.texts.length);
    addText(article.headline);
    for (const text of article.texts) addText(text);
  }

  function writeWaiting(): void {
    for (const article of waiting) write(article);
    count += waiting.length;
    waiting = [];
    characters = 0;
  }

  return {
    add(article) {
      waiting.push(article);
      for (const { length } of [article.headline, ...article.texts]) characters += length;
      if (characters >= MOST_CHARACTERS) writeWaiting();
    },
    finish() {
      writeWaiting();
      const out = new ByteWriter();
      out.varint(languages.length);
      for (const language of languages) out.text(language);
      out.varint(count);
      out.bytes(articles.written());
      out.bytes(titles.written());
      out.varint(forms.length);
      out.text(forms.join('\n'));
      for (const times of counts) out.varint(times);
      out.varint(terms.length);
      out.bytes(terms.written());
      return out.written();
    },
  };
}
