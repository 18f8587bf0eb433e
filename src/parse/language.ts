/** A text and the configured language → the article's language and direction. */

import type { Direction } from '../model/article.ts';
import { canWrite, writingOf } from '../text/script.ts';

export interface Language {
  /** The configured one, or `und` where the script of the text contradicts it. */
  readonly lang: string;
  readonly dir: Direction;
}

/** By the majority of the text's letters. A language that the article itself names is never contradicted. */
export function languageOf(text: string, configured: string, isNamed = false): Language {
  const { script, isRightToLeft } = writingOf(text);
  return { lang: isNamed || canWrite(configured, script) ? configured : 'und', dir: isRightToLeft ? 'rtl' : 'ltr' };
}
