/**
 * A block of YAML → its fields, through gray-matter with its engines replaced: a current parser, every scalar a text, no
 * aliases, bounded depth. gray-matter is always called with options, because without it keeps every input for ever.
 */

import { createRequire } from 'node:module';
import { FRONT_MATTER_LIMITS, fieldsOf, type ParsedBlock } from './field-block.ts';

const require = createRequire(import.meta.url);

/** The libraries, loaded when they are first needed: most front matter is simple, and needs none of them. */
function libraries(): { readonly matter: typeof import('gray-matter'); readonly yaml: typeof import('js-yaml') } {
  loaded ??= { matter: require('gray-matter'), yaml: require('js-yaml') };
  return loaded;
}

let loaded: ReturnType<typeof libraries> | undefined;

const refuse = (): never => {
  throw new Error('front matter is data: no engine but YAML is ever called');
};
const OPTIONS = {
  language: 'yaml',
  engines: {
    yaml: { parse: parseScalars, stringify: refuse },
    json: { parse: refuse, stringify: refuse },
    javascript: { parse: refuse, stringify: refuse },
    coffee: { parse: refuse, stringify: refuse },
  },
};

/** The block without its fences. */
export function parseYaml(block: string): ParsedBlock {
  const fence = block.split('\n').findIndex((line) => line.startsWith('---'));
  if (fence >= 0) return { reason: 'a line of the front matter begins with ---', line: fence };
  const { matter, yaml } = libraries();
  try {
    return fieldsOf(matter(`---\n${block}\n---\n`, OPTIONS).data);
  } catch (error) {
    if (!(error instanceof yaml.YAMLException)) throw error;
    // The library hands the engine the line end behind the fence, too.
    return { reason: `the front matter is not YAML: ${error.reason}`, line: Math.max(0, (error.mark?.line ?? 1) - 1) };
  }
}

function parseScalars(text: string): object {
  if (text.replace(/^\s*#.*$/gm, '').trim() === '') return {};
  const { load, FAILSAFE_SCHEMA } = libraries().yaml;
  return load(text, { schema: FAILSAFE_SCHEMA, maxAliases: 0, maxDepth: FRONT_MATTER_LIMITS.depth }) as object;
}
