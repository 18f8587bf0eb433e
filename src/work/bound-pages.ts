/** Archive-wide pages → staged: what is the same as in the last build stays, what is not is printed. */

import { outputPath } from '../arrange/urls.ts';
import type { OutputPath } from '../model/brand.ts';
import type { Page } from '../model/page.ts';
import { digestOf } from '../read/digest.ts';
import type { Renderer } from '../render/page.ts';
import type { Stage } from '../write/stage.ts';

/** What a printed page leaves behind. */
export interface BoundPage {
  readonly path: OutputPath;
  /** Names all that it depends on beside the settings of the build. */
  readonly digest: string;
  readonly bytes: number;
}

interface PutOptions {
  readonly stage: Stage;
  readonly render: Renderer;
  /** What the last build left of a page, if the page is still there. */
  readonly last: (path: OutputPath) => BoundPage | undefined;
}

/** A page is a function of its view, so that a view which is the same need not be printed again. */
export function putPages(pages: Iterable<Page>, { stage, render, last }: PutOptions): BoundPage[] {
  return Array.from(pages, (page) => {
    const path = outputPath(page.url);
    const digest = digestOf(JSON.stringify(page));
    const known = last(path);
    if (known?.digest === digest && stage.keep([path], known.bytes)) return known;
    return { path, digest, bytes: stage.put(render(page)) };
  });
}
