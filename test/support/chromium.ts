/** One real Chromium for the whole run: started before the first browser test, closed after the last. */

import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { type BrowserServer, chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where tests connect to; empty when the run has no browser test. */
    readonly chromium: string;
  }
}

/** The package's own arguments are left out: they switch web security off. The rest keeps it off the network. */
const ARGUMENTS = [
  '--no-sandbox',
  '--headless=shell',
  '--use-angle=swiftshader',
  '--in-process-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
];

const require = createRequire(import.meta.url);
const PACKAGE = resolve(dirname(require.resolve('@sparticuz/chromium')), '../..');
/** Inside the package, so that npm replaces it together with the version. */
const UNPACKED = join(PACKAGE, 'unpacked');

export default async function startChromium(project: TestProject): Promise<() => Promise<void>> {
  const server = isNeeded(project) ? await launch() : undefined;
  project.provide('chromium', server?.wsEndpoint() ?? '');
  return async () => server?.close();
}

/** Without browser tests the browser is not unpacked nor started; in watch mode they may come later. */
function isNeeded({ vitest }: TestProject): boolean {
  return vitest.config.watch || vitest.state.getPaths().some((path) => path.includes('/test/browser/'));
}

/** The libraries and the fonts of the package serve everywhere, so that a bare machine shows what every other shows. */
async function launch(): Promise<BrowserServer> {
  if (!existsSync(UNPACKED)) unpack();
  return chromium.launchServer({
    executablePath: join(UNPACKED, 'chromium'),
    args: ARGUMENTS,
    env: {
      FONTCONFIG_FILE: join(UNPACKED, 'fonts.conf'),
      ...process.env,
      LD_LIBRARY_PATH: join(UNPACKED, 'al2023/lib'),
    },
  });
}

/** Unpacks beside and renames, so that neither an interrupted nor a second run finds half a browser. */
function unpack(): void {
  const folder = mkdtempSync(`${UNPACKED}-`);
  try {
    unpackInto(folder);
    renameSync(folder, UNPACKED);
  } catch (error) {
    // Another run may have been faster.
    if (!existsSync(UNPACKED)) throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The package unpacks into the folder for temporary files, and its libraries only where it takes the machine for Lambda's. */
function unpackInto(folder: string): void {
  const program = "import('@sparticuz/chromium').then((chromium) => chromium.default.executablePath())";
  const env = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
  execFileSync(process.execPath, ['--input-type=module', '-e', program], { cwd: PACKAGE, env, stdio: 'inherit' });
  chmodSync(folder, 0o755);
  chmodSync(join(folder, 'chromium'), 0o755);
  writeFileSync(join(folder, 'fonts.conf'), fontConfiguration(join(UNPACKED, 'fonts')));
}

/** The package's own names folders of Lambda. */
function fontConfiguration(fonts: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${fonts}</dir></fontconfig>
`;
}
