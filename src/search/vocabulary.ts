/** Words → their forms, remembered from one volume to the next: most words of an archive were seen before. */

import { termsOfWord } from '../text/terms.ts';
import { Numbers } from './numbers.ts';
import { WordTable } from './word-table.ts';

/** Forms that are remembered; with more it begins anew, so that memory does not grow with the archive. */
const MOST_FORMS = 250_000;

export class Vocabulary {
  /** By number. */
  readonly forms: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #table = new WordTable();
  /** Forms of each word of the table. */
  readonly #formsOf: (readonly number[])[] = [];
  readonly #found = new Numbers();

  get isFull(): boolean {
    return this.forms.length > MOST_FORMS;
  }

  /** The numbers of a text's forms, in order; the next scan overwrites them. */
  scan(text: string): Uint32Array {
    const words = this.#table.scan(text);
    this.#found.clear();
    for (let index = 0; index < words.length; index += 1) {
      const word = words[index] as number;
      const forms = this.#formsOf[word] ?? this.#learn(word);
      for (let place = 0; place < forms.length; place += 1) this.#found.push(forms[place] as number);
    }
    return this.#found.values();
  }

  #learn(word: number): readonly number[] {
    const forms = termsOfWord(this.#table.words[word] as string).map((form) => this.#numberOf(form));
    this.#formsOf[word] = forms;
    return forms;
  }

  #numberOf(form: string): number {
    const known = this.#numbers.get(form);
    if (known !== undefined) return known;
    const number = this.forms.push(form) - 1;
    this.#numbers.set(form, number);
    return number;
  }
}
