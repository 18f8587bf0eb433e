/** Texts → the numbers of their forms. Words are remembered from one volume to the next: most words of an archive were seen before. */

import { termsOfWord } from '../text/terms.ts';
import { ByteTable } from './byte-table.ts';
import { grown } from './grown.ts';
import { Numbers } from './numbers.ts';
import { WordScanner } from './word-scanner.ts';

/** Forms, and words, that are remembered; with more it begins anew, so that memory does not grow with the archive. */
const MOST = 250_000;
/** Bytes of the longest word that is remembered. What has more is mostly a clause in a script without blanks, and never seen again. */
const LONGEST_WORD = 48;

/** Where a word has not one form but none or several. */
const SEVERAL = 0xffffffff;

export class Vocabulary {
  /** By number. */
  readonly forms: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #scanner = new WordScanner();
  readonly #words = new ByteTable();
  /** The form of each word, and `SEVERAL` for those of `#several`. */
  #formOf = new Uint32Array(1 << 10);
  readonly #several = new Map<number, readonly number[]>();
  readonly #found = new Numbers();

  get isFull(): boolean {
    return this.forms.length > MOST || this.#words.size > MOST;
  }

  /** The numbers of a text's forms, in order. Who asks may write over them; the next scan does. */
  scan(text: string): Uint32Array {
    const bounds = this.#scanner.scan(text);
    const { bytes } = this.#scanner;
    const found = this.#found;
    found.clear();
    for (let index = 0; index < bounds.length; index += 2) {
      const start = bounds[index] as number;
      const end = bounds[index + 1] as number;
      if (end - start > LONGEST_WORD) {
        for (const form of this.#formsOf(start, end)) found.push(form);
        continue;
      }
      const known = this.#words.size;
      const word = this.#words.numberOf(bytes, start, end);
      if (word === known) this.#learn(word, this.#formsOf(start, end));
      const form = this.#formOf[word] as number;
      if (form !== SEVERAL) found.push(form);
      else for (const one of this.#several.get(word) ?? []) found.push(one);
    }
    return found.values();
  }

  /** The number of a form, as a text's words give it. */
  numberOf(form: string): number {
    const known = this.#numbers.get(form);
    if (known !== undefined) return known;
    const number = this.forms.push(form) - 1;
    this.#numbers.set(form, number);
    return number;
  }

  #learn(word: number, forms: readonly number[]): void {
    if (word === this.#formOf.length) this.#formOf = grown(this.#formOf);
    const [form] = forms;
    const isOne = form !== undefined && forms.length === 1;
    this.#formOf[word] = isOne ? form : SEVERAL;
    if (!isOne) this.#several.set(word, forms);
  }

  #formsOf(start: number, end: number): number[] {
    return termsOfWord(this.#scanner.textOf(start, end)).map((form) => this.numberOf(form));
  }
}
