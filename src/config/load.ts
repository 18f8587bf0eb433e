/** The config file of a folder → a validated `UserConfig`, and the folder that its paths are relative to. */

import { existsSync, readFileSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { configFile } from '../model/catalogue.ts';
import { Failure } from '../model/failure.ts';
import type { UserConfig } from './config.ts';
import { validateConfig } from './validate.ts';

const NAMES = ['backfile.config.json', 'backfile.config.mjs'];

export interface LoadedConfig {
  readonly config: UserConfig;
  readonly folder: string;
}

/** Loads `file`, or the config in `folder`, or none. Throws a usage `Failure` for a file that is missing or wrong. */
export async function loadConfig(folder: string, file?: string): Promise<LoadedConfig> {
  const path = file === undefined ? findConfig(folder) : resolve(folder, file);
  if (path === undefined) return { config: {}, folder };
  const name = file ?? path.slice(dirname(path).length + 1);
  return { config: validateConfig(await readConfig(path, name), name), folder: dirname(path) };
}

function findConfig(folder: string): string | undefined {
  const found = NAMES.filter((name) => existsSync(join(folder, name)));
  if (found.length > 1) fail(NAMES.join(' and '), 'there are two config files, and one is meant', 'delete one of them');
  return found[0] === undefined ? undefined : join(folder, found[0]);
}

async function readConfig(path: string, name: string): Promise<unknown> {
  if (!existsSync(path)) fail(name, 'there is no such config file', 'check the path after --config');
  switch (extname(path)) {
    case '.json':
      return parseJson(readFileSync(path, 'utf8'), name);
    case '.mjs':
      return importConfig(path, name);
    default:
      return fail(name, 'a config file ends in .json or .mjs', 'rename it');
  }
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    // JSON.parse throws nothing but a SyntaxError.
    return fail(name, `this is not JSON: ${(error as Error).message}`);
  }
}

async function importConfig(path: string, name: string): Promise<unknown> {
  try {
    const module: { default?: unknown } = await import(pathToFileURL(path).href);
    if ('default' in module) return module.default;
  } catch (error) {
    // The user's own code may throw anything.
    return fail(name, `the config threw: ${error instanceof Error ? error.message : String(error)}`);
  }
  return fail(name, 'the config exports no default', 'write `export default {…}`');
}

function fail(source: string, reason: string, hint?: string): never {
  const diagnostic = configFile({ source }, reason);
  throw new Failure('usage', [hint === undefined ? diagnostic : { ...diagnostic, hint }]);
}
