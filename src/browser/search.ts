/** The script of the search page: finds the parts of the page and sets them to work. A classic one, since modules do not load from disk. */

import { askedIn } from './address.ts';
import { nameLanguages } from './form.ts';
import { phrasesOf } from './phrases.ts';
import { openReport } from './report.ts';
import { startSearching } from './searching.ts';

const find = <Kind extends HTMLElement>(selector: string) => document.querySelector(selector) as Kind;

const results = find('.results');
const form = find<HTMLFormElement>('form.search');
const phrases = phrasesOf(results);
const report = openReport(results, phrases);

if (location.protocol === 'file:') startFromDisk();
else start();

function start(): void {
  find('.filters').hidden = false;
  nameLanguages(form.querySelectorAll('select[name="lang"] option'));
  startSearching({
    root: new URL('.', new URL(results.dataset['root'] ?? '', location.href)).href,
    form,
    histogram: find('.histogram'),
    suggestions: find('.suggestions'),
    list: find('.hits'),
    more: find<HTMLButtonElement>('.further'),
    browse: find('.browse'),
    phrases,
    report,
  });
}

/** Nothing can be loaded there, which is said again when the form is used. */
function startFromDisk(): void {
  report.fromDisk();
  (form.elements.namedItem('q') as HTMLInputElement).value = askedIn(location.search).text;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    report.fromDisk();
  });
}
