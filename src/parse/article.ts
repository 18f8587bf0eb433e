/** Pass 2: an entry and the text of its source → the whole article. It can no longer reject. */

import type { Article, Entry } from '../model/article.ts';
import type { SafeHtml } from '../model/brand.ts';
import type { Source } from '../model/source.ts';
import { digestOf } from '../read/digest.ts';
import { anchored } from './anchors.ts';
import type { Document, MarkdownDocument, ProseDocument } from './document.ts';
import { withoutHeadline } from './headline.ts';
import type { ParseOptions } from './options.ts';
import { renderProse } from './prose.ts';
import { readDocument } from './read-document.ts';
import { type Resolution, resolveMarks } from './references.ts';

/** Renders the body. `resolutions` has one for each reference of the document. */
export function parseArticle(entry: Entry, document: Document, resolutions: readonly Resolution[] = []): Article {
  return document.form === 'prose' ? proseArticle(entry, document) : markdownArticle(entry, document, resolutions);
}

function proseArticle(entry: Entry, { paragraphs, layout }: ProseDocument): Article {
  const body = withoutHeadline(paragraphs, entry.headlineFrom);
  return { body: anchored(renderProse(body, layout)), texts: body, ...entry };
}

function markdownArticle(entry: Entry, document: MarkdownDocument, resolutions: readonly Resolution[]): Article {
  const { firstHtml, html, blocks, references } = document;
  const body = entry.headlineFrom === 'line' ? html : [firstHtml, html].filter((part) => part !== '').join('\n');
  return {
    body: anchored(reachable(resolveMarks(`${body}\n`, references, resolutions))),
    texts: withoutHeadline(blocks, entry.headlineFrom),
    ...entry,
  };
}

/** Tables that are wider than the page are scrolled, and readers without a mouse must be able to reach them. */
function reachable(body: SafeHtml): SafeHtml {
  return body.replace(/<table(?=[ >])/g, '<table tabindex="0"') as SafeHtml;
}

/** The document of a source that was read again, or undefined where its bytes are no longer those of the entry. */
export function reread(entry: Entry, source: Source, options: ParseOptions): Document | undefined {
  if (digestOf(source.bytes) !== entry.digest) return undefined;
  const document = readDocument(source, options);
  if ('code' in document) throw new Error(`${entry.source} was accepted in pass 1 and refused in pass 2: ${document.code}`);
  return document;
}
