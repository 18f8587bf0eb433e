/** A source → its document, by the form that the name of its file tells. */

import { extname } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Source } from '../model/source.ts';
import { readDatedText } from './dated-text.ts';
import type { Document } from './document.ts';
import { readMarkdown } from './markdown.ts';
import type { ParseOptions } from './options.ts';

/** The document, or why there is none. */
export function readDocument(source: Source, options: ParseOptions): Document | Diagnostic {
  return isMarkdown(source.path) ? readMarkdown(source, options) : readDatedText(source, options);
}

function isMarkdown(path: string): boolean {
  return ['.md', '.markdown'].includes(extname(path).toLowerCase());
}
