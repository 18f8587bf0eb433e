/** Pass 2: an entry and the text of its source → the whole article. It can no longer reject. */

import type { Article, Entry } from '../model/article.ts';
import type { Source } from '../model/source.ts';
import { collapse } from '../text/white-space.ts';
import { type DatedText, readDatedText } from './dated-text.ts';
import { digestOf, type ParseOptions } from './entry.ts';
import { withoutHeadline } from './headline.ts';
import { renderProse } from './prose.ts';

/** Renders the body. */
export function parseArticle(entry: Entry, { paragraphs }: Pick<DatedText, 'paragraphs'>): Article {
  const body = withoutHeadline(paragraphs, entry.headlineFrom);
  return { ...entry, body: renderProse(body), text: body.map(collapse).join('\n\n') };
}

/** The text of a source that was read again, or undefined where its bytes are no longer those of the entry. */
export function reread(entry: Entry, source: Source, options: ParseOptions): DatedText | undefined {
  if (digestOf(source.bytes) !== entry.digest) return undefined;
  const text = readDatedText(source, options.lineCharacters);
  if ('code' in text) throw new Error(`${entry.source} was accepted in pass 1 and refused in pass 2: ${text.code}`);
  return text;
}
