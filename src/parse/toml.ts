/** A block of TOML → its fields, every value a text: dates and numbers as they are written in the file's own spelling. */

import { parse, TomlDate, TomlError } from 'smol-toml';
import { civilDate } from '../model/civil-date.ts';
import { FRONT_MATTER_LIMITS, fieldsOf, type ParsedBlock } from './field-block.ts';

/** The block without its fences. */
export function parseToml(block: string): ParsedBlock {
  const rolled = impossibleDate(block);
  if (rolled !== undefined) return rolled;
  try {
    const fields = asTexts(parse(block, { maxDepth: FRONT_MATTER_LIMITS.depth, integersAsBigInt: true }), 0);
    return fields === undefined ? { reason: TOO_DEEP, line: 0 } : fieldsOf(fields);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const reason = error.message.split('\n', 1)[0]?.replace(/^Invalid TOML document: /, '') ?? '';
    return { reason: `the front matter is not TOML: ${reason}`, line: error.line - 1 };
  }
}

/** The library rolls 2023-02-30 over to March. */
function impossibleDate(block: string): ParsedBlock | undefined {
  const lines = block.split('\n');
  const line = lines.findIndex((text) => {
    const [, year, month, day] = /^[^"'#=]*=[ \t]*(\d{4})-(\d{2})-(\d{2})/.exec(text) ?? [];
    return year !== undefined && civilDate(Number(year), Number(month), Number(day)) === undefined;
  });
  return line < 0 ? undefined : { reason: 'the front matter has a date that is not in the calendar', line };
}

const TOO_DEEP = `the front matter is more than ${FRONT_MATTER_LIMITS.depth} levels deep`;

/** A date keeps the day and the offset that it was written with. Undefined where names with dots nest too deep for the limit. */
function asTexts(value: unknown, depth: number): unknown {
  if (value instanceof TomlDate) return value.toISOString();
  if (typeof value !== 'object' || value === null) return String(value);
  if (depth > FRONT_MATTER_LIMITS.depth) return undefined;
  const fields = Object.entries(value).map(([key, field]) => [key, asTexts(field, depth + 1)] as const);
  if (fields.some(([, field]) => field === undefined)) return undefined;
  return Array.isArray(value) ? fields.map(([, field]) => field) : Object.fromEntries(fields);
}
