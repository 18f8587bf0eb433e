/** Pass 2: an entry and the text of its source → the whole article. It can no longer reject. */

import type { Article, Entry } from '../model/article.ts';
import type { Source } from '../model/source.ts';
import { collapse } from '../text/white-space.ts';
import type { Document } from './document.ts';
import { digestOf } from './entry.ts';
import { withoutHeadline } from './headline.ts';
import type { ParseOptions } from './options.ts';
import { renderProse } from './prose.ts';
import { readDocument } from './read-document.ts';

/** Renders the body. */
export function parseArticle(entry: Entry, { paragraphs }: Pick<Document, 'paragraphs'>): Article {
  const body = withoutHeadline(paragraphs, entry.headlineFrom);
  return { ...entry, body: renderProse(body), text: body.map(collapse).join('\n\n') };
}

/** The document of a source that was read again, or undefined where its bytes are no longer those of the entry. */
export function reread(entry: Entry, source: Source, options: ParseOptions): Document | undefined {
  if (digestOf(source.bytes) !== entry.digest) return undefined;
  const document = readDocument(source, options);
  if ('code' in document) throw new Error(`${entry.source} was accepted in pass 1 and refused in pass 2: ${document.code}`);
  return document;
}
