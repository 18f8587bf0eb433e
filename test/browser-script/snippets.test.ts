/** Which part of an article is shown, and what is marked in it. */

import { expect, test } from 'vitest';
import { marked, type Piece, snippet } from '../../src/browser/snippets.ts';

const shown = (pieces: readonly Piece[]) => pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('');
const words = (count: number, word = 'word') => Array.from({ length: count }, (_, index) => `${word}${index}`).join(' ');
const marksOf = (wanted: readonly string[]) => (terms: readonly string[]) => terms.map((term) => wanted.indexOf(term) + 1);
const snippetOf = (text: string, wanted: readonly string[]) => shown(snippet(text, 'en', marksOf(wanted)));

test('a short text is shown whole, as it is written', () => {
  expect(snippetOf('“Hélas!”, said the Minister.', ['helas', 'minister'])).toBe('“[Hélas]!”, said the [Minister].');
  expect(snippetOf('', ['a'])).toBe('');
});

test('the part with the most different words is shown, with ellipses where it is cut', () => {
  const text = `harbour harbour harbour ${words(60)} the (harbour) strike, ${words(60)}`;
  const part = snippetOf(text, ['harbour', 'strike']);
  expect(part).toMatch(/^…word\d+ .* the \(\[harbour\]\) \[strike\], .*word\d+…$/);
  expect(part.match(/\S+/g)).toHaveLength(30);
});

test('a part with all that was asked for is shown rather than one with several forms of a word of it', () => {
  const text = `trade trades trading ${words(60)} trade barbs ${words(60)}`;
  const marksIn = (terms: readonly string[]) => terms.map((term) => (term.startsWith('trad') ? 1 : term === 'barbs' ? 2 : 0));
  expect(shown(snippet(text, 'en', marksIn))).toMatch(/^….* \[trade\] \[barbs\] .*…$/);
});

test('the beginning is shown where nothing is marked', () => {
  expect(snippetOf(`${words(40)}.`, [])).toBe(`${words(30)}…`);
});

test('marks of scripts without blanks join', () => {
  expect(snippetOf('理事会星期一开会', ['理事', '事会'])).toBe('[理事会]星期一开会');
  const part = snippetOf(`${'会谈继续进行。'.repeat(40)}港口`, ['港口']);
  expect(part).toMatch(/^….{60,120}\[港口\]$/u);
});

test('a text is marked without a cut', () => {
  expect(shown(marked(`${words(50)} strike`, 'en', marksOf(['strike'])))).toBe(`${words(50)} [strike]`);
});
