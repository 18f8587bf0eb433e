import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

/**
 * Installs the peers that are npm packages, unless they are as the lockfile has them. Without them the benchmarks run on: a tool that is missing is left out.
 *
 * @param {(line: string) => void} say
 */
export function installPeers(say) {
  if (timeOf('node_modules/.package-lock.json') >= timeOf('package-lock.json')) return;
  say('installing the peers (npm ci --prefix test/bench/peers)');
  const { status } = spawnSync('npm', ['ci', '--prefix', FOLDER], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) say('the peers could not be installed');
}

/**
 * @param {string} path
 * @returns {number} when it was last written; 0 where it is not
 */
function timeOf(path) {
  return statSync(FOLDER + path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
