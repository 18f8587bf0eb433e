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
  readonly #numberByForm = new Map<string, number>();
  readonly #scanner = new WordScanner();
  readonly #words = new ByteTable();
  /** The form of each word, and `SEVERAL` for those of `#several`. */
  #formOf = new Uint32Array(1 << 10);
  readonly #several = new Map<number, readonly number[]>();
  /** Those of the words of a text. */
  #wordNumbers = new Uint32Array(1 << 10);
  readonly #found = new Numbers();

  get isFull(): boolean {
    return this.forms.length > MOST || this.#words.size > MOST;
  }

  /** The numbers of a text's forms, in order. Who asks may write over them; the next scan does. */
  scan(text: string): Uint32Array {
    const count = this.#scanner.scan(text);
    const { bytes, bounds } = this.#scanner;
    if (count > this.#wordNumbers.length) this.#wordNumbers = grown(this.#wordNumbers, count);
    const numbers = this.#wordNumbers;
    this.#found.clear();
    for (let word = 0; word < count; word += 1) {
      const next = this.#words.numbersOf(bytes, bounds, [word, count], numbers);
      for (; word < next; word += 1) this.#addFormsOf(numbers[word] as number);
      if (word < count) this.#addNew(bounds[word * 2] as number, bounds[word * 2 + 1] as number);
    }
    return this.#found.values();
  }

  /** The number of a form, as a text's words give it. */
  numberOf(form: string): number {
    const known = this.#numberByForm.get(form);
    if (known !== undefined) return known;
    const number = this.forms.push(form) - 1;
    this.#numberByForm.set(form, number);
    return number;
  }

  /** Of a word that is remembered. */
  #addFormsOf(word: number): void {
    const form = this.#formOf[word] as number;
    if (form !== SEVERAL) this.#found.push(form);
    else for (const one of this.#several.get(word) ?? []) this.#found.push(one);
  }

  /** Of a word that is not. */
  #addNew(start: number, end: number): void {
    const forms = termsOfWord(this.#scanner.textOf(start, end)).map((form) => this.numberOf(form));
    for (const form of forms) this.#found.push(form);
    if (end - start <= LONGEST_WORD) this.#learn(this.#words.numberOf(this.#scanner.bytes, start, end), forms);
  }

  #learn(word: number, forms: readonly number[]): void {
    if (word === this.#formOf.length) this.#formOf = grown(this.#formOf);
    const [form] = forms;
    const isOne = form !== undefined && forms.length === 1;
    this.#formOf[word] = isOne ? form : SEVERAL;
    if (!isOne) this.#several.set(word, forms);
  }
}
