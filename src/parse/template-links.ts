/** Links as the template languages of other generators write them → plain ones, which the site index knows. */

/** Path below which `{% post_url NAME %}` is looked for by its name. */
export const POST_PREFIX = '/post_url/';

/** Where a link's address can stand: `](…)`, `]: …`, `href="…"`, `src="…"`. */
const START = String.raw`(\]\(\s*<?|\]:\s*<?|(?:href|src)\s*=\s*["']?)`;
const POST = new RegExp(
  `${START}(?:\\{\\{\\s*site\\.(?:baseurl|url)\\s*\\}\\})?\\{%-?\\s*post_url\\s+([^\\s%]{1,1000})\\s*-?%\\}`,
  'gi',
);
const FILE = new RegExp(
  `${START}(?:\\{\\{\\s*site\\.(?:baseurl|url)\\s*\\}\\})?\\{%-?\\s*link\\s+([^\\s%]{1,1000})\\s*-?%\\}`,
  'gi',
);
const REFERENCE = new RegExp(
  `${START}\\{\\{[<%]-?\\s*(?:rel)?ref\\s+"?([^\\s">%]{1,1000})(?:["\\s][^>%\\n]{0,1000})?[>%]\\}\\}`,
  'gi',
);
const BASE = new RegExp(`${START}\\{\\{\\s*(?:site\\.(?:baseurl|url)|page\\.baseurl)\\s*\\}\\}`, 'gi');

const FILTER = new RegExp(`${START}\\{\\{\\s*["']([^"'\\s]*)["']\\s*\\|\\s*(?:relative|absolute)_url\\s*\\}\\}`, 'gi');
const PELICAN = new RegExp(`${START}\\{(?:filename|static|attach|photo)\\}`, 'gi');

/** Jekyll's `post_url` and `link`, Hugo's `ref` and `relref`, the base address before a path, Pelican's `{filename}` and `{static}`. Line ends stay. */
export function plainLinks(markdown: string): string {
  if (!markdown.includes('{')) return markdown;
  return markdown
    .replace(FILTER, '$1$2')
    .replace(PELICAN, '$1')
    .replace(POST, `$1${POST_PREFIX}$2`)
    .replace(FILE, '$1/$2')
    .replace(REFERENCE, (_, start: string, path: string) => `${start}${/[./]/.test(path) ? path : POST_PREFIX + path}`)
    .replace(BASE, '$1')
    .replace(BASE, '$1');
}
