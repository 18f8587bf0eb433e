/**
 * Paragraphs of plain text → safe HTML: nothing is dropped or restyled, tables keep their lines, and bare http(s) URLs become
 * links. A property test holds that this is, byte for byte, what unified makes of them with all of Markdown's constructs
 * disabled.
 */

import { normalizeUri } from 'micromark-util-sanitize-uri';
import type { Layout } from '../config/config.ts';
import type { SafeHtml } from '../model/brand.ts';
import { type Piece, splitUrls } from './bare-urls.ts';
import { escapeText } from './escape-text.ts';
import { isTable } from './layout.ts';
import type { Paragraph } from './paragraphs.ts';

/** What all but plain sentences have: something to escape, a URL, a second line. */
const MORE = /[&<\n]|:\/\//;

/** One `<p>` a paragraph, or a `<pre>` for a table; what it shows equals the paragraph, white space collapsed. */
export function renderProse(paragraphs: readonly Paragraph[], layout: Layout = 'flow'): SafeHtml {
  let html = '';
  for (const paragraph of paragraphs) html += renderParagraph(paragraph, layout);
  return html as SafeHtml;
}

/** What is wider than the page is scrolled, and readers without a mouse must be able to reach it: hence the `tabindex`. */
function renderParagraph(paragraph: Paragraph, layout: Layout): string {
  if (!MORE.test(paragraph)) return `<p>${paragraph}</p>\n`;
  if (isTable(paragraph)) return `<pre tabindex="0">${escapeText(paragraph)}</pre>\n`;
  const html = splitUrls(paragraph).map(renderPiece).join('');
  return `<p>${layout === 'lines' ? html.replaceAll('\n', '<br>\n') : html}</p>\n`;
}

function renderPiece({ text, url }: Piece): string {
  return url === undefined ? escapeText(text) : `<a href="${escapeValue(normalizeUri(url))}">${escapeText(text)}</a>`;
}

/** The value of an attribute between quotes, likewise. A URL holds nothing else that must be escaped. */
function escapeValue(url: string): string {
  return url.replaceAll('&', '&#x26;').replaceAll("'", '&#x27;');
}
