/** Words that no article has → the nearest ones that some have. */

import { distance } from 'fastest-levenshtein';
import type { FormPlace } from './dictionary.ts';
import { isLanguageTerm } from './layout.ts';
import { blockNumber, type Segment } from './segment.ts';

/** Segments that are asked, the newest, and blocks of each around where the word would be. */
const SEGMENTS = 3;
const BLOCKS_AROUND = 2;
/** A word is near if so many letters of it, but at least one, are otherwise. */
const MOST_CHANGED = 1 / 3;

/** For each word the nearest form, of equally near ones that of the most articles; empty where none is near. */
export async function nearestForms(segments: readonly Segment[], words: readonly string[]): Promise<Map<string, string>> {
  const asked = segments.slice(-SEGMENTS);
  const entries = await Promise.all(
    words.map(async (word) => {
      const around = await Promise.all(asked.map((segment) => formsAround(segment, word)));
      return [word, nearestOf(word, around.flat())] as const;
    }),
  );
  return new Map(entries);
}

/** Forms near the word in the alphabet, and near what it is with its first letters changed over. */
async function formsAround(segment: Segment, word: string): Promise<FormPlace[]> {
  const { blocks } = await segment.head();
  const swapped = `${word.slice(1, 2)}${word.slice(0, 1)}${word.slice(2)}`;
  const numbers = new Set([word, swapped].flatMap((key) => numbersAround(blockNumber(blocks, key), blocks.length)));
  const read = await Promise.all([...numbers].map((number) => segment.block(number)));
  return read.flatMap(({ forms }) => forms);
}

function numbersAround(number: number, blocks: number): number[] {
  const first = Math.max(0, number - BLOCKS_AROUND);
  const last = Math.min(blocks - 1, number + BLOCKS_AROUND);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function nearestOf(word: string, forms: readonly FormPlace[]): string {
  const most = Math.max(1, Math.floor(word.length * MOST_CHANGED));
  const totals = new Map<string, number>();
  for (const { form, articles } of forms) totals.set(form, (totals.get(form) ?? 0) + articles);
  let best = { form: '', changed: most + 1, articles: 0 };
  for (const [form, articles] of totals) {
    if (isLanguageTerm(form) || Math.abs(form.length - word.length) > most) continue;
    const changed = distance(word, form);
    if (changed > best.changed || (changed === best.changed && articles < best.articles)) continue;
    if (changed === best.changed && articles === best.articles && form > best.form) continue;
    best = { form, changed, articles };
  }
  return best.form;
}
