/** The articles of a volume → a run: what a segment is merged from. */

import type { Article } from '../model/article.ts';
import { ByteWriter } from './bytes.ts';
import { type KeptArticle, type KeptArticles, readKept } from './kept-articles.ts';
import { localeOf, writeTitle } from './record.ts';
import type { RunArticle } from './run.ts';
import { RunForms } from './run-forms.ts';
import { Vocabulary } from './vocabulary.ts';

/** Takes articles in, in the order of the archive. Those that are kept from an earlier run go between them, by their dates. */
export interface RunWriter {
  add(article: Indexable): void;
  /** The run. Nothing can be added after it. */
  finish(): Uint8Array;
}

/** Behind every date. */
const NEVER = '~';

/** What is indexed of an article. */
type Indexable = Pick<Article, 'name' | 'headline' | 'date' | 'lang' | 'dir' | 'texts'>;

/**
 * Text that waits until there is so much of it. What an article's page takes to print drives the vocabulary out of the processor's cache,
 * so that looking up the words of many articles in a row takes half as long.
 */
const MOST_CHARACTERS = 1 << 19;

/** The run does not depend on what the vocabulary has learnt before, nor on which of its articles are kept. */
export function openRun(vocabulary: Vocabulary = new Vocabulary(), keep?: KeptArticles): RunWriter {
  const [articles, titles, terms] = [new ByteWriter(), new ByteWriter(), new ByteWriter()];
  const languages: string[] = [];
  const forms = new RunForms(vocabulary);
  const kept = keep === undefined ? [][Symbol.iterator]() : readKept(keep, vocabulary);
  let nextKept = kept.next();
  let count = 0;
  let waiting: Indexable[] = [];
  let characters = 0;

  /** Takes terms in, by the numbers of their forms in the vocabulary; those in the run are written over them. */
  function addTerms(found: Uint32Array): void {
    forms.number(found);
    terms.varints(found);
  }

  function addText(text: string): void {
    const found = vocabulary.scan(text);
    articles.varint(found.length);
    addTerms(found);
  }

  function languageOf(lang: string): number {
    const known = languages.indexOf(lang);
    return known < 0 ? languages.push(lang) - 1 : known;
  }

  function begin({ date, lang, dir }: Pick<RunArticle, 'date' | 'lang' | 'dir'>, writeOwnTitle: () => void, texts: number): void {
    articles.text(date);
    articles.varint(localeOf(languageOf(lang), dir));
    const before = titles.length;
    writeOwnTitle();
    articles.varint(titles.length - before);
    articles.varint(texts);
    count += 1;
  }

  function write(article: Indexable): void {
    begin(article, () => writeTitle(titles, article), 1 + article.texts.length);
    addText(article.headline);
    for (const text of article.texts) addText(text);
  }

  function writeKept({ article, terms: own }: KeptArticle): void {
    begin(article, () => titles.bytes(article.title), article.lengths.length);
    for (const length of article.lengths) articles.varint(length);
    addTerms(own);
  }

  function writeKeptBefore(date: string): void {
    for (; nextKept.done !== true && nextKept.value.article.date < date; nextKept = kept.next()) writeKept(nextKept.value);
  }

  function writeWaiting(): void {
    for (const article of waiting) {
      writeKeptBefore(article.date);
      write(article);
    }
    waiting = [];
    characters = 0;
  }

  return {
    add({ name, headline, date, lang, dir, texts }) {
      // Not the whole article: its body may go.
      waiting.push({ name, headline, date, lang, dir, texts });
      characters += headline.length;
      for (const { length } of texts) characters += length;
      if (characters >= MOST_CHARACTERS) writeWaiting();
    },
    finish() {
      writeWaiting();
      writeKeptBefore(NEVER);
      const out = new ByteWriter();
      out.varint(languages.length);
      for (const language of languages) out.text(language);
      out.varint(count);
      out.bytes(articles.written());
      out.bytes(titles.written());
      out.varint(forms.forms.length);
      out.text(forms.forms.join('\n'));
      out.varints(forms.counts);
      out.varint(terms.length);
      out.bytes(terms.written());
      return out.written();
    },
  };
}
