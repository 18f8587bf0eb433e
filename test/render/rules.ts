/** What built-in templates must keep to, so that no text of an article can become markup. */

import { Eta } from 'eta';

/** Expressions that may be printed as they are: other templates, what a layout wraps, and values of type `SafeHtml`. */
const RAW = /^(?:include\('[a-z0-9-]+'(?:, \{[^}]*\})?\)|it\.body)$/;

/** Every breach of the rules in a template's source. */
export function breachesOf(source: string): string[] {
  const nodes = new Eta().parse(source);
  const breaches: string[] = [];
  let before = '';
  for (const node of nodes) {
    if (typeof node === 'string') before += node;
    else if (node.t === 'r' && !RAW.test(node.val)) breaches.push(`prints raw: ${node.val}`);
    else if (node.t !== 'e') breaches.push(...breachesOfPlace(before, node.val));
    if (typeof node !== 'string' && node.t !== 'e') before += 'x';
  }
  return [...breaches, ...unquoted(before)];
}

function breachesOfPlace(before: string, expression: string): string[] {
  // Behind the end of its tag; in the tag, only the site's own addresses may stand.
  if (/<(script|style)\b[^<>]*>(?:(?!<\/\1)[\s\S])*$/i.test(before)) return [`prints into a script or style: ${expression}`];
  const tag = /<[a-z][^<>]*$/i.exec(before)?.[0] ?? '';
  if (/^<(?:script|style)\b/i.test(tag) && !expression.startsWith('it.page.links.'))
    return [`prints into a script or style: ${expression}`];
  if (tag === '') return [];
  const attribute = /\s([^\s"=]+)="[^"]*$/.exec(tag)?.[1];
  if (attribute === undefined) return [`prints into a tag outside quotes: ${expression}`];
  return /^(?:on|style$|srcdoc$)/i.test(attribute) ? [`prints into ${attribute}: ${expression}`] : [];
}

function unquoted(html: string): string[] {
  const bare = html.replace(/="[^"]*"/g, '');
  return [...bare.matchAll(/<[a-z][^<>]*=[^<>]*>/gi)].map(([tag]) => `attribute without double quotes: ${tag}`);
}
