/** The browser of the tests, for programs beside them. */

import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright-core';

/** @import {Browser} from "playwright-core" */

const require = createRequire(import.meta.url);
/** Where the browser tests unpack their browser. */
const UNPACKED = resolve(dirname(require.resolve('@sparticuz/chromium')), '../../unpacked');
const ARGUMENTS = ['--no-sandbox', '--headless=shell', '--use-angle=swiftshader', '--in-process-gpu'];

/** @returns {{path: string, args: string[], env: Record<string, string | undefined>}} */
export function program() {
  if (!existsSync(UNPACKED)) throw new Error('the browser is not unpacked: run `npx vitest run test/browser` once');
  return {
    path: join(UNPACKED, 'chromium'),
    args: ARGUMENTS,
    env: { ...process.env, LD_LIBRARY_PATH: join(UNPACKED, 'al2023/lib') },
  };
}

/** @returns {Promise<Browser>} */
export async function launch() {
  const { path, args, env } = program();
  return chromium.launch({ executablePath: path, args, env: /** @type {Record<string, string>} */ (env) });
}
