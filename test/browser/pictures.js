/** The pictures of the README: `npm run pictures` builds a made-up archive and takes them with a real browser. */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createWorkFolder } from '../bench/work-folder.js';
import { launch } from './launch.js';
import { buildSite } from './made-up-site.js';

const OUT = fileURLToPath(new URL('./pictures/', import.meta.url));
const KINDS = ['front', 'year', 'article'];
const SIZE = { width: 1100, height: 760 };

const folder = createWorkFolder();
const paths = buildSite(folder, { title: 'The Daronia Courier', subtitle: 'An archive of made-up news' });
mkdirSync(OUT, { recursive: true });
const browser = await launch();
const page = await browser.newPage({ viewport: SIZE, colorScheme: 'light' });
for (const kind of KINDS) {
  await page.goto(pathToFileURL(join(folder, 'site', paths[kind] ?? '')).href);
  await page.screenshot({ path: join(OUT, `${kind}.png`) });
}
await browser.close();
