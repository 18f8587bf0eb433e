/** Hits by date → a row of bars, with which a range is chosen: one stop for the keyboard, arrow keys inside. */

import type { Findings } from '../search/search.ts';
import { type Bar, type Bars, barsOf, periodOf, type Range } from './bars.ts';
import { filled, type Phrases } from './phrases.ts';

export interface Histogram {
  readonly show: (months: Findings['months'], range: Range, span: Range) => void;
  readonly hide: () => void;
}

/** Of the highest bar, in percent: what one hit among thousands is seen by. */
const LEAST_HEIGHT = 4;
/** Labels that there is room for on a phone. */
const MOST_TICKS = 8;
/** Behind this part of the width a year's figures do not fit. */
const LAST_TICK = 0.93;
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/** `choose` is told the range that the reader wants. */
export function openHistogram(figure: HTMLElement, phrases: Phrases, choose: (range: Range) => void): Histogram {
  const list = figure.querySelector('.bars') as HTMLElement;
  const [caption, whole] = figure.querySelectorAll('.span > *') as unknown as [HTMLElement, HTMLButtonElement];
  whole.addEventListener('click', () => {
    (list.querySelector('button') ?? figure).focus();
    choose({ from: '', to: '' });
  });
  list.addEventListener('keydown', (event) => moveAlong(list, event));
  return {
    show(months, range, span) {
      const shown = barsOf(months, range, span);
      const isWhole = range.from === '' && range.to === '';
      redraw(list, barButtons(shown, phrases, choose));
      const period = periodOf(range);
      caption.textContent =
        period === undefined ? phrases.span(range.from || span.from, range.to || span.to) : phrases.date(period);
      whole.hidden = isWhole;
      figure.hidden = isWhole && shown.bars.filter(({ count }) => count > 0).length < 2;
    },
    hide() {
      figure.hidden = true;
    },
  };
}

/** Puts new bars in the place of old ones; where one had the focus, its successor has it. */
function redraw(list: HTMLElement, buttons: readonly HTMLButtonElement[]): void {
  const focused = list.contains(document.activeElement) ? (document.activeElement as HTMLElement).dataset['key'] : undefined;
  list.replaceChildren(...buttons);
  const usable = buttons.filter(({ disabled }) => !disabled);
  const stop = usable.find(({ dataset }) => dataset['key'] === focused) ?? usable.find(isPressed) ?? usable[0];
  if (stop === undefined) return;
  stop.tabIndex = 0;
  if (focused !== undefined) stop.focus({ preventScroll: true });
}

function isPressed(button: HTMLButtonElement): boolean {
  return button.getAttribute('aria-pressed') === 'true';
}

function barButtons({ unit, bars, range }: Bars, phrases: Phrases, choose: (range: Range) => void): HTMLButtonElement[] {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const isOnlyOne = bars.filter(({ isChosen }) => isChosen).length === 1;
  return bars.map((bar, index) => {
    const button = barButton(bar, bar.count / most, nameOf(bar, unit, phrases), phrases);
    const tick = tickOf(bar, index, bars, phrases);
    if (tick !== '') button.dataset['tick'] = tick;
    // A second time leads back to all that the bars stand for.
    button.addEventListener('click', () => choose(bar.isChosen && isOnlyOne ? range : { from: bar.from, to: bar.to }));
    return button;
  });
}

function barButton({ key, count, isChosen }: Bar, part: number, period: string, phrases: Phrases): HTMLButtonElement {
  const button = document.createElement('button');
  const name = filled(phrases.of('bar'), { period, articles: phrases.count('articles', count) });
  button.type = 'button';
  button.tabIndex = -1;
  button.disabled = count === 0;
  button.dataset['key'] = key;
  button.title = name;
  button.setAttribute('aria-label', name);
  button.setAttribute('aria-pressed', String(isChosen));
  if (count === 0) return button;
  const bar = document.createElement('span');
  bar.className = 'bar';
  bar.style.height = `${Math.max(LEAST_HEIGHT, part * 100)}%`;
  button.append(bar);
  return button;
}

function nameOf({ key, to }: Bar, unit: Bars['unit'], phrases: Phrases): string {
  return unit === 'decade' ? phrases.span(key, to.slice(0, 4)) : phrases.date(key);
}

/** Months of one year are named; of more years, and in rows of years, some years are. */
function tickOf({ key }: Bar, index: number, bars: readonly Bar[], phrases: Phrases): string {
  const [year, month] = [Number(key.slice(0, 4)), Number(key.slice(5))];
  if (month > 0 && bars.length === 12) return phrases.shortMonth(month);
  if (month > 1 || (bars.length > 12 && index / bars.length > LAST_TICK)) return '';
  const years = Number(bars.at(-1)?.key.slice(0, 4)) - Number(bars[0]?.key.slice(0, 4)) + 1;
  const step = STEPS.find((one) => years / one <= MOST_TICKS) ?? 1;
  return year % step === 0 ? key.slice(0, 4) : '';
}

function moveAlong(list: HTMLElement, event: KeyboardEvent): void {
  const usable = [...list.querySelectorAll<HTMLButtonElement>('button:enabled')];
  const at = usable.indexOf(document.activeElement as HTMLButtonElement);
  const forward = getComputedStyle(list).direction === 'rtl' ? -1 : 1;
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: forward,
    ArrowLeft: -forward,
    Home: -at,
    End: usable.length - 1 - at,
  };
  const step = event.altKey || event.ctrlKey || event.metaKey ? undefined : steps[event.key];
  const next = step === undefined ? undefined : usable[at + step];
  if (step === undefined || at < 0) return;
  event.preventDefault();
  if (next === undefined) return;
  for (const button of usable) button.tabIndex = button === next ? 0 : -1;
  next.focus();
}
