/** The form of the search page ↔ what is asked for. */

import { type Asked, askedIn } from './address.ts';

/** Milliseconds without a key after which what is typed is looked for; dates have several parts to be typed. */
const PAUSE = 150;
const DATE_PAUSE = 500;

export interface SearchForm {
  readonly box: HTMLInputElement;
  readonly asked: () => Asked;
  readonly fill: (asked: Asked) => void;
  /** Looks no more for what was typed last. */
  readonly settle: () => void;
}

interface Listeners {
  /** The reader stopped typing for a moment, in the box or in a date. */
  readonly onPause: (isInBox: boolean) => void;
  /** The reader chose from a list. */
  readonly onChoose: () => void;
  /** The reader pressed the button or Enter. */
  readonly onSubmit: () => void;
}

type Field = HTMLInputElement | HTMLSelectElement;

/** Names of fields, by what they say. */
const FIELDS: Readonly<Record<keyof Asked, string>> = { text: 'q', from: 'from', to: 'to', order: 'order', language: 'lang' };

export function openForm(form: HTMLFormElement, { onPause, onChoose, onSubmit }: Listeners): SearchForm {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const fieldOf = (name: string) => form.elements.namedItem(name) as Field | null;
  const settle = () => clearTimeout(timer);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    onSubmit();
  });
  form.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    settle();
    const isInBox = target.type !== 'date';
    timer = setTimeout(() => onPause(isInBox), isInBox ? PAUSE : DATE_PAUSE);
  });
  form.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement) onChoose();
  });
  return {
    box: fieldOf(FIELDS.text) as HTMLInputElement,
    // By way of the address, which lets in only what can be.
    asked: () => askedIn(`?${new URLSearchParams(Object.values(FIELDS).map((name) => [name, fieldOf(name)?.value ?? '']))}`),
    fill(asked) {
      for (const [key, name] of Object.entries(FIELDS)) {
        const field = fieldOf(name);
        if (field !== null) field.value = asked[key as keyof Asked];
      }
    },
    settle,
  };
}

/** Shows languages by their own names, where the browser knows them, in place of their tags. */
export function nameLanguages(options: Iterable<HTMLOptionElement>): void {
  for (const option of options) {
    if (option.value === '') continue;
    option.textContent = nameOf(option.value);
    option.lang = option.value;
  }
}

function nameOf(tag: string): string {
  try {
    const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
    return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
  } catch {
    // A RangeError for what is no tag.
    return tag;
  }
}
