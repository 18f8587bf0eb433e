/** Words that no article has → lines that say so, with the nearest word that some have. */

import { eachWord, termsOfWord } from '../text/terms.ts';
import { type Asked, queryOf } from './address.ts';
import { filled, type Phrases } from './phrases.ts';

/** `choose` is told the text to look for instead. */
export function suggestionLines(
  nearest: ReadonlyMap<string, string>,
  asked: Asked,
  phrases: Phrases,
  choose: (text: string) => void,
): HTMLElement[] {
  return [...nearest].map(([term, near]) => {
    const line = document.createElement('p');
    const word = wordOf(asked.text, term);
    if (near === '') {
      line.textContent = filled(phrases.of('unknown'), { word });
      return line;
    }
    const [before = '', after = ''] = filled(phrases.of('nearest'), { word }).split('{nearest}');
    line.append(before, linkTo({ ...asked, text: withWord(asked.text, term, near) }, near, choose), after);
    return line;
  });
}

function linkTo(asked: Asked, near: string, choose: (text: string) => void): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = queryOf(asked);
  link.textContent = near;
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    choose(asked.text);
  });
  return link;
}

/** The word of a text that has a term, as it is written. */
function wordOf(text: string, term: string): string {
  return placeOf(text, term)?.word ?? term;
}

function withWord(text: string, term: string, near: string): string {
  const place = placeOf(text, term);
  return place === undefined ? near : text.slice(0, place.start) + near + text.slice(place.start + place.word.length);
}

function placeOf(text: string, term: string): { readonly word: string; readonly start: number } | undefined {
  let found: { word: string; start: number } | undefined;
  eachWord(text, (word, start) => {
    if (found === undefined && termsOfWord(word).includes(term)) found = { word, start };
  });
  return found;
}
