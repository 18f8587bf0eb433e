/** The forms of a run: those of its terms, numbered in the order in which they first occur, and how often each occurs. */

import { grown } from './grown.ts';
import type { Vocabulary } from './vocabulary.ts';

export class RunForms {
  readonly #vocabulary: Pick<Vocabulary, 'forms'>;
  /** By number. */
  readonly forms: string[] = [];
  #counts = new Uint32Array(1 << 10);
  /** By number in the vocabulary, the number of a form in the run and 1; 0 for those that are not in it. */
  #numbers: Uint32Array;

  constructor(vocabulary: Pick<Vocabulary, 'forms'>) {
    this.#vocabulary = vocabulary;
    this.#numbers = new Uint32Array(vocabulary.forms.length + (1 << 10));
  }

  /** How often each form occurs, by its number. */
  get counts(): Uint32Array {
    return this.#counts.subarray(0, this.forms.length);
  }

  /** Counts terms, and writes the numbers of their forms in the run where those in the vocabulary are. */
  number(terms: Uint32Array): void {
    if (this.#vocabulary.forms.length > this.#numbers.length) this.#numbers = grown(this.#numbers, this.#vocabulary.forms.length);
    const numbers = this.#numbers;
    let counts = this.#counts;
    for (let index = 0; index < terms.length; index += 1) {
      const form = terms[index] as number;
      let known = numbers[form] as number;
      if (known === 0) {
        known = this.forms.push(this.#vocabulary.forms[form] as string);
        numbers[form] = known;
        if (known > counts.length) {
          counts = grown(counts);
          this.#counts = counts;
        }
      }
      const number = known - 1;
      terms[index] = number;
      counts[number] = (counts[number] as number) + 1;
    }
  }
}
