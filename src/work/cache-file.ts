/**
 * Files of the cache: values kept between builds, one a line behind its own checksum. The cache is never believed: a line that
 * is damaged is as good as missing, and a file that another version wrote, or that was made for something else, has no lines.
 */

import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { digestOf } from '../read/digest.ts';

/** Changes with the form of what is kept. */
const FORMAT = 1;
/** Hex digits of the SHA-256 that stand before a line. */
const CHECK_DIGITS = 16;

/** Writes values that JSON can hold. `key` names all that they depend on. Throws what the system throws. */
export function writeCacheFile(file: string, key: string, values: Iterable<unknown>): void {
  const lines = [`backfile ${FORMAT} ${key}\n`];
  for (const value of values) lines.push(formatLine(JSON.stringify(value)));
  mkdirSync(dirname(file), { recursive: true });
  const temporary = `${file}.new`;
  writeFileSync(temporary, lines.join(''));
  renameSync(temporary, file);
}

/** The values of the file that are whole; none where the file is missing or has another key. */
export function readCacheFile(file: string, key: string): unknown[] {
  const [header, ...lines] = readLines(file);
  if (header !== `backfile ${FORMAT} ${key}`) return [];
  return lines.flatMap(parseLine);
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    // A file that cannot be read, or is no file, is a cache that is not there.
    return [];
  }
}

function formatLine(json: string): string {
  return `${digestOf(json).slice(0, CHECK_DIGITS)} ${json}\n`;
}

function parseLine(line: string): unknown[] {
  const json = line.slice(CHECK_DIGITS + 1);
  if (line[CHECK_DIGITS] !== ' ' || digestOf(json).slice(0, CHECK_DIGITS) !== line.slice(0, CHECK_DIGITS)) return [];
  return [JSON.parse(json)];
}
