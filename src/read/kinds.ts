/** File names → what kind of file they name. Nothing is opened. */

import { extname } from 'node:path';

export type FileKind = 'article' | 'hidden' | 'dropping' | 'section' | 'other';

const ARTICLE_EXTENSIONS: ReadonlySet<string> = new Set(['.txt', '.md', '.markdown']);
const DROPPINGS = /~$|^#.*#$|^~\$|\.(?:swp|swo|bak|tmp|orig|part)$|^(?:Thumbs\.db|ehthumbs\.db|desktop\.ini|Icon\r)$/i;

/** The kind of a file by its name without folders. */
export function kindOf(name: string): FileKind {
  if (name.startsWith('.')) return 'hidden';
  if (DROPPINGS.test(name)) return 'dropping';
  if (/^_index(?:\.[a-z-]+)?\.(?:md|markdown)$/i.test(name)) return 'section';
  return ARTICLE_EXTENSIONS.has(extname(name).toLowerCase()) ? 'article' : 'other';
}
