/**
 * Files of the cache: values kept between builds, one a line behind its own checksum. The cache is never believed: a line that
 * is damaged is as good as missing, and a file that another version wrote, or that was made for something else, has no lines.
 */

import { closeSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';

/** Changes with the form of what is kept. */
const FORMAT = 2;
/** Hex digits of the CRC-32 that stand before a line. */
const CHECK_DIGITS = 8;

/** A value, and the line that it was read from. */
export interface CacheLine {
  readonly line: string;
  readonly value: unknown;
}

/** Writes lines, one after the other. `key` names all that they depend on. Throws what the system throws. */
export function writeCacheFile(file: string, key: string, lines: Iterable<string>): void {
  mkdirSync(dirname(file), { recursive: true });
  const temporary = `${file}.new`;
  const descriptor = openSync(temporary, 'w');
  try {
    writeFileSync(descriptor, `${headerOf(key)}\n`);
    for (const line of lines) writeFileSync(descriptor, `${line}\n`);
  } finally {
    closeSync(descriptor);
  }
  renameSync(temporary, file);
}

/** The lines of the file that are whole; none where the file is missing or has another key. */
export function readCacheFile(file: string, key: string): CacheLine[] {
  const [header, ...lines] = readLines(file);
  return header === headerOf(key) ? lines.flatMap(parseLine) : [];
}

/** The line of a value that JSON can hold. */
export function cacheLine(value: unknown): string {
  const json = JSON.stringify(value);
  return `${checksumOf(json)} ${json}`;
}

function headerOf(key: string): string {
  return `backfile ${FORMAT} ${key}`;
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    // A file that cannot be read, or is no file, is a cache that is not there.
    return [];
  }
}

function parseLine(line: string): CacheLine[] {
  const json = line.slice(CHECK_DIGITS + 1);
  if (line[CHECK_DIGITS] !== ' ' || checksumOf(json) !== line.slice(0, CHECK_DIGITS)) return [];
  return [{ line, value: JSON.parse(json) }];
}

function checksumOf(json: string): string {
  return crc32(json).toString(16).padStart(CHECK_DIGITS, '0');
}
