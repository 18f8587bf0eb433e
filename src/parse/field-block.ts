/** A block of front matter, whatever its language → its fields, within limits. */

/** Texts, lists and mappings of texts, by the name of their field. */
export type Data = ReadonlyMap<string, unknown>;

/** What a block may hold before an engine sees it. */
export const FRONT_MATTER_LIMITS = { characters: 16_384, keys: 64, depth: 16 } as const;

/** Fields, or the line of the block (from 0) that cannot be read, and why. */
export type ParsedBlock = { readonly data: Data } | { readonly reason: string; readonly line: number };

/** The fields of a mapping, if it is one and not too large. */
export function fieldsOf(value: unknown): ParsedBlock {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { reason: 'the front matter must map names to values', line: 0 };
  }
  const data: Data = new Map(Object.entries(value).map(([key, field]) => [key.toLowerCase(), field]));
  const { keys } = FRONT_MATTER_LIMITS;
  return data.size <= keys
    ? { data }
    : { reason: `the front matter has ${data.size} fields, more than the limit of ${keys}`, line: 0 };
}
