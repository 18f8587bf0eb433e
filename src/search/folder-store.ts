/** The index of a site on disk, for programs: the same engine as in a reader's browser. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readParts } from '../read/parts.ts';
import { openEngine } from './engine.ts';
import type { Engine, Store } from './search.ts';
import { stemmerOf } from './stemmers.ts';

/** Opens the search index of a site; `site` is its folder. Rejects with an `IndexFault` or with what the system says. */
export function openSearch(site: string): Promise<Engine> {
  return openEngine(openFolderStore(join(site, 'search')), stemmerOf);
}

/** `folder` is the site's `search/`. */
export function openFolderStore(folder: string): Store {
  return {
    manifest: async () => JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')),
    headCopies: async () => readFileSync(join(folder, 'heads.bin')),
    read: async (file, parts) => readParts(join(folder, file), parts),
  };
}
