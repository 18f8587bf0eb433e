/** The index of a site on disk, for programs: the same engine as in a reader's browser. */

import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
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
    read: async (file, parts) => {
      const descriptor = openSync(join(folder, file), 'r');
      try {
        return parts.map(({ start, end }) => {
          const bytes = new Uint8Array(end - start);
          return bytes.subarray(0, readSync(descriptor, bytes, 0, end - start, start));
        });
      } finally {
        closeSync(descriptor);
      }
    },
  };
}
