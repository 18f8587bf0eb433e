/** The archive → its archive-wide files that are no pages. */

import { archiveUrl, headersUrl, outputPath } from '../arrange/urls.ts';
import type { Config } from '../config/config.ts';
import type { Archive } from '../model/archive.ts';
import type { OutputFile } from '../model/output.ts';
import { contentPolicy } from '../render/policy.ts';

/** `archive.json`: what the archive is, for programs. `{title, url, articles, first, last, years}`. */
export function archiveFile({ entries, years }: Archive, { title, url }: Config): OutputFile {
  const summary = {
    title,
    url: url ?? null,
    articles: entries.length,
    first: entries[0]?.date,
    last: entries.at(-1)?.date,
    years: Object.fromEntries(years.map(({ key, start, end }) => [key, end - start])),
  };
  return { path: outputPath(archiveUrl), content: `${JSON.stringify(summary, null, 2)}\n` };
}

/** `_headers`: what hosts that read it (Netlify, Cloudflare Pages) are to send with every file. Others show it to nobody. */
export function headersFile({ images }: Config): OutputFile {
  const headers = {
    'Content-Security-Policy': contentPolicy(images),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
  };
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
  return { path: outputPath(headersUrl), content: `/*\n${lines.join('')}` };
}
